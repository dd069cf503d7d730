package io.conoscope.encoder.picture;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;

import java.awt.image.BufferedImage;

/// Turns pictures into an image tower's input: resized, the square in the middle cut out, grey
/// levels rescaled, mean subtracted, divided by the deviation. Safe on any thread.
public final class Preprocessor {

    private static final int LEVELS = 256;

    private final PreprocessorConfig config;
    private final float[][] normalized = new float[3][LEVELS];

    public Preprocessor(PreprocessorConfig config) {
        this.config = config;
        for (int channel = 0; channel < 3; channel++) {
            for (int level = 0; level < LEVELS; level++) {
                double scaled = level * config.levels().rescale();
                normalized[channel][level] =
                        (float)
                                ((scaled - config.levels().mean().get(channel))
                                        / config.levels().deviation().get(channel));
            }
        }
    }

    /// @return shape (3, s, s), channel-major, s the side of the crop
    /// @throws ConoscopeException `picture.…` if its pixels cannot be decoded
    public float[] preprocess(PictureRows picture) throws ConoscopeException {
        return levels(Resample.of(picture, config.filter(), config.scaling(), config.crop()));
    }

    /// @return shape (3, s, s), channel-major, s the side of the crop
    public float[] preprocess(BufferedImage picture) {
        return levels(Resample.of(picture, config.filter(), config.scaling(), config.crop()));
    }

    private float[] levels(byte[] square) {
        int pixels = config.crop() * config.crop();
        var result = new float[3 * pixels];
        for (int channel = 0; channel < 3; channel++) {
            var values = normalized[channel];
            for (int i = 0, from = channel; i < pixels; i++, from += 3) {
                result[channel * pixels + i] = values[square[from] & 0xFF];
            }
        }
        return result;
    }

    /// What each grey level of a channel becomes, shape (3, 256); nobody writes to it.
    public float[][] levels() {
        return normalized;
    }

    public PreprocessorConfig config() {
        return config;
    }
}
