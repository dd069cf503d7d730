package io.conoscope.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.corpus.raster.RgbPixels;
import io.conoscope.math.Seeds;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

@Timeout(120)
class LargePictureTest {

    private static final int WIDTH = 211;
    private static final int HEIGHT = 199;
    private static final Path CASES = Path.of("../shared/cases/hostile").toAbsolutePath();

    @TempDir Path temp;

    @ParameterizedTest
    @CsvSource({
        "png, 5, false",
        "png, 5, true",
        "png, 6, false",
        "png, 10, false",
        "png, 12, false",
        "png, 13, false",
        "png, 13, true",
        "png, 11, false",
        "png, 0, false",
        "png, 0, true",
        "jpeg, 5, false",
        "jpeg, 5, true",
        "jpeg, 10, false",
        "gif, 13, false",
        "gif, 13, true",
        "bmp, 5, false",
        "bmp, 13, false"
    })
    void rowsAreThoseOfTheWholePicture(String format, int type, boolean progressive)
            throws Exception {
        var file = write(type == 0 ? sixteenBits() : drawn(type), format, progressive);

        assertSame(Pictures.read(file), new LargePicture(ImageSource.of(file), WIDTH, HEIGHT));
    }

    @Test
    void aSmallPictureIsThereAtOnce() throws Exception {
        var small = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        small.setRGB(3, 4, 0x123456);
        var file = write(small, "png", false);

        var picture = Pictures.open(ImageSource.of(file));

        assertSame(Pictures.read(file), picture);
    }

    @Test
    void aFileOfManyMegabytesIsReadFromTheFile() throws Exception {
        var noise = noise(2111, 1999);
        var file = write(noise, "bmp", false);
        assertTrue(Files.size(file) > 8 << 20, Files.size(file) + " bytes");
        assertInstanceOf(LargePicture.class, Pictures.open(ImageSource.of(file)));
        var container = temp.resolve("container");
        try (var out = Files.newOutputStream(container)) {
            out.write(new byte[1234]);
            Files.copy(file, out);
            out.write(new byte[99]);
        }

        assertSame(noise, Pictures.open(ImageSource.of(file)));
        assertSame(noise, Pictures.open(new ContainerSlice(container, 1234, Files.size(file))));
    }

    @Test
    void aLargePictureOfTallChromaHasTheSameRowsInStrips() throws Exception {
        // 1,599 rows a strip, so that the second begins between two rows of one colour.
        var file = writeTall(noise(2501, 1801));
        assertInstanceOf(LargePicture.class, Pictures.open(ImageSource.of(file)));
        assertTrue(JpegSegments.read(Files.readAllBytes(file)).hasTallChroma(), "4:4:0");

        assertSame(Pictures.read(file), Pictures.open(ImageSource.of(file)));
    }

    @ParameterizedTest
    @CsvSource({"1700, 900, 500, 700", "2100, 300, 0, 1500", "2000, 1990, 3, 7"})
    void aLargeScreenWithASmallerFrameHasTheSameRowsInStrips(
            int width, int height, int left, int top) throws Exception {
        var frame = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        Seeds.random(6).nextBytes(((DataBufferByte) frame.getRaster().getDataBuffer()).getData());
        var file = writeGif(frame, left, top, 2300, 2011);
        var picture = Pictures.open(ImageSource.of(file));
        assertInstanceOf(LargePicture.class, picture);
        var whole = Pictures.read(file);
        assertEquals(frame.getRGB(5, 6), whole.getRGB(left + 5, top + 6));

        assertSame(whole, picture);
    }

    @Test
    void aLargePictureThatEndsEarlyIsTruncated() throws Exception {
        var bytes = Files.readAllBytes(write(drawn(BufferedImage.TYPE_3BYTE_BGR), "jpeg", false));
        var file = Files.write(temp.resolve("cut.jpg"), Arrays.copyOf(bytes, bytes.length / 2));

        var picture = new LargePicture(ImageSource.of(file), WIDTH, HEIGHT);

        var failure = assertThrows(ConoscopeException.class, () -> picture.read((y, rgb) -> {}));
        assertEquals("picture.truncated", failure.key());
    }

    @Test
    void aJpegOfThousandsOfScansIsRefusedAtOnce() {
        var file = CASES.resolve("jpeg-scans/scans_3000_3000.jpg");
        assumeTrue(Files.exists(file), file + " is not there: skipped");

        var failure =
                assertThrows(ConoscopeException.class, () -> Pictures.open(ImageSource.of(file)));

        assertEquals("picture.scans", failure.key());
        assertTrue(failure.getMessage().contains("3010 scans"), failure.getMessage());
    }

