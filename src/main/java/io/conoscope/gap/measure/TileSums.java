package io.conoscope.gap.measure;

import io.conoscope.gap.Matches;
import io.conoscope.gap.tile.Tile;
import io.conoscope.gap.tile.TileMeter;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Summaries of all cosines but those of matched pairs, and sums of the Gaussian kernel exp(−2‖x −
/// y‖²) = exp(4 cos − 4) over them, by tile.
///
/// Sums run over the lines of a tile, column by column, so that the compiler can use vector
/// instructions; the order is the same on any thread.
final class TileSums implements TileMeter {

    private final Matches matches;
    private final @Nullable Sums[] sums;

    /// Of one tile.
    ///
    /// @param kernel sum of the kernel
    private record Sums(Tile.Kind kind, RunningMoments moments, double kernel) {}

    TileSums(Matches matches, int tiles) {
        this.matches = matches;
        this.sums = new @Nullable Sums[tiles];
    }

    @Override
    public TileVisitor visitor() {
        return new Part();
    }

    /// One thread's columns.
    private final class Part implements TileVisitor {

        private final double[] sum = new double[Tile.STRIDE];
        private final double[] squares = new double[Tile.STRIDE];
        private final double[] low = new double[Tile.STRIDE];
        private final double[] high = new double[Tile.STRIDE];
        private final double[] kernel = new double[Tile.STRIDE];

        /// What stood where matched pairs are, while they are left out.
        private double[] saved = new double[16];
        private int[] places = new int[16];
        private int left;

        @Override
        public void visit(Tile tile) {
            Arrays.fill(sum, 0);
            Arrays.fill(squares, 0);
            Arrays.fill(kernel, 0);
            Arrays.fill(low, Double.POSITIVE_INFINITY);
            Arrays.fill(high, Double.NEGATIVE_INFINITY);
            left = 0;
            if (tile.kind() == Tile.Kind.IMAGE_TEXT) {
                leaveOut(tile);
            }
            double shift = tile.values()[tile.isDiagonal() ? 1 : 0];
            long count = 0;
            for (int line = 0; line < tile.lines(); line++) {
                int from = tile.from(line);
                int at = line * Tile.STRIDE;
                addMoments(tile.values(), at, from, tile.columns(), shift);
                addKernel(tile.values(), at, from, tile.columns());
                count += Math.max(0, tile.columns() - from);
            }
            set(tile, shift, count);
            for (int i = 0; i < left; i++) {
                tile.values()[places[i]] = saved[i];
            }
        }

        /// Puts the tile's first cosine where matched pairs are; it is taken out of the sums again.
        private void leaveOut(Tile tile) {
            for (int line = 0; line < tile.lines(); line++) {
                for (int partner : matches.of(tile.top() + line)) {
                    int c = partner - tile.left();
                    if (c >= 0 && c < tile.columns()) {
                        keep(tile.values(), line * Tile.STRIDE + c);
                    }
                }
            }
            if (left > 0) {
                double other = unmatched(tile);
                for (int i = 0; i < left; i++) {
                    tile.values()[places[i]] = other;
                }
            }
        }

        private void keep(double[] values, int place) {
            if (left == saved.length) {
                saved = Arrays.copyOf(saved, 2 * left);
                places = Arrays.copyOf(places, 2 * left);
            }
            saved[left] = values[place];
            places[left++] = place;
        }

        /// Any cosine of the tile that is of no matched pair; of a tile without one, the first.
        private double unmatched(Tile tile) {
            for (int line = 0; line < tile.lines(); line++) {
                for (int c = 0; c < tile.columns(); c++) {
                    int place = line * Tile.STRIDE + c;
                    if (Arrays.stream(places, 0, left).noneMatch(matched -> matched == place)) {
                        return tile.values()[place];
                    }
                }
            }
            return tile.values()[0];
        }

        private void addMoments(double[] values, int at, int from, int to, double shift) {
            for (int c = from; c < to; c++) {
                double value = values[at + c];
                double aside = value - shift;
                sum[c] += aside;
                squares[c] += aside * aside;
                low[c] = Math.min(low[c], value);
                high[c] = Math.max(high[c], value);
            }
        }

        /// exp(4 cos − 4) = exp(cos / 4)¹⁶ / e⁴; the division is for the sum.
        private void addKernel(double[] values, int at, int from, int to) {
            for (int c = from; c < to; c++) {
                double power = sixteenth(values[at + c] * 0.25);
                power *= power;
                power *= power;
                power *= power;
                kernel[c] += power * power;
            }
        }

        private void set(Tile tile, double shift, long counted) {
            double total = 0;
            double totalSquares = 0;
            double totalKernel = 0;
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < tile.columns(); c++) {
                total += sum[c];
                totalSquares += squares[c];
                totalKernel += kernel[c];
                lowest = Math.min(lowest, low[c]);
                highest = Math.max(highest, high[c]);
            }
            long count = counted;
            if (left > 0) {
                double other = tile.values()[places[0]];
                double aside = other - shift;
                total -= left * aside;
                totalSquares -= left * aside * aside;
                totalKernel -= left * kernelOf(other);
                count -= left;
            }
            double mean = total / count;
            var moments =
                    count == 0
                            ? RunningMoments.NONE
                            : new RunningMoments(
                                    count,
                                    shift + mean,
                                    Math.max(0, totalSquares - mean * total),
                                    lowest,
                                    highest);
            double own = count == 0 ? 0 : totalKernel;
            sums[tile.index()] = new Sums(tile.kind(), moments, own * Math.exp(-4));
        }
    }

    /// exp(z) for |z| ≤ 1/4 by its Taylor series; the rest is below 2⁻⁵³.
    private static double sixteenth(double z) {
        double sum = 1.0 / 39_916_800;
        sum = sum * z + 1.0 / 3_628_800;
        sum = sum * z + 1.0 / 362_880;
        sum = sum * z + 1.0 / 40_320;
        sum = sum * z + 1.0 / 5_040;
        sum = sum * z + 1.0 / 720;
        sum = sum * z + 1.0 / 120;
        sum = sum * z + 1.0 / 24;
        sum = sum * z + 1.0 / 6;
        sum = sum * z + 0.5;
        sum = sum * z + 1;
        return sum * z + 1;
    }

    /// As [#sixteenth], to the sixteenth power: e⁴ times the kernel.
    private static double kernelOf(double cosine) {
        double power = sixteenth(cosine * 0.25);
        power *= power;
        power *= power;
        power *= power;
        return power * power;
    }

    /// The kernel of one pair.
    private static double kernel(double cosine) {
        return kernelOf(cosine) * Math.exp(-4);
    }

    /// Of the tiles visited so far, in their order.
    RunningMoments moments(Tile.Kind kind) {
        var all = RunningMoments.NONE;
        for (var each : sums) {
            if (each != null && each.kind() == kind) {
                all = all.and(each.moments());
            }
        }
        return all;
    }

    /// The sum of the kernel over the pairs of a kind, once all tiles were visited.
    private double kernel(Tile.Kind kind) {
        double sum = 0;
        for (var each : sums) {
            if (each != null && each.kind() == kind) {
                sum += each.kernel();
            }
        }
        return sum;
    }

    /// How evenly rows spread over the sphere, once all tiles were visited: log mean exp(−2‖x − y‖²)
    /// over distinct pairs. In [−8, 0]; the smaller, the more even. Source: Wang & Isola 2020,
    /// arXiv:2005.10242, with t = 2.
    Measures.Uniformity uniformity(MatchedPairs pairs) {
        long images = matches.images();
        long texts = matches.texts();
        double image = kernel(Tile.Kind.IMAGE_IMAGE);
        double text = kernel(Tile.Kind.TEXT_TEXT);
        double apart = kernel(Tile.Kind.IMAGE_TEXT);
        double together = 0;
        for (double cosine : pairs.cosine()) {
            together += kernel(cosine);
        }
        long imagePairs = images * (images - 1) / 2;
        long textPairs = texts * (texts - 1) / 2;
        return new Measures.Uniformity(
                logMean(image, imagePairs),
                logMean(text, textPairs),
                logMean(
                        image + text + apart + together, imagePairs + textPairs + images * texts),
                logMean(apart, images * texts - pairs.count()));
    }

    private static double logMean(double sum, long pairs) {
        return pairs == 0 ? Double.NaN : Math.log(sum / pairs);
    }
}
