package io.conoscope.gap.live;

import io.conoscope.base.CancellationToken;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.gap.Ranks;
import io.conoscope.gap.correct.FittedSteps;
import io.conoscope.gap.correct.ModalityRows;
import io.conoscope.math.Seeds;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What one correction does to a gap at any amount, fast enough to follow a slider.
///
/// Made once in O(n·m·d) time; a step takes O(n·m) with the constant of a few additions. Cosines
/// are in 32 bits: what is measured agrees with [io.conoscope.gap.measure.Measurement] to about
/// 1e-3. For one caller at a time.
public final class LiveGap {

    /// The most image-text products that are kept, three times as floats.
    public static final int MOST_PRODUCTS = 6_000_000;

    /// The most mixed queries of a modality that a step looks at.
    public static final int MOST_QUERIES = 500;

    /// The most cosines of mixed queries of a modality.
    private static final int MIXED_PRODUCTS = 1_200_000;

    private static final int[] CUTS = {1, 5, 10};

    private final Embeddings rows;
    private final Matches matches;
    private final boolean shifts;
    private final GapAxes axes;
    private final double[] direction;
    private final RowSide image;
    private final RowSide text;
    private final ProductBlock cross;
    private final CrossStep crossStep;
    private final MixedStep byText;
    private final MixedStep byImage;
    private final BatchLoss loss;
    private final float[] imageInverse;
    private final float[] textInverse;
    private final double closedAt;

    private LiveGap(
            Embeddings rows, Fitted fitted, int threads, long seed, CancellationToken token) {
        this.rows = rows;
        this.matches = Matches.of(rows);
        this.shifts = fitted.steps() == null;
        var unit = new ModalityRows(rows.image().unitRows(), rows.text().unitRows());
        this.axes = GapAxes.of(unit.image(), unit.text());
        this.direction = fitted.direction() == null ? axes.along() : fitted.direction();
        token.throwIfCancelled();
        this.image = RowSide.image(unit, fitted.steps(), direction);
        this.text = RowSide.text(unit, fitted.steps(), direction);
        int n = matches.images();
        this.cross = ProductBlock.of(image, text, IntStream.range(0, n).toArray(), !shifts, token);
        this.crossStep = new CrossStep(cross, matches, threads);
        this.byText = mixed(n, matches.count(), threads, seed, token);
        this.byImage = mixed(0, n, threads, seed, token);
        this.loss = new BatchLoss(matches);
        this.imageInverse = new float[n];
        this.textInverse = new float[matches.texts()];
        this.closedAt = shiftLoss().gap(0);
    }

    /// What a correction learnt.
    ///
    /// @param steps     of a correction that is mixed in; null for a shift
    /// @param direction of a shift, of length 1; null for the gap vector of the rows themselves
    public record Fitted(@Nullable FittedSteps steps, double @Nullable [] direction) {

        /// Moves rows along a gap vector.
        public static Fitted shift(double[] direction) {
            return new Fitted(null, direction);
        }

        /// Mixes corrected rows in.
        public static Fitted mix(FittedSteps steps) {
            return new Fitted(steps, null);
        }
    }

    /// Makes ready for steps.
    ///
    /// @param rows    to judge on, at most [#MOST_PRODUCTS] image-text pairs: see [#sample]
    /// @param threads at least 1
    /// @param seed    draws mixed queries where there are more than [#MOST_QUERIES]
    /// @throws java.util.concurrent.CancellationException if cancelled
    /// @throws IllegalArgumentException if there is no pair, or a row has length 0
    public static LiveGap of(
            Embeddings rows, Fitted fitted, int threads, long seed, CancellationToken token) {
        if (rows.pairs().size() == 0) {
            throw new IllegalArgumentException("no text belongs to an image");
        }
        return new LiveGap(rows, fitted, threads, seed, token);
    }

