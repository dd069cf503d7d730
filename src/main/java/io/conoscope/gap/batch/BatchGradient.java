package io.conoscope.gap.batch;

import java.util.stream.IntStream;

/// What InfoNCE makes of a batch: both softmaxes, the loss, and which way it moves each cosine.
///
/// With s the cosines and δ the identity, the loss is the mean of both directions,
///
///     L = -1/(2b) Σᵢ (log p(i→t)ᵢᵢ + log p(t→i)ᵢᵢ),  p(i→t)ᵢⱼ = exp(sᵢⱼ/τ) / Σₖ exp(sᵢₖ/τ)
///
/// and so
///
///     dL/dsᵢⱼ = (p(i→t)ᵢⱼ + p(t→i)ᵢⱼ - 2δᵢⱼ) / (2bτ).
///
/// Descent pulls a pair together where that is negative and pushes it apart where it is positive.
/// Source: van den Oord et al. 2018 (arXiv:1807.03748), symmetric as in Radford et al. 2021.
///
/// @param size    items b
/// @param byImage shape (b, b), row-major, image by text: softmax over the texts of each image
/// @param byText  the same: softmax over the images of each text
/// @param slope   the same: dL/ds
/// @param loss    L, in nats, at least 0
public record BatchGradient(
        int size, double[] byImage, double[] byText, double[] slope, double loss) {

    /// @param temperature τ, above 0
    /// @throws IllegalArgumentException if it is not
    public static BatchGradient of(BatchMatrix matrix, double temperature) {
        if (!(temperature > 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException(
                    "temperature is " + temperature + ", must be finite and above 0");
        }
        int b = matrix.size();
        var byImage = new double[b * b];
        var byText = new double[b * b];
        double loss = 0;
        for (int i = 0; i < b; i++) {
            loss += softmax(matrix.cosines(), i * b, 1, i, temperature, byImage);
            loss += softmax(matrix.cosines(), i, b, i, temperature, byText);
        }
        var slope = new double[b * b];
        for (int at = 0; at < slope.length; at++) {
            double right = at / b == at % b ? 2 : 0;
            slope[at] = (byImage[at] + byText[at] - right) / (2 * b * temperature);
        }
        return new BatchGradient(b, byImage, byText, slope, b == 0 ? 0 : loss / (2 * b));
    }

    /// Fills one row or column, which begins at `from` and goes on in steps; gives the negative
    /// logarithm of its probability at `right`.
    private static double softmax(
            double[] cosines, int from, int step, int right, double tau, double[] into) {
        int b = (int) Math.round(Math.sqrt(cosines.length));
        double most =
                IntStream.range(0, b).mapToDouble(k -> cosines[from + k * step]).max().orElse(0);
        double sum = 0;
        for (int k = 0; k < b; k++) {
            int at = from + k * step;
            into[at] = Math.exp((cosines[at] - most) / tau);
            sum += into[at];
        }
        for (int k = 0; k < b; k++) {
            into[from + k * step] /= sum;
        }
        return Math.log(sum) - (cosines[from + right * step] - most) / tau;
    }

    /// The place of a cell in the arrays.
    public int at(int image, int text) {
        return image * size + text;
    }

    /// How strongly the loss pulls a pair of the batch together on average: the mean of -dL/ds over
    /// the diagonal; what other cells are measured against.
    public double meanPull() {
        return -IntStream.range(0, size).mapToDouble(i -> slope[at(i, i)]).average().orElse(0);
    }
}
