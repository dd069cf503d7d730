package io.conoscope.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.ContainerSlice;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pictures;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.encoder.picture.Resample;
import io.conoscope.encoder.picture.ResampleFilter;
import io.conoscope.encoder.picture.Scaling;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

class PixelCachesTest {

    private static final int CROP = 16;
    private static final int SIDE = 18;
    private static final PreprocessorConfig CONFIG = PreprocessorConfig.clip(CROP);

    @TempDir Path folder;
    private Path caches;
    private Corpus corpus;

    @BeforeEach
    void writePictures() {
        caches = folder.resolve("caches");
        corpus = PictureCorpus.of(folder.resolve("pictures"), 5, 1);
    }

    private PixelCache open(Corpus of) throws ConoscopeException {
        return new PixelCaches(caches).open(of, CONFIG, SIDE, new CancellationToken(), p -> {});
    }

    private static byte[] picture(PixelCache cache, int image) {
        var all = new byte[3 * cache.side() * cache.side()];
        cache.read(image, 0, 0, cache.side(), all);
        return all;
    }

    private Path file() throws IOException {
        try (var all = Files.list(caches)) {
            var files = all.toList();
            assertEquals(1, files.size(), files.toString());
            return files.getFirst();
        }
    }

    @Test
    void holdWhatResampleGives() throws Exception {
        try (var cache = open(corpus)) {
            assertEquals(5, cache.count());
            assertEquals(SIDE, cache.side());
            for (int i = 0; i < 5; i++) {
                assertTrue(cache.has(i));
                var whole = Pictures.read(corpus.images().get(i).source());
                var scaling = new Scaling.Shorter(SIDE, false);
                var expected = Resample.of(whole, ResampleFilter.BICUBIC, scaling, SIDE);
                assertArrayEquals(expected, picture(cache, i));
            }
        }
    }

    @Test
    void squashedPicturesAreEnlargedOnBothSides() throws Exception {
        var squash = new Scaling.Squash(CROP, 2 * CROP);
        var config = new PreprocessorConfig(squash, ResampleFilter.BILINEAR, CROP, CONFIG.levels());
        var token = new CancellationToken();
        try (var cache = new PixelCaches(caches).open(corpus, config, SIDE, token, p -> {})) {
            var whole = Pictures.read(corpus.images().get(3).source());
            var scaling = new Scaling.Squash(SIDE, 2 * SIDE);
            assertArrayEquals(
                    Resample.of(whole, ResampleFilter.BILINEAR, scaling, SIDE), picture(cache, 3));
        }
    }

    @Test
    void aPartOfAPictureIsCutOut() throws Exception {
        try (var cache = open(corpus)) {
            var whole = picture(cache, 4);
            var part = new byte[3 * 2 * 2];
            cache.read(4, 16, 7, 2, part);
            for (int row = 0; row < 2; row++) {
                int from = 3 * ((7 + row) * SIDE + 16);
                assertArrayEquals(
                        Arrays.copyOfRange(whole, from, from + 6),
                        Arrays.copyOfRange(part, 6 * row, 6 * row + 6));
            }
        }
    }

    @Test
    void decodeOnce() throws Exception {
        open(corpus).close();
        // A mark that decoding would not leave.
        var bytes = Files.readAllBytes(file());
        bytes[bytes.length - 1] ^= 0x55;
        Files.write(file(), bytes);
        var said = new ArrayList<Progress>();
        try (var cache =
                new PixelCaches(caches)
                        .open(corpus, CONFIG, SIDE, new CancellationToken(), said::add)) {
            var last = picture(cache, 4);
            assertEquals(bytes[bytes.length - 1], last[last.length - 1]);
        }
        assertEquals(List.of(), said);
    }