    /// As many images, with their texts, as keep within [#MOST_PRODUCTS]; the same rows where all
    // of
    /// them do.
    ///
    /// @param seed draws the images
    public static Embeddings sample(Embeddings rows, long seed) {
        int n = rows.image().rows();
        long products = (long) n * rows.text().rows();
        if (products <= MOST_PRODUCTS) {
            return rows;
        }
        int images = (int) Math.max(50, n * Math.sqrt((double) MOST_PRODUCTS / products));
        var random = Seeds.random(seed);
        var chosen = new java.util.BitSet();
        int wanted = Math.min(images, n);
        for (int i = 0; wanted > 0; i++) {
            if (random.nextInt(n - i) < wanted) {
                chosen.set(i);
                wanted--;
            }
        }
        var texts = new java.util.BitSet();
        for (int p = 0; p < rows.pairs().size(); p++) {
            if (chosen.get(rows.pairs().image()[p])) {
                texts.set(rows.pairs().text()[p]);
            }
        }
        return rows.subset(chosen.stream().toArray(), texts.stream().toArray());
    }

    private MixedStep mixed(int from, int to, int threads, long seed, CancellationToken token) {
        var all = IntStream.range(from, to).filter(r -> matches.of(r).length > 0).toArray();
        var random = Seeds.random(seed);
        int most = Math.clamp(MIXED_PRODUCTS / matches.count(), 1, MOST_QUERIES);
        int count = Math.min(most, all.length);
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i, all.length);
            int swapped = all[i];
            all[i] = all[other];
            all[other] = swapped;
        }
        var queries = Arrays.copyOf(all, count);
        Arrays.sort(queries);
        var side = from == 0 ? image : text;
        var lines = IntStream.of(queries).map(q -> q - from).toArray();
        return new MixedStep(
                ProductBlock.of(side, image, lines, !shifts, token),
                ProductBlock.of(side, text, lines, !shifts, token),
                queries,
                matches,
                threads);
    }

    /// The rows that are judged on.
    public Embeddings rows() {
        return rows;
    }

    /// The distance at which a shift closes the gap: that of the centroids along its direction.
    public double closedAt() {
        return closedAt;
    }

    /// One step.
    ///
    /// @param amount      0 for rows as they are, 1 for corrected ones, more to go beyond; of a
    ///                    shift, its distance
    /// @param temperature above 0
    public LiveState at(double amount, double temperature) {
        var blend = shifts ? Blend.shift(amount) : Blend.mix(amount);
        image.inverseLengths(amount, blend, shifts, imageInverse);
        text.inverseLengths(amount, blend, shifts, textInverse);
        crossStep.measure(blend, imageInverse, textInverse);
        byText.measure(blend, imageInverse, textInverse);
        byImage.measure(blend, imageInverse, textInverse);
        var x = image.mean(amount, blend, shifts, imageInverse, direction);
        var y = text.mean(amount, blend, shifts, textInverse, direction);
        double squares = 0;
        double signed = 0;
        for (int c = 0; c < x.length; c++) {
            squares += (x[c] - y[c]) * (x[c] - y[c]);
            signed += (x[c] - y[c]) * axes.along()[c];
        }
        return new LiveState(
                amount,
                Math.sqrt(squares),
                signed,
                crossStep.cosineSum / crossStep.pairs,
                unmatchedMean(GapAxes.dot(x, y)),
                recall(crossStep.imageRank),
                recall(crossStep.textRank),
                mixed(byText),
                mixed(byImage),
                hubs(crossStep.imageTimes),
                hubs(crossStep.textTimes),
                loss.of(temperature, cosine(blend)),
                crossStep.matched.clone(),
                crossStep.unmatched.clone(),
                places(amount, blend));
    }

    /// All cosines add up to the product of the sums of rows.
    private double unmatchedMean(double ofMeans) {
        double all = (double) matches.images() * matches.texts();
        return (ofMeans * all - crossStep.cosineSum) / (all - crossStep.pairs);
    }

    private BatchLoss.Cosine cosine(Blend blend) {
        return (i, t) -> cross.cosine(i, t, blend, imageInverse, textInverse);
    }

    private static double[] recall(int[] ranks) {
        var queries = Ranks.ofQueries(ranks);
        return IntStream.of(CUTS).mapToDouble(cut -> Ranks.shareWithin(cut, queries)).toArray();
    }

    private static LiveState.Mixed mixed(MixedStep step) {
        return new LiveState.Mixed(
                step.count(),
                Ranks.median(step.rank),
                Ranks.shareWithin(10, step.rank),
                step.meanShare());
    }

    private static LiveState.Hubs hubs(int[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        long sum = Arrays.stream(sorted).asLongStream().sum();
        double n = sorted.length;
        double mean = sum / n;
        double weighted = 0;
        double squares = 0;
        double cubes = 0;
        for (int i = 0; i < sorted.length; i++) {
            double deviation = sorted[i] - mean;
            weighted += (2.0 * i - n + 1) * sorted[i];
            squares += deviation * deviation / n;
            cubes += deviation * deviation * deviation / n;
        }
        return new LiveState.Hubs(cubes / Math.pow(squares, 1.5), weighted / (n * sum));
    }

    private float[] places(double amount, Blend blend) {
        var places = new float[2 * matches.count()];
        place(image, amount, blend, imageInverse, places, 0);
        place(text, amount, blend, textInverse, places, matches.images());
        return places;
    }

    private void place(
            RowSide side, double amount, Blend blend, float[] inverse, float[] into, int first) {
        var on = side.sign() < 0 ? imagePlane() : textPlane();
        double moved = shifts ? side.sign() * blend.move() : 0;
        double movedAlong = moved * GapAxes.dot(direction, axes.along());
        double movedAcross = moved * GapAxes.dot(direction, axes.across());
        double keep = shifts ? 1 : 1 - amount;
        double take = shifts ? 0 : amount;
        for (int r = 0; r < side.count(); r++) {
            double x = keep * on[4 * r] + take * on[4 * r + 2] + movedAlong;
            double y = keep * on[4 * r + 1] + take * on[4 * r + 3] + movedAcross;
            into[2 * (first + r)] = (float) (x * inverse[r]);
            into[2 * (first + r) + 1] = (float) (y * inverse[r]);
        }
    }

    private float @Nullable [] onImages;
    private float @Nullable [] onTexts;

    private float[] imagePlane() {
        var there = onImages;
        if (there == null) {
            there = plane(image);
            onImages = there;
        }
        return there;
    }

    private float[] textPlane() {
        var there = onTexts;
        if (there == null) {
            there = plane(text);
            onTexts = there;
        }
        return there;
    }

    /// Of each row: along and across, as it is and corrected.
    private float[] plane(RowSide side) {
        int d = side.width();
        var on = new float[4 * side.count()];
        for (int r = 0; r < side.count(); r++) {
            for (int c = 0; c < d; c++) {
                float raw = side.raw()[r * d + c];
                float corrected = side.corrected()[r * d + c];
                on[4 * r] += (float) (raw * axes.along()[c]);
                on[4 * r + 1] += (float) (raw * axes.across()[c]);
                on[4 * r + 2] += (float) (corrected * axes.along()[c]);
                on[4 * r + 3] += (float) (corrected * axes.across()[c]);
            }
        }
        return on;
    }

    /// The loss against the gap, as rows are moved along their own gap vector, whatever correction
    /// is looked at.
    ///
    /// @param temperature above 0
    public LossCurve lossCurve(double temperature) {
        return shiftLoss().curve(temperature);
    }

    /// With buffers of its own: a curve may be computed beside a step.
    private ShiftLoss shiftLoss() {
        return new ShiftLoss(image, text, cross, new BatchLoss(matches), axes);
    }
}
