package io.conoscope.gap.bootstrap;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.math.UnitRows;

import java.util.Map;

/// Everything of a resample that follows from sums of its rows and from the cosines of its matched
/// pairs, in O((n + m)·d) time a resample.
///
/// Mean cosines over all distinct pairs need no pair: the squared length of a sum of unit rows is
/// the sum of all their cosines. A row and its own copies are no pair, and neither are a text and
/// the image of another copy of its own pair.
final class CentroidSums {

    private final UnitRows image;
    private final UnitRows text;
    private final Matches matches;
    private final double[][] matched;
    private final double[][] siblings;

    CentroidSums(Embeddings rows, Matches matches) {
        this.image = new UnitRows(rows.image());
        this.text = new UnitRows(rows.text());
        this.matches = matches;
        this.matched = new double[matches.images()][];
        this.siblings = new double[matches.images()][];
        for (int i = 0; i < matched.length; i++) {
            takePairs(i);
        }
    }

    private void takePairs(int i) {
        var texts = matches.of(i);
        var x = image.row(i);
        var rows = new double[texts.length][];
        matched[i] = new double[texts.length];
        siblings[i] = new double[texts.length * (texts.length - 1) / 2];
        int at = 0;
        for (int a = 0; a < texts.length; a++) {
            rows[a] = text.row(texts[a] - matches.images());
            matched[i][a] = dot(x, rows[a]);
            for (int b = 0; b < a; b++) {
                siblings[i][at++] = dot(rows[a], rows[b]);
            }
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += a[c] * b[c];
        }
        return sum;
    }

    /// Weighted sum of rows, of the weights, and of their squares.
    private record Sum(double[] rows, double weight, double squares) {

        double[] mean() {
            var mean = rows.clone();
            for (int c = 0; c < mean.length; c++) {
                mean[c] /= weight;
            }
            return mean;
        }

        /// The mean cosine of distinct rows.
        double within() {
            return (dot(rows, rows) - squares) / (weight * weight - squares);
        }
    }

    private static Sum sum(UnitRows rows, int first, Draws draws) {
        var sum = new double[rows.columns()];
        var row = new double[rows.columns()];
        double weight = 0;
        double squares = 0;
        for (int r = 0; r < rows.count(); r++) {
            double times = draws.of(first + r);
            if (times > 0) {
                rows.copy(r, row, 0);
                for (int c = 0; c < sum.length; c++) {
                    sum[c] += times * row[c];
                }
                weight += times;
                squares += times * times;
            }
        }
        return new Sum(sum, weight, squares);
    }

    /// The gap vector of a resample, and all that follows from sums, by the keys of the measures.
    ///
    /// @return the gap vector, shape (d)
    double[] measure(Draws draws, Map<String, Double> into) {
        var ofImages = sum(image, 0, draws);
        var ofTexts = sum(text, matches.images(), draws);
        var x = ofImages.mean();
        var y = ofTexts.mean();
        var gap = new double[x.length];
        for (int c = 0; c < gap.length; c++) {
            gap[c] = x[c] - y[c];
        }
        double imageNorm = Math.sqrt(dot(x, x));
        double textNorm = Math.sqrt(dot(y, y));
        into.put("gap.l2", Math.sqrt(dot(gap, gap)));
        into.put("gap.centroidCosine", dot(x, y) / (imageNorm * textNorm));
        into.put("gap.imageCentroidNorm", imageNorm);
        into.put("gap.textCentroidNorm", textNorm);
        measurePairs(draws, ofImages, ofTexts, into);
        return gap;
    }

    private void measurePairs(Draws draws, Sum ofImages, Sum ofTexts, Map<String, Double> into) {
        double pairs = 0;
        double cosines = 0;
        double distances = 0;
        double matchedWeight = 0;
        double matchedCosines = 0;
        double siblingPairs = 0;
        double siblingCosines = 0;
        for (int i = 0; i < matched.length; i++) {
            double times = draws.of(i);
            if (times > 0) {
                for (int a = 0; a < matched[i].length; a++) {
                    pairs += times;
                    cosines += times * matched[i][a];
                    distances += times * Math.sqrt(Math.max(0, 2 - 2 * matched[i][a]));
                    double both = times * draws.of(matches.of(i)[a]);
                    matchedWeight += both;
                    matchedCosines += both * matched[i][a];
                }
                siblingPairs += times * siblings[i].length;
                siblingCosines += times * java.util.Arrays.stream(siblings[i]).sum();
            }
        }
        double mean = cosines / pairs;
        double imageImage = ofImages.within();
        double textText = ofTexts.within();
        into.put("gap.pairDistance", distances / pairs);
        into.put("cosine.matched.mean", mean);
        into.put(
                "cosine.unmatched.mean",
                (dot(ofImages.rows(), ofTexts.rows()) - matchedCosines)
                        / (ofImages.weight() * ofTexts.weight() - matchedWeight));
        into.put("cosine.imageImage.mean", imageImage);
        into.put("cosine.textText.mean", textText);
        if (siblingPairs > 0) {
            into.put("cosine.textTextMatched.mean", siblingCosines / siblingPairs);
        }
        into.put("alignment", 2 - 2 * mean);
        double inside = (2 - imageImage - textText) / 2;
        into.put("relativeModalityGap", (1 - mean) / (inside + 1 - mean));
    }
}
