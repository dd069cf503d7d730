package io.conoscope.corpus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.RgbPixels;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

class PicturesTest {

    private static final Path ORIGINALS = Path.of("../shared/data/flickr8k-original");

    @TempDir Path folder;

    @Test
    void givesAnOrdinaryJpegBitForBitAsTheJdkDecodesIt() throws Exception {
        var file = file("photo.jpg", encoded(gradient(50, 37), "jpg"));
        assertArrayEquals(argb(jdk(Files.readAllBytes(file))), argb(Pictures.read(file)));
    }

    @Test
    void givesRealPhotosBitForBitAsTheJdkDecodesThem() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(ORIGINALS), "skipped: no " + ORIGINALS);
        for (var name : new String[] {"103195344_5d2dc613a3.jpg", "102351840_323e3de834.jpg"}) {
            var file = ORIGINALS.resolve(name);
            assertArrayEquals(argb(jdk(Files.readAllBytes(file))), argb(Pictures.read(file)));
        }
    }

    @Test
    void isAlwaysPackedEightBitRgb() throws Exception {
        var grey = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (var format : new String[] {"png", "jpg", "gif", "bmp"}) {
            var file = file("x." + format, encoded(grey, format));
            assertEquals(BufferedImage.TYPE_INT_RGB, Pictures.read(file).getType());
        }
    }

    @Test
    void takesGreyAsItIsStored() throws Exception {
        var grey = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSample(0, 0, 0, 100);
        assertEquals(0xFF646464, only(file("grey.png", encoded(grey, "png"))));
    }

    @Test
    void dropsAlphaAsPillowDoes() throws Exception {
        var clear = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        clear.setRGB(0, 0, 0x00C86432);
        assertEquals(0xFFC86432, only(file("clear.png", encoded(clear, "png"))));
    }

    @Test
    void looksColoursUpInThePalette() throws Exception {
        byte[] red = {0, (byte) 200};
        byte[] green = {1, 7};
        byte[] blue = {2, 9};
        var palette = new IndexColorModel(1, 2, red, green, blue);
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY, palette);
        image.getRaster().setSample(0, 0, 0, 1);
        assertEquals(0xFFC80709, only(file("palette.png", encoded(image, "png"))));
    }

    @Test
    void keepsTheUpperEightOfSixteenBits() throws Exception {
        var model =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        false,
                        false,
                        ColorModel.OPAQUE,
                        DataBuffer.TYPE_USHORT);
        var raster = model.createCompatibleWritableRaster(1, 1);
        raster.setPixel(0, 0, new int[] {0x12FF, 0x3400, 0xFFFF});
        var image = new BufferedImage(model, raster, false, null);
        assertEquals(0xFF1234FF, only(file("deep.png", encoded(image, "png"))));
    }

    @Test
    void keepsTheUpperEightOfSixteenGreyBits() throws Exception {
        var image = new BufferedImage(1, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSample(0, 0, 0, 0x80FF);
        assertEquals(0xFF808080, only(file("deep.png", encoded(image, "png"))));
    }

    @Test
    void turnsInvertedCmykIntoRgb() throws Exception {
        // Stored 255 - ink: no cyan, half magenta, full yellow, a little black.
        int pixel = only(file("inks.jpg", cmyk(0, 255, 128, 0, 230)));
        assertEquals(230, pixel >> 16 & 0xFF, 3);
        assertEquals(115, pixel >> 8 & 0xFF, 3);
        assertEquals(0, pixel & 0xFF, 3);
    }

    @Test
    void turnsYcckIntoRgb() throws Exception {
        // libjpeg: YCbCr of R, G, B is stored for the inks 255 - R, 255 - G, 255 - B; Adobe
        // inverts once more, so that Y 76, Cb 85, Cr 255 (red) stands for the stored inks of cyan.
        int pixel = only(file("ycck.jpg", cmyk(2, 76, 85, 255, 255)));
        assertEquals(0, pixel >> 16 & 0xFF, 4);
        assertEquals(255, pixel >> 8 & 0xFF, 4);
        assertEquals(255, pixel & 0xFF, 4);
    }

    @Test
    void ignoresAColourProfile() throws Exception {
        var bytes = encoded(gradient(16, 16), "jpg");
        var name = "ICC_PROFILE\0\1\1 broken".getBytes(StandardCharsets.ISO_8859_1);
        var file = file("profile.jpg", withSegment(bytes, 0xE2, name));
        assertArrayEquals(argb(jdk(bytes)), argb(Pictures.read(file)));
    }

    @Test
    void takesThreeUnmarkedComponentsForYcbcr() throws Exception {
        var bytes = encoded(gradient(16, 16), "jpg");
        assertEquals(0xE0, bytes[3] & 0xFF);
        var bare = new ByteArrayOutputStream();
        bare.write(bytes, 0, 2);
        bare.write(bytes, 20, bytes.length - 20);
        var file = file("bare.jpg", bare.toByteArray());
        assertArrayEquals(argb(jdk(bytes)), argb(Pictures.read(file)));
    }

    @Test
    void readsOnePixel() throws Exception {
        var one = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        one.setRGB(0, 0, Color.WHITE.getRGB());
        for (var format : new String[] {"png", "jpg", "gif", "bmp"}) {
            assertEquals(0xFFFFFFFF, only(file("one." + format, encoded(one, format))));
        }
    }

    @Test
    void refusesATruncatedJpegAtAnyLength() throws Exception {
        var whole = encoded(gradient(64, 64), "jpg");
        for (int length = 3; length < whole.length; length += 7) {
            var file = file("cut.jpg", Arrays.copyOf(whole, length));
            var error = assertThrows(ConoscopeException.class, () -> Pictures.read(file));
            assertTrue(error.getMessage().startsWith(file.toString()), error.getMessage());
            assertEquals("picture.truncated", error.key(), "cut to " + length + " bytes");
        }
    }

    @Test
    void refusesATruncatedPng() throws Exception {
        var whole = encoded(gradient(64, 64), "png");
        var file = file("cut.png", Arrays.copyOf(whole, whole.length / 2));
        assertThrows(ConoscopeException.class, () -> Pictures.read(file));
    }

    @Test
    void saysWhatATextFileBeginsWith() throws Exception {
        var file = file("letter.jpg", "Dear photo".getBytes(StandardCharsets.UTF_8));
        var error = assertThrows(ConoscopeException.class, () -> Pictures.read(file));
        assertEquals("picture.format", error.key());
        assertTrue(error.getMessage().contains("'Dear pho'"), error.getMessage());
    }

    @Test
    void tellsAnEmptyFileAMissingOneAndAFolderApart() throws Exception {
        assertEquals("picture.empty", failure(file("empty.jpg", new byte[0])));
        assertEquals("file.missing", failure(folder.resolve("none.jpg")));
        assertEquals(
                "file.irregular", failure(Files.createDirectory(folder.resolve("folder.jpg"))));
    }

    @Test
    void refusesOver100MegapixelsBeforeDecoding() throws Exception {
        assertEquals("picture.large", failure(file("huge.png", pngHeader(20_000, 20_000))));
        var jpeg = encoded(gradient(16, 16), "jpg");
        int frame = indexOf(jpeg, (byte) 0xFF, (byte) 0xC0);
        ByteBuffer.wrap(jpeg)
                .putShort(frame + 5, (short) 30_000)
                .putShort(frame + 7, (short) 30_000);
        assertEquals("picture.large", failure(file("huge.jpg", jpeg)));
    }

    @Test
    void refusesAHeaderThatItsFileCannotHold() throws Exception {
        assertEquals("picture.pixels", failure(file("lie.png", pngHeader(9_000, 9_000))));
    }

    private static BufferedImage thumbnail(Path file, int side) throws ConoscopeException {
        return Pictures.thumbnail(ImageSource.of(file), side);
    }

    @Test
    void thumbnailsFitTheSquareAndKeepTheAspect() throws Exception {
        var wide = thumbnail(file("wide.jpg", encoded(gradient(640, 320), "jpg")), 100);
        assertEquals(100, wide.getWidth());
        assertEquals(50, wide.getHeight());
    }

    @Test
    void thumbnailsOfSmallPicturesAreThePictures() throws Exception {
        var file = file("small.png", encoded(gradient(30, 20), "png"));
        assertArrayEquals(argb(Pictures.read(file)), argb(thumbnail(file, 100)));
    }

    @Test
    void thumbnailsAverageAreas() throws Exception {
        var stripes = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 64; i++) {
            stripes.setRGB(i % 8, i / 8, i % 2 == 0 ? 0 : 0xFFFFFF);
        }
        var small = thumbnail(file("stripes.png", encoded(stripes, "png")), 4);
        assertEquals(0xFF808080, small.getRGB(1, 1));
    }

    private String failure(Path file) {
        return assertThrows(ConoscopeException.class, () -> Pictures.read(file)).key();
    }

    private static int only(Path file) throws ConoscopeException {
        return Pictures.read(file).getRGB(0, 0);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static BufferedImage gradient(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(
                        x, y, RgbPixels.pack(x * 255 / width, y * 255 / height, (x * y) % 256));
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out), format);
        return out.toByteArray();
    }

    private static BufferedImage jdk(byte[] bytes) throws IOException {
        var readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            var reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.imageio")) {
                reader.setInput(
                        ImageIO.createImageInputStream(new java.io.ByteArrayInputStream(bytes)));
                return reader.read(0);
            }
        }
        throw new IllegalStateException();
    }

    private static int[] argb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /// An 8x8 JPEG of four bands with one value each.
    private static byte[] cmyk(int transform, int... stored) throws IOException {
        var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
        for (int i = 0; i < 64; i++) {
            raster.setPixel(i % 8, i / 8, stored);
        }
        var out = new ByteArrayOutputStream();
        var writers = ImageIO.getImageWritersByFormatName("jpeg");
        var writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.imageio")) {
            writer = writers.next();
        }
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(raster, null, null), null);
        }
        byte[] adobe = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
        return withSegment(out.toByteArray(), 0xEE, adobe);
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var out = ByteBuffer.allocate(jpeg.length + content.length + 4);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
        out.putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    private static int indexOf(byte[] bytes, byte first, byte second) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            if (bytes[i] == first && bytes[i + 1] == second) {
                return i;
            }
        }
        throw new IllegalStateException();
    }

    private static byte[] pngHeader(int width, int height) {
        var header = ByteBuffer.allocate(17);
        header.putInt(0x49484452).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        var png = ByteBuffer.allocate(100);
        png.putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue());
        return png.array();
    }
}
