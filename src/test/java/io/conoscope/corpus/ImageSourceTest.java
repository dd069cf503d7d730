package io.conoscope.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Random;

import javax.imageio.ImageIO;

class ImageSourceTest {

    private static final long PLENTY = 1 << 20;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "bmp", "gif"})
    void aSliceOfAContainerIsThePictureOfTheFile(String format) throws Exception {
        var first = encoded(format, 1);
        var second = encoded(format, 2);
        var file = ImageSource.of(Files.write(folder.resolve("second." + format), second));
        var slice =
                new ContainerSlice(container(first, second), 512L + first.length, second.length);

        assertArrayEquals(file.bytes(PLENTY), slice.bytes(PLENTY));
        assertArrayEquals(argb(Pictures.read(file)), argb(Pictures.read(slice)));
        assertArrayEquals(argb(Pictures.thumbnail(file, 10)), argb(Pictures.thumbnail(slice, 10)));
    }

    @Test
    void theLastByteOfAContainerCanBeRead() throws Exception {
        var bytes = encoded("png", 1);
        var container = container(bytes, new byte[0]);

        assertArrayEquals(bytes, new ContainerSlice(container, 512, bytes.length).bytes(PLENTY));
        var beyond = new ContainerSlice(container, 513, bytes.length);
        var failure = failure(beyond, PLENTY);
        assertEquals("picture.container", failure.key());
        assertTrue(
                failure.getMessage().contains("at byte 513 with " + bytes.length + " bytes"),
                failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MAX_VALUE, Long.MAX_VALUE - 3, 1L << 40})
    void offsetsFarBeyondTheEndDoNotOverflow(long offset) throws Exception {
        var slice = new ContainerSlice(container(new byte[8], new byte[8]), offset, 4);

        assertEquals("picture.container", failure(slice, PLENTY).key());
    }

    @Test
    void tooManyBytesAreRefusedBeforeTheyAreRead() throws Exception {
        var file = Files.write(folder.resolve("x.jpg"), new byte[20]);

        assertEquals("picture.file", failure(ImageSource.of(file), 19).key());
        assertEquals("picture.file", failure(new ContainerSlice(file, 0, 20), 19).key());
        assertEquals(20, ImageSource.of(file).bytes(20).length);
        // No memory for it is asked for: the container need not even be there.
        var huge = new ContainerSlice(folder.resolve("none"), 0, Long.MAX_VALUE);
        assertEquals("picture.file", failure(huge, Long.MAX_VALUE).key());
    }

    @Test
    void emptyAndMissingOnesAreNamed() throws Exception {
        var file = Files.write(folder.resolve("x.jpg"), new byte[0]);
        var gone = folder.resolve("gone.tar");

        assertEquals("picture.empty", failure(ImageSource.of(file), PLENTY).key());
        assertEquals("picture.empty", failure(new ContainerSlice(file, 0, 0), PLENTY).key());
        assertEquals("file.missing", failure(ImageSource.of(gone), PLENTY).key());
        assertEquals("file.missing", failure(new ContainerSlice(gone, 0, 9), PLENTY).key());
        assertThrows(IllegalArgumentException.class, () -> new ContainerSlice(file, -1, 9));
        assertThrows(IllegalArgumentException.class, () -> new ContainerSlice(file, 0, -9));
    }

    @Test
    void whatIsWrongInAContainerIsNamedWithItsPlace() throws Exception {
        var slice =
                new ContainerSlice(
                        container("no picture".getBytes(StandardCharsets.UTF_8), new byte[0]),
                        512,
                        10);

        var failure = assertThrows(ConoscopeException.class, () -> Pictures.read(slice));

        assertEquals("picture.format", failure.key());
        assertTrue(
                failure.getMessage().contains("pictures.tar (10 bytes at byte 512)"),
                failure.getMessage());
    }

    @Test
    void theStateChangesWithTheFileAndThePlace() throws Exception {
        var file = Files.write(folder.resolve("x.jpg"), new byte[20]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(5000));
        assertEquals("20@5000", ImageSource.of(file).state());
        var slice = new ContainerSlice(file, 3, 7);
        var before = slice.state();

        assertNotEquals(before, new ContainerSlice(file, 4, 7).state());
        assertNotEquals(before, new ContainerSlice(file, 3, 8).state());
        Files.setLastModifiedTime(file, FileTime.fromMillis(6000));
        assertNotEquals(before, slice.state());
        Files.delete(file);
        assertEquals("none", slice.state());
    }

    private static ConoscopeException failure(ImageSource source, long most) {
        return assertThrows(ConoscopeException.class, () -> source.bytes(most));
    }

    /// Two pictures behind a header of 512 bytes.
    private Path container(byte[] first, byte[] second) throws IOException {
        var all = new ByteArrayOutputStream();
        all.write(new byte[512]);
        all.write(first);
        all.write(second);
        return Files.write(folder.resolve("pictures.tar"), all.toByteArray());
    }

    private static byte[] encoded(String format, long seed) throws IOException {
        var picture = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int i = 0; i < 24 * 16; i++) {
            picture.setRGB(i % 24, i / 24, random.nextInt(1 << 24));
        }
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(picture, format, out), format);
        return out.toByteArray();
    }

    private static int[] argb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
