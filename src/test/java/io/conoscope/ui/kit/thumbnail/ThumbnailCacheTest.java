package io.conoscope.ui.kit.thumbnail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.corpus.ImageSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import javax.imageio.ImageIO;

class ThumbnailCacheTest {

    @TempDir private Path folder;

    @Test
    void theSecondTimeItComesFromDisk() throws IOException {
        var photo = photo("red.png", Color.RED);
        var first = cache(1 << 20).of(photo, 20);
        assertEquals(20, first.image().getWidth());
        assertEquals(1, entries().size());
        swapBytes(photo.file(), Color.BLUE);
        var second = cache(1 << 20).of(photo, 20);
        assertTrue(red(second) > 200, "a decoded one would be blue now");
    }

    @Test
    void aChangedPhotoAndAnotherSizeAreOtherEntries() throws IOException {
        var photo = photo("red.png", Color.RED);
        var cache = cache(1 << 20);
        cache.of(photo, 20);
        ImageIO.write(filled(Color.BLUE, 41), "png", photo.file().toFile());
        assertTrue(red(cache.of(photo, 20)) < 60);
        cache.of(photo, 30);
        assertEquals(3, entries().size());
    }

    @Test
    void aDamagedEntryIsMadeAgain() throws IOException {
        var photo = photo("red.png", Color.RED);
        cache(1 << 20).of(photo, 20);
        var entry = entries().getFirst();
        var good = Files.readAllBytes(entry);
        for (var damaged : List.of(new byte[0], cut(good), flipped(good))) {
            Files.write(entry, damaged);
            assertNotNull(cache(1 << 20).of(photo, 20).image());
            assertEquals(good.length, Files.size(entry));
        }
    }

    @Test
    void staysWithinItsSizeAndDropsWhatWasUsedLongestAgo() throws IOException {
        var cache = cache(6_000);
        var old = photo("0.png", Color.RED);
        cache.of(old, 20);
        var oldest = entries().getFirst();
        Files.setLastModifiedTime(oldest, FileTime.fromMillis(1_000));
        for (int i = 1; i < 40; i++) {
            cache.of(photo(i + ".png", Color.GREEN), 20);
        }
        long size = 0;
        for (var entry : entries()) {
            size += Files.size(entry);
        }
        assertTrue(size <= 6_000, size + " bytes");
        assertTrue(size > 1_000, size + " bytes");
        assertFalse(Files.exists(oldest));
    }

    @Test
    void aPhotoThatVanishedSaysSoThoughItIsOnDisk() throws IOException {
        var photo = photo("red.png", Color.RED);
        cache(1 << 20).of(photo, 20);
        Files.delete(photo.file());
        var gone = cache(1 << 20).of(photo, 20);
        assertNull(gone.image());
        assertTrue(gone.vanished());
        assertTrue(gone.reason().contains("red.png"), gone.reason());
    }

    @Test
    void whatIsNoPictureIsNotKept() throws IOException {
        var file = folder.resolve("text.jpg");
        Files.writeString(file, "not a picture");
        var broken = cache(1 << 20).of(ImageSource.of(file), 20);
        assertFalse(broken.vanished());
        assertTrue(broken.reason().contains("text.jpg"), broken.reason());
        assertEquals(0, entries().size());
    }

    @Test
    void aFolderThatCannotBeWrittenOnlyCostsTime() throws IOException {
        var photo = photo("red.png", Color.RED);
        var file = folder.resolve("a-file");
        Files.writeString(file, "");
        assertNotNull(new ThumbnailCache(file, 1 << 20).of(photo, 20).image());
    }

    private ThumbnailCache cache(long most) {
        return new ThumbnailCache(folder.resolve("cache"), most);
    }

    private List<Path> entries() throws IOException {
        var cache = folder.resolve("cache");
        if (!Files.isDirectory(cache)) {
            return List.of();
        }
        try (var files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private ImageSource photo(String name, Color color) throws IOException {
        var file = folder.resolve(name);
        ImageIO.write(filled(color, 40), "png", file.toFile());
        return ImageSource.of(file);
    }

    /// Other pixels in as many bytes of the same time: nothing that an entry is found by changes.
    private static void swapBytes(Path file, Color color) throws IOException {
        var time = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        ImageIO.write(filled(color, 40), "png", file.toFile());
        var other = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(other, (int) size));
        Files.setLastModifiedTime(file, time);
    }

    private static BufferedImage filled(Color color, int side) {
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, side, side);
        graphics.dispose();
        return picture;
    }

    private static int red(Thumbnail thumbnail) {
        return thumbnail.image().getPixelReader().getArgb(10, 10) >> 16 & 0xFF;
    }

    private static byte[] cut(byte[] bytes) {
        return java.util.Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static byte[] flipped(byte[] bytes) {
        var copy = bytes.clone();
        copy[bytes.length / 2] ^= 0x55;
        return copy;
    }
}
