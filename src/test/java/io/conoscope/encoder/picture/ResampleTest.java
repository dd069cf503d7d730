package io.conoscope.encoder.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/// Every filter against Pillow's own result, byte for byte; `pillow.py` made the reference.
class ResampleTest {

    static List<String> reference() throws Exception {
        try (var in = ResampleTest.class.getResourceAsStream("pillow.txt")) {
            var bytes = Objects.requireNonNull(in).readAllBytes();
            return new String(bytes, StandardCharsets.US_ASCII).lines().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("reference")
    void equalsPillow(String line) throws Exception {
        var words = line.split(" ", -1);
        var picture = pattern(Integer.parseInt(words[0]), Integer.parseInt(words[1]));
        var filter = ResampleFilter.values()[Integer.parseInt(words[2])];
        var scaling =
                words[3].equals("squash")
                        ? new Scaling.Squash(28, 40)
                        : new Scaling.Shorter(32, false);
        var digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(Resample.of(picture, filter, scaling, 24));
        assertEquals(words[4], HexFormat.of().formatHex(digest, 0, 8));
    }

    private static BufferedImage pattern(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, level(x, y, 0) << 16 | level(x, y, 1) << 8 | level(x, y, 2));
            }
        }
        return picture;
    }

    private static int level(int x, int y, int channel) {
        int noise = (x * 31 + y * 17) * (x + 3) % 97;
        return (x * x * 7 + y * y * 13 + x * y * 3 + channel * 101 + noise) & 0xFF;
    }
}
