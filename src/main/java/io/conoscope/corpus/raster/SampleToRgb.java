package io.conoscope.corpus.raster;

/// What a pixel's stored samples are as red, green and blue.
@FunctionalInterface
public interface SampleToRgb {

    /// One pixel as `0xRRGGBB`.
    ///
    /// @param at where its samples begin
    int rgb(int[] samples, int at);
}