    @Test
    void tellHowFarTheyAre() throws Exception {
        var said = new ArrayList<Progress>();
        var token = new CancellationToken();
        new PixelCaches(caches).open(corpus, CONFIG, SIDE, token, said::add).close();
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L), said.stream().map(Progress::done).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 16, 21, 4000})
    void aFileOfTheWrongLengthIsDecodedAnew(int length) throws Exception {
        open(corpus).close();
        var whole = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(whole, length));
        open(corpus).close();
        assertArrayEquals(whole, Files.readAllBytes(file()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 11, 15})
    void aFileWithAnotherHeadIsDecodedAnew(int at) throws Exception {
        open(corpus).close();
        var whole = Files.readAllBytes(file());
        var damaged = whole.clone();
        damaged[at] ^= 1;
        Files.write(file(), damaged);
        open(corpus).close();
        assertArrayEquals(whole, Files.readAllBytes(file()));
    }

    @Test
    void theHeadIsAsDescribed() throws Exception {
        open(corpus).close();
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file()));
        var magic = new byte[8];
        bytes.get(magic);
        assertEquals("CNSCPIX1", new String(magic, java.nio.charset.StandardCharsets.US_ASCII));
        assertEquals(SIDE, bytes.getInt());
        assertEquals(5, bytes.getInt());
        assertEquals(16 + 5 + 5 * 3 * SIDE * SIDE, bytes.capacity());
    }

    @Test
    void aPictureThatCannotBeReadIsLeftOut() throws Exception {
        var jpeg = folder.resolve("pictures/cut.jpg");
        PictureCorpus.write(jpeg, 77);
        var bytes = Files.readAllBytes(jpeg);
        Files.write(jpeg, Arrays.copyOf(bytes, bytes.length / 2));
        var images = new ArrayList<>(corpus.images());
        images.set(1, new ImageItem("cut", ImageSource.of(jpeg), null));
        images.set(3, new ImageItem("unknown", null, null));
        images.set(4, new ImageItem("gone", ImageSource.of(folder.resolve("gone.png")), null));
        try (var cache = open(withImages(images))) {
            assertEquals(
                    List.of(true, false, true, false, false),
                    List.of(cache.has(0), cache.has(1), cache.has(2), cache.has(3), cache.has(4)));
            assertArrayEquals(new byte[3 * SIDE * SIDE], picture(cache, 1));
        }
    }

    @Test
    void aPictureThatWasChangedIsDecodedAnew() throws Exception {
        byte[] before;
        try (var cache = open(corpus)) {
            before = picture(cache, 2);
        }
        PictureCorpus.write(folder.resolve("pictures/p2.png"), 1234);
        try (var cache = open(corpus)) {
            assertFalse(Arrays.equals(before, picture(cache, 2)));
        }
    }

    @Test
    void twoFoldersWithTheSameNamesAndCaptionsAreTwoCorpora() throws Exception {
        var images = new ArrayList<ImageItem>();
        for (int i = 0; i < 5; i++) {
            var file = folder.resolve("grey/p" + i + ".png");
            PictureCorpus.write(file, 100 + i);
            images.add(new ImageItem("p" + i, ImageSource.of(file), null));
        }
        var other = withImages(images);
        assertEquals(corpus.fingerprint(), other.fingerprint());
        try (var first = open(corpus);
                var second = open(other)) {
            assertFalse(Arrays.equals(picture(first, 0), picture(second, 0)));
        }
    }

    @Test
    void picturesInAContainerAreCachedLikeFiles() throws Exception {
        var container = folder.resolve("pictures.tar");
        var images = new ArrayList<ImageItem>();
        long end = 0;
        try (var out = Files.newOutputStream(container)) {
            for (var item : corpus.images()) {
                var bytes = item.source().bytes(1 << 20);
                out.write(bytes);
                var slice = new ContainerSlice(container, end, bytes.length);
                images.add(new ImageItem(item.id(), slice, null));
                end += bytes.length;
            }
        }
        try (var files = open(corpus);
                var slices = open(withImages(images))) {
            for (int i = 0; i < 5; i++) {
                assertTrue(slices.has(i));
                assertArrayEquals(picture(files, i), picture(slices, i));
            }
        }
    }

    @Test
    void otherSidesFiltersAndScalingsHaveFilesOfTheirOwn() throws Exception {
        var token = new CancellationToken();
        var store = new PixelCaches(caches);
        var nearest =
                new PreprocessorConfig(
                        CONFIG.scaling(), ResampleFilter.NEAREST, CROP, CONFIG.levels());
        var larger = new Scaling.Shorter(20, false);
        var scaled = new PreprocessorConfig(larger, CONFIG.filter(), CROP, CONFIG.levels());
        store.open(corpus, CONFIG, SIDE, token, p -> {}).close();
        store.open(corpus, CONFIG, CROP, token, p -> {}).close();
        store.open(corpus, nearest, SIDE, token, p -> {}).close();
        store.open(corpus, scaled, SIDE, token, p -> {}).close();
        try (var files = Files.list(caches)) {
            assertEquals(4, files.count());
        }
    }

    @Test
    void cachesUsedLongestAgoGoWhenTheyTakeTooMuch() throws Exception {
        var token = new CancellationToken();
        long one = PixelCache.size(SIDE, 5);
        var store = new PixelCaches(caches, 2 * one);
        var corpora =
                IntStream.range(0, 3)
                        .mapToObj(i -> PictureCorpus.of(folder.resolve("corpus" + i), 5, i))
                        .toList();
        for (int i = 0; i < 2; i++) {
            store.open(corpora.get(i), CONFIG, SIDE, token, p -> {}).close();
        }
        age();
        store.open(corpora.get(0), CONFIG, SIDE, token, p -> {}).close();
        store.open(corpora.get(2), CONFIG, SIDE, token, p -> {}).close();
        var decoded = new ArrayList<Progress>();
        store.open(corpora.get(0), CONFIG, SIDE, token, decoded::add).close();
        assertEquals(List.of(), decoded);
        store.open(corpora.get(1), CONFIG, SIDE, token, decoded::add).close();
        assertNotEquals(List.of(), decoded);
        try (var files = Files.list(caches)) {
            assertEquals(2, files.count());
        }
    }

    private void age() throws IOException {
        try (var files = Files.list(caches)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
            }
        }
    }

    @Test
    void beingCancelledLeavesNothing() throws Exception {
        var token = new CancellationToken();
        var store = new PixelCaches(caches);
        assertThrows(
                CancellationException.class,
                () -> store.open(corpus, CONFIG, SIDE, token, p -> token.cancel()));
        try (var files = Files.list(caches)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aFailureOnTheWayLeavesNothing() throws Exception {
        var store = new PixelCaches(caches);
        var failure =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                store.open(
                                        corpus,
                                        CONFIG,
                                        SIDE,
                                        new CancellationToken(),
                                        p -> {
                                            throw new IllegalStateException("on the way");
                                        }));
        assertNotEquals(null, failure.getMessage());
        try (var files = Files.list(caches)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Files.writeString(caches, "a file where the folder should be");
        var failure = assertThrows(ConoscopeException.class, () -> open(corpus));
        assertEquals("file.write", failure.key());
        assertTrue(failure.getMessage().contains(caches.toString()), failure.getMessage());
    }

    @Test
    void aCorpusWithoutPicturesHasAnEmptyCache() throws Exception {
        var none = PictureCorpus.of(folder.resolve("none"), 0, 1);
        try (var cache = open(none)) {
            assertEquals(0, cache.count());
        }
    }

    private Corpus withImages(List<ImageItem> images) {
        return new Corpus(
                corpus.name(),
                corpus.root(),
                null,
                images,
                corpus.texts(),
                corpus.pairs(),
                List.of());
    }
}
