package io.conoscope.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.Cases;
import io.conoscope.base.input.NamedPipe;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Pictures that other programs read and the JDK does not, or not alike.
class PictureCasesTest {

    private static final Path SHARED = Path.of("../shared/cases/pictures");

    /// Checksums of the RGB pixels that Pillow reads.
    @ParameterizedTest
    @CsvSource({
        "adobe-transform-2-three-components.jpg, aa45d5ccbec345a7",
        "no-huffman-tables.jpg, aa45d5ccbec345a7",
        "stray-bytes-after-app0.jpg, aa45d5ccbec345a7",
        "stray-bytes-between-segments.jpg, aa45d5ccbec345a7",
        "rotated-440.jpg, 506de999094d7a63",
        "frame-smaller-than-screen.gif, fbf49a8106e23e05"
    })
    void isReadAsPillowReadsIt(String name, String checksum) throws Exception {
        assertEquals(checksum, checksum(Pictures.read(Cases.path("pictures/" + name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adobe-transform-2-three-components.jpg",
                "no-huffman-tables.jpg",
                "stray-bytes-after-app0.jpg",
                "stray-bytes-between-segments.jpg",
                "rotated-440.jpg",
                "frame-smaller-than-screen.gif"
            })
    void isWithinTwoGreyLevelsOfPillow(String name) throws Exception {
        var expected = SHARED.resolve(name + ".png");
        Assumptions.assumeTrue(Files.exists(expected), "skipped: no " + expected);
        var found = Pictures.read(SHARED.resolve(name));
        var wanted = Pictures.read(expected);
        assertEquals(wanted.getWidth(), found.getWidth());
        assertEquals(wanted.getHeight(), found.getHeight());
        int most = 0;
        for (int y = 0; y < found.getHeight(); y++) {
            for (int x = 0; x < found.getWidth(); x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    int a = (found.getRGB(x, y) >> shift) & 0xFF;
                    int b = (wanted.getRGB(x, y) >> shift) & 0xFF;
                    most = Math.max(most, Math.abs(a - b));
                }
            }
        }
        assertTrue(most <= 2, name + " differs by " + most);
    }

    @Test
    void aThumbnailOfASmallFrameShowsTheWholeScreen() throws Exception {
        var gif = ImageSource.of(Cases.path("pictures/frame-smaller-than-screen.gif"));
        var thumbnail = Pictures.thumbnail(gif, 15);
        assertEquals(15, thumbnail.getWidth());
        assertEquals(10, thumbnail.getHeight());
    }

    @Test
    void arithmeticCodingIsNamedInPlainWords() {
        var error =
                assertThrows(
                        ConoscopeException.class,
                        () -> Pictures.read(Cases.path("pictures/arithmetic.jpg")));
        assertEquals("picture.coding", error.key());
        assertTrue(error.getMessage().contains("a JPEG with arithmetic coding"), error::getMessage);
    }

    @Test
    void aPointerOfGitLfsSaysWhatToDo(@TempDir Path folder) throws Exception {
        var pointer = Cases.path("lfs/events.out.tfevents.1674944078.host.0");
        var photo = Files.copy(pointer, folder.resolve("a.jpg"));
        var error = assertThrows(ConoscopeException.class, () -> Pictures.read(photo));
        assertEquals("file.lfs", error.key());
    }

    @Test
    void aPipeIsNotOpened(@TempDir Path folder) throws Exception {
        var pipe = NamedPipe.make(folder.resolve("a.jpg"));
        var error = assertThrows(ConoscopeException.class, () -> Pictures.read(pipe));
        assertEquals("file.irregular", error.key());
    }

    private static String checksum(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        var rgb = ByteBuffer.allocate(3 * width * height);
        for (int pixel : picture.getRGB(0, 0, width, height, null, 0, width)) {
            rgb.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
        }
        var hash = MessageDigest.getInstance("SHA-256").digest(rgb.array());
        return HexFormat.of().formatHex(hash, 0, 8);
    }
}
