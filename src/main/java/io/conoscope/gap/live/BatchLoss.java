package io.conoscope.gap.live;

import io.conoscope.gap.Matches;

import java.util.stream.IntStream;

/// The contrastive loss (InfoNCE) of rows in batches: images in the order of rows, each with its
/// first text, 50 a batch; cross entropy of the softmax over a batch's texts and over its images,
/// averaged. What is left over after whole batches is left out, unless there is no whole one.
///
/// Source: van den Oord et al. 2018, arXiv:1807.03748; both directions as CLIP has it, Radford et
/// al. 2021, arXiv:2103.00020.
final class BatchLoss {

    static final int BATCH = 50;

    private final int[] images;
    private final int[] texts;
    private final int batches;
    private final int size;
    private final double[] rows = new double[BATCH];
    private final double[] columns = new double[BATCH];

    /// Cosine of an image and a text at the amount looked at.
    @FunctionalInterface
    interface Cosine {
        double of(int image, int text);
    }

    BatchLoss(Matches matches) {
        images =
                IntStream.range(0, matches.images())
                        .filter(i -> matches.of(i).length > 0)
                        .toArray();
        texts = IntStream.of(images).map(i -> matches.of(i)[0] - matches.images()).toArray();
        size = Math.min(BATCH, images.length);
        batches = size == 0 ? 0 : images.length / size;
    }

    /// How many pairs it is of.
    int pairs() {
        return batches * size;
    }

    /// The mean over all batches, at least 0; NaN without a pair.
    ///
    /// @param temperature tau, above 0: what cosines are divided by
    double of(double temperature, Cosine cosine) {
        double sum = 0;
        for (int b = 0; b < batches; b++) {
            sum += batch(b * size, temperature, cosine);
        }
        return sum / pairs();
    }

    private double batch(int first, double temperature, Cosine cosine) {
        java.util.Arrays.fill(rows, 0);
        java.util.Arrays.fill(columns, 0);
        double matched = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                // Cosines are at most 1: nothing overflows, and at a temperature of 0.01 the least
                // is far from vanishing.
                double logit = (cosine.of(images[first + i], texts[first + j]) - 1) / temperature;
                double power = Math.exp(logit);
                rows[i] += power;
                columns[j] += power;
                matched += i == j ? logit : 0;
            }
        }
        double sum = -matched;
        for (int i = 0; i < size; i++) {
            sum += (Math.log(rows[i]) + Math.log(columns[i])) / 2;
        }
        return sum;
    }
}
