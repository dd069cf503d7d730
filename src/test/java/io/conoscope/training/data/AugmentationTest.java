package io.conoscope.training.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pictures;
import io.conoscope.encoder.picture.Preprocessor;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.training.config.TrainingConfig.AugmentConfig;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

class AugmentationTest {

    private static final int CROP = 16;
    private static final int EACH = 3 * CROP * CROP;
    private static final Preprocessor MODEL = new Preprocessor(PreprocessorConfig.clip(CROP));

    @TempDir Path folder;
    private Corpus corpus;

    @BeforeEach
    void writePictures() {
        corpus = PictureCorpus.of(folder.resolve("pictures"), 3, 1);
    }

    private PixelCache open(int side) throws ConoscopeException {
        return new PixelCaches(folder)
                .open(corpus, MODEL.config(), side, new CancellationToken(), p -> {});
    }

    private static float[] done(PixelCache cache, int image, long seed, AugmentConfig config) {
        var into = new float[EACH];
        new Augmentation(config, MODEL.levels(), CROP)
                .put(cache, image, seed, new byte[EACH], into, 0);
        return into;
    }

    private float[] plain(int image) throws ConoscopeException {
        return MODEL.preprocess(Pictures.read(corpus.images().get(image).source()));
    }

    private static float[] mirrored(float[] picture) {
        var result = new float[EACH];
        for (int i = 0; i < EACH; i++) {
            result[i] = picture[i - i % CROP + CROP - 1 - i % CROP];
        }
        return result;
    }

    @Test
    void withoutAnyThePicturesAreTheModelsOwn() throws ConoscopeException {
        var none = new AugmentConfig(false, false);
        try (var cache = open(TrainingSet.side(CROP, none))) {
            for (int image = 0; image < 3; image++) {
                assertArrayEquals(plain(image), done(cache, image, 5, none));
            }
        }
    }

    @Test
    void aFlipMirrorsEverySecondPicture() throws ConoscopeException {
        var flip = new AugmentConfig(false, true);
        try (var cache = open(TrainingSet.side(CROP, flip))) {
            var plain = plain(1);
            var mirrored = mirrored(plain);
            int flipped = 0;
            for (int seed = 0; seed < 200; seed++) {
                var found = done(cache, 1, seed, flip);
                boolean turned = Arrays.equals(mirrored, found);
                assertTrue(turned || Arrays.equals(plain, found));
                flipped += turned ? 1 : 0;
            }
            assertTrue(flipped > 70 && flipped < 130, flipped + " of 200");
        }
    }

    @Test
    void cropsLieAtEveryPlaceWithinThePicture() throws ConoscopeException {
        var crop = new AugmentConfig(true, false);
        try (var cache = open(TrainingSet.side(CROP, crop))) {
            assertEquals(18, cache.side());
            var squares = squares(cache, 2);
            assertEquals(9, squares.size());
            var found = new HashSet<String>();
            for (int seed = 0; seed < 200; seed++) {
                found.add(Arrays.toString(done(cache, 2, seed, crop)));
            }
            assertEquals(squares, found);
        }
    }

    /// Every square of the crop's size, prepared as the model says.
    private static Set<String> squares(PixelCache cache, int image) {
        var squares = new HashSet<String>();
        var room = new byte[EACH];
        for (int y = 0; y <= cache.side() - CROP; y++) {
            for (int x = 0; x <= cache.side() - CROP; x++) {
                cache.read(image, x, y, CROP, room);
                var prepared = new float[EACH];
                for (int i = 0; i < EACH; i++) {
                    int channel = i / (CROP * CROP);
                    int level = room[3 * (i % (CROP * CROP)) + channel] & 0xFF;
                    prepared[i] = MODEL.levels()[channel][level];
                }
                squares.add(Arrays.toString(prepared));
            }
        }
        return squares;
    }

    @Test
    void theMiddleIsTakenOfAPictureThatIsTooLarge() throws ConoscopeException {
        try (var cache = open(18)) {
            var room = new byte[EACH];
            cache.read(0, 1, 1, CROP, room);
            var found = done(cache, 0, 9, new AugmentConfig(false, false));
            assertEquals(MODEL.levels()[0][room[0] & 0xFF], found[0]);
            assertEquals(MODEL.levels()[2][room[EACH - 1] & 0xFF], found[EACH - 1]);
        }
    }

    @Test
    void theSameSeedGivesTheSamePicture() throws ConoscopeException {
        var both = new AugmentConfig(true, true);
        try (var cache = open(18)) {
            assertArrayEquals(done(cache, 0, 3, both), done(cache, 0, 3, both));
        }
    }

    @Test
    void picturesArePutOneAfterTheOther() throws ConoscopeException {
        var none = new AugmentConfig(false, false);
        try (var cache = open(CROP)) {
            var into = new float[2 * EACH + 1];
            new Augmentation(none, MODEL.levels(), CROP)
                    .put(cache, 1, 1, new byte[EACH], into, EACH);
            assertArrayEquals(new float[EACH], Arrays.copyOf(into, EACH));
            assertArrayEquals(plain(1), Arrays.copyOfRange(into, EACH, 2 * EACH));
            assertEquals(0, into[2 * EACH]);
        }
    }
}