    @Test
    void memoryThatIsOutSaysNothingOfThePicture() throws Exception {
        var file = write(drawn(BufferedImage.TYPE_3BYTE_BGR), "png", false);

        assertThrows(
                OutOfMemoryError.class,
                () ->
                        Pictures.use(
                                ImageSource.of(file),
                                open -> {
                                    throw new IOException(new OutOfMemoryError("for a test"));
                                }));
    }

    @Test
    void aSideThatNoPictureHasIsRefused() throws Exception {
        var file =
                write(new BufferedImage(1, 1_000_001, BufferedImage.TYPE_BYTE_GRAY), "png", false);

        var failure =
                assertThrows(ConoscopeException.class, () -> Pictures.open(ImageSource.of(file)));

        assertEquals("picture.side", failure.key());
    }

    private static void assertSame(BufferedImage whole, PictureRows picture) throws Exception {
        int width = whole.getWidth();
        assertEquals(width, picture.width());
        assertEquals(whole.getHeight(), picture.height());
        var seen = new boolean[whole.getHeight()];
        picture.read(
                (y, rgb) -> {
                    var expected = whole.getRGB(0, y, width, 1, null, 0, width);
                    for (int x = 0; x < width; x++) {
                        expected[x] &= 0xFFFFFF;
                    }
                    assertArrayEquals(expected, Arrays.copyOf(rgb, width), "row " + y);
                    assertTrue(!seen[y], "row " + y + " again");
                    seen[y] = true;
                });
        for (int y = 0; y < seen.length; y++) {
            assertTrue(seen[y], "row " + y);
        }
    }

    private static BufferedImage noise(int width, int height) {
        var noise = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Seeds.random(5).nextBytes(((DataBufferByte) noise.getRaster().getDataBuffer()).getData());
        return noise;
    }

    private static BufferedImage drawn(int type) {
        var picture = new BufferedImage(WIDTH, HEIGHT, type);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int rgb = RgbPixels.pack(x * 255 / WIDTH, y * 255 / HEIGHT, (x * y / 7) % 256);
                picture.setRGB(x, y, (x + y) % 5 == 0 ? rgb : rgb | 0xFF000000);
            }
        }
        return picture;
    }

    private static BufferedImage sixteenBits() {
        var model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        true,
                        false,
                        Transparency.TRANSLUCENT,
                        DataBuffer.TYPE_USHORT);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        var pixel = new int[4];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                pixel[0] = (x * 31) & 0xFFFF;
                pixel[1] = (y * 33) & 0xFFFF;
                pixel[2] = (x * y) & 0xFFFF;
                pixel[3] = (x + y) & 0xFFFF;
                raster.setPixel(x, y, pixel);
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    private Path write(BufferedImage picture, String format, boolean progressive)
            throws IOException {
        var file = temp.resolve("picture." + format);
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var settings = writer.getDefaultWriteParam();
        if (!format.equals("bmp")) {
            settings.setProgressiveMode(
                    progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        }
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return file;
    }

    /// A JPEG that stores colour for every second row.
    private Path writeTall(BufferedImage picture) throws IOException {
        var file = temp.resolve("tall.jpg");
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var metadata =
                writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(picture), null);
        var format = metadata.getNativeMetadataFormatName();
        var tree = (IIOMetadataNode) metadata.getAsTree(format);
        var luma = (Element) tree.getElementsByTagName("componentSpec").item(0);
        luma.setAttribute("HsamplingFactor", "1");
        luma.setAttribute("VsamplingFactor", "2");
        metadata.setFromTree(format, tree);
        return write(writer, file, null, new IIOImage(picture, null, metadata));
    }

    /// A GIF whose frame is somewhere on its screen.
    private Path writeGif(BufferedImage frame, int left, int top, int width, int height)
            throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("gif").next();
        var image =
                writer.getDefaultImageMetadata(
                        ImageTypeSpecifier.createFromRenderedImage(frame), null);
        set(image, "ImageDescriptor", "imageLeftPosition", left);
        set(image, "ImageDescriptor", "imageTopPosition", top);
        var screen = writer.getDefaultStreamMetadata(null);
        set(screen, "LogicalScreenDescriptor", "logicalScreenWidth", width);
        set(screen, "LogicalScreenDescriptor", "logicalScreenHeight", height);
        return write(writer, temp.resolve("a.gif"), screen, new IIOImage(frame, null, image));
    }

    private static void set(IIOMetadata metadata, String element, String attribute, int value)
            throws IOException {
        var format = metadata.getNativeMetadataFormatName();
        var tree = (IIOMetadataNode) metadata.getAsTree(format);
        var found = (Element) tree.getElementsByTagName(element).item(0);
        found.setAttribute(attribute, Integer.toString(value));
        metadata.setFromTree(format, tree);
    }

    private static Path write(
            ImageWriter writer, Path file, @Nullable IIOMetadata stream, IIOImage image)
            throws IOException {
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(stream, image, null);
        } finally {
            writer.dispose();
        }
        return file;
    }
}
