package io.conoscope.encoder.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pictures;
import io.conoscope.encoder.SharedData;
import io.conoscope.encoder.checkpoint.SafetensorsFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class ClipPreprocessorTest {

    private final ClipPreprocessor clip = new ClipPreprocessor(PreprocessorConfig.clip(224));

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
        var square = BicubicCrop.of(picture, 16, 16);
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
        var square = BicubicCrop.of(picture, 8, 8);
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
        var expected = BicubicCrop.of(packed, 20, 16);
        assertArrayEquals(expected, BicubicCrop.of(bytes, 20, 16));
        assertArrayEquals(expected, BicubicCrop.of(alpha, 20, 16));
        assertArrayEquals(expected, BicubicCrop.of(framed.getSubimage(3, 4, 40, 30), 20, 16));
    }

    @Test
    void takesAStripOfAMillionPixelsForAtMostItsMiddle() {
        var strip = new BufferedImage(1_000_000, 1, BufferedImage.TYPE_3BYTE_BGR);
        assertEquals(224 * 224 * 3, BicubicCrop.of(strip, 224, 224).length);
    }

    @Test
    void normalisesEachChannelWithItsOwnNumbers() {
        var picture = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, 0xFF0000);
        var config =
                new PreprocessorConfig(2, 2, 1 / 255.0, List.of(.5, 0., 0.), List.of(.5, 1., 2.));
        var pixels = new ClipPreprocessor(config).preprocess(picture);
        assertArrayEquals(new float[] {1, -1, -1, -1, 0, 0, 0, 0, 0, 0, 0, 0}, pixels, 1e-6f);
    }

    @Test
    void refusesAnotherResamplingByName(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve(PreprocessorConfig.FILE), "{\"resample\": 2}");
        var refusal =
                assertThrows(ConoscopeException.class, () -> PreprocessorConfig.read(folder, 224));
        assertTrue(refusal.getMessage().contains("resample"), refusal.getMessage());
    }

    @Test
    void refusesACropThatTheModelDoesNotTake(@TempDir Path folder) throws Exception {
        Files.writeString(
                folder.resolve(PreprocessorConfig.FILE),
                "{\"crop_size\": {\"height\": 336, \"width\": 336}}");
        var refusal =
                assertThrows(ConoscopeException.class, () -> PreprocessorConfig.read(folder, 224));
        assertTrue(refusal.getMessage().contains("crop_size"), refusal.getMessage());
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
