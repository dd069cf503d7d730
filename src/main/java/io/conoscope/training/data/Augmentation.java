package io.conoscope.training.data;

import io.conoscope.math.Seeds;
import io.conoscope.training.config.TrainingConfig.AugmentConfig;

/// Cuts pictures out of the cache for one use: at a random place and mirrored, or the middle.
///
/// @param config what may be done
/// @param levels what each grey level of a channel becomes, shape (3, 256)
/// @param crop   side of the squares that the model takes
record Augmentation(AugmentConfig config, float[][] levels, int crop) {

    /// Room for crops around a square, as a share of its side: an eighth.
    static int margined(int crop) {
        return crop + crop / 8;
    }

    /// Prepares one picture.
    ///
    /// @param seed of this use
    /// @param room for 3 x crop x crop levels
    /// @param into receives shape (3, crop, crop) from `at` on
    void put(PixelCache cache, int image, long seed, byte[] room, float[] into, int at) {
        int spare = cache.side() - crop;
        var random = Seeds.random(seed, image);
        int x = config.crop() ? random.nextInt(spare + 1) : spare / 2;
        int y = config.crop() ? random.nextInt(spare + 1) : spare / 2;
        boolean flipped = config.flip() && random.nextBoolean();
        cache.read(image, x, y, crop, room);
        int pixels = crop * crop;
        for (int channel = 0; channel < 3; channel++) {
            var value = levels[channel];
            int start = at + channel * pixels;
            for (int row = 0; row < crop; row++) {
                for (int column = 0; column < crop; column++) {
                    int from = row * crop + (flipped ? crop - 1 - column : column);
                    into[start + row * crop + column] = value[room[3 * from + channel] & 0xFF];
                }
            }
        }
    }
}
