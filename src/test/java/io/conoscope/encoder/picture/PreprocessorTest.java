package io.conoscope.encoder.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.corpus.Pictures;
import io.conoscope.encoder.SharedData;
import io.conoscope.encoder.checkpoint.SafetensorsFile;

import org.junit.jupiter.api.Test;

import java.awt.image.BufferedImage;
import java.util.List;

class PreprocessorTest {

    private final Preprocessor clip = new Preprocessor(PreprocessorConfig.clip(224));

    /// The reference holds float16; asked for is half a grey level, reached is equality.
    @Test
    void equalsClipsOwnPixelsOnceRoundedToFloat16() throws Exception {
        var originals = SharedData.path("flickr8k-original");
        var reference = SharedData.path("parity/clip-preprocess/pixel_values_f16.safetensors");
        try (var file = SafetensorsFile.open(reference)) {
            assertEquals(8, file.entries().size());
            for (var name : file.entries().keySet()) {
                var picture = Pictures.read(originals.resolve(name));
                var got = clip.preprocess(picture);
                var wanted = file.floats(name);
                assertEquals(wanted.length, got.length);
                double largest = 0;
                for (int i = 0; i < got.length; i++) {
                    double rounded = Float.float16ToFloat(Float.floatToFloat16(got[i]));
                    largest = Math.max(largest, Math.abs(rounded - wanted[i]));
                }
                System.out.printf("%s: largest difference %.6f%n", name, largest);
                assertEquals(0, largest, name);
            }
        }
    }

    @Test
    void leavesAPictureOfTheRightSizeAsItIs() {
        var picture = noise(16, 16, BufferedImage.TYPE_INT_RGB);
        var square =
                Resample.of(picture, ResampleFilter.BICUBIC, new Scaling.Shorter(16, false), 16);
        for (int i = 0; i < 256; i++) {
            int rgb = picture.getRGB(i % 16, i / 16);
            assertEquals((rgb >> 16) & 0xFF, square[3 * i] & 0xFF);
            assertEquals(rgb & 0xFF, square[3 * i + 2] & 0xFF);
        }
    }

    @Test
    void keepsOneColourWhateverTheSize() {
        var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0x0A64F0);
        var square = Resample.of(picture, ResampleFilter.BICUBIC, new Scaling.Shorter(8, false), 8);
        for (int i = 0; i < square.length; i += 3) {
            assertEquals(0x0A, square[i] & 0xFF);
            assertEquals(0x64, square[i + 1] & 0xFF);
            assertEquals(0xF0, square[i + 2] & 0xFF);
        }
    }

    @Test
    void givesTheSameForEveryWayToStoreAPicture() {
        var packed = noise(40, 30, BufferedImage.TYPE_INT_RGB);
        var bytes = new BufferedImage(40, 30, BufferedImage.TYPE_3BYTE_BGR);
        var alpha = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                bytes.setRGB(x, y, packed.getRGB(x, y));
                alpha.setRGB(x, y, packed.getRGB(x, y));
            }
        }
        var framed = noise(50, 40, BufferedImage.TYPE_INT_RGB);
        framed.getRaster().setRect(3, 4, packed.getRaster());
        var expected = small(packed);
        assertArrayEquals(expected, small(bytes));
        assertArrayEquals(expected, small(alpha));
        assertArrayEquals(expected, small(framed.getSubimage(3, 4, 40, 30)));
    }

    @Test
    void takesAStripOfAMillionPixelsForAtMostItsMiddle() {
        var strip = new BufferedImage(1_000_000, 1, BufferedImage.TYPE_3BYTE_BGR);
        assertEquals(
                224 * 224 * 3,
                Resample.of(strip, ResampleFilter.BICUBIC, new Scaling.Shorter(224, false), 224)
                        .length);
    }

    @Test
    void normalisesEachChannelWithItsOwnNumbers() {
        var picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xFF0000);
        var config =
                new PreprocessorConfig(
                        new Scaling.Shorter(2, false),
                        ResampleFilter.BICUBIC,
                        2,
                        new GreyLevels(1 / 255.0, List.of(.5, 0., 0.), List.of(.5, 1., 2.)));
        var pixels = new Preprocessor(config).preprocess(picture);
        assertArrayEquals(new float[] {1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0}, pixels, 1e-6f);
    }

    private static byte[] small(BufferedImage picture) {
        return Resample.of(picture, ResampleFilter.BICUBIC, new Scaling.Shorter(20, false), 16);
    }

    private static BufferedImage noise(int width, int height, int type) {
        var random = io.conoscope.math.Seeds.random(3);
        var picture = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }
}
