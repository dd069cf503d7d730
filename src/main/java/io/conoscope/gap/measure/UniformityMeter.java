package io.conoscope.gap.measure;

import io.conoscope.gap.tile.Tile;

/// How evenly rows spread over the sphere: log mean exp(−2‖x − y‖²) over distinct pairs.
///
/// In [−8, 0]; the smaller, the more even. Source: Wang & Isola 2020, arXiv:2005.10242, with t = 2.
final class UniformityMeter {

    private UniformityMeter() {}

    /// @param images number of images
    /// @param texts  number of texts
    /// @param sums   of all pairs but matched ones
    static Measures.Uniformity of(long images, long texts, TileSums sums, MatchedPairs pairs) {
        double image = sums.kernel(Tile.Kind.IMAGE_IMAGE);
        double text = sums.kernel(Tile.Kind.TEXT_TEXT);
        double apart = sums.kernel(Tile.Kind.IMAGE_TEXT);
        double together = 0;
        for (double cosine : pairs.cosine()) {
            together += TileSums.kernel(cosine);
        }
        long imagePairs = images * (images - 1) / 2;
        long textPairs = texts * (texts - 1) / 2;
        return new Measures.Uniformity(
                logMean(image, imagePairs),
                logMean(text, textPairs),
                logMean(image + text + apart + together, imagePairs + textPairs + images * texts),
                logMean(apart, images * texts - pairs.count()));
    }

    private static double logMean(double sum, long pairs) {
        return pairs == 0 ? Double.NaN : Math.log(sum / pairs);
    }
}
