package io.conoscope.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.Pictures;
import io.conoscope.corpus.TextItem;
import io.conoscope.encoder.picture.Preprocessor;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.training.start.StartPoint;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

class HeldOutTest {

    private static final Preprocessor PREPROCESSOR = new Preprocessor(PreprocessorConfig.clip(8));

    @TempDir Path folder;
    private final List<ImageItem> images = new ArrayList<>();

    @BeforeEach
    void writePictures() throws IOException {
        for (int i = 0; i < 4; i++) {
            var picture = new BufferedImage(9 + i, 8, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(i, i, 0x102030 * (i + 1));
            var file = folder.resolve("p" + i + ".png");
            ImageIO.write(picture, "png", file.toFile());
            images.add(new ImageItem("p" + i, ImageSource.of(file), null));
        }
    }

    /// Text t belongs to picture `owner[t]`.
    private Corpus corpus(String split, int... owner) {
        var texts = new ArrayList<TextItem>();
        for (int t = 0; t < owner.length; t++) {
            texts.add(new TextItem("t" + t, "a".repeat(t + 1)));
        }
        var pairs = new Pairs(Pairs.diagonal(owner.length).text(), owner);
        return new Corpus("four", folder, split, images, texts, pairs, List.of());
    }

    private static StartPoint start(Preprocessor preprocessor, Tokenizer tokenizer) {
        return new StartPoint("none", null, null, preprocessor, tokenizer);
    }

    private static HeldOut read(Corpus corpus, int most) throws ConoscopeException {
        return HeldOut.read(
                corpus,
                most,
                start(PREPROCESSOR, new Letters()),
                new CancellationToken(),
                done -> {});
    }

    private static List<Integer> lengths(HeldOut set) {
        return set.texts().stream().map(text -> text.ids().length).toList();
    }

    @Test
    void picturesComeInOrderEachWithItsTexts() throws ConoscopeException {
        var set = read(corpus("dev", 2, 0, 2, 1), 1000);
        assertEquals("four dev", set.name());
        assertEquals(new Pairs(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 2}), set.pairs());
        assertEquals(List.of(2, 4, 1, 3), lengths(set));
        assertEquals(3, set.images());
        for (int i = 0; i < 3; i++) {
            var expected = PREPROCESSOR.preprocess(Pictures.read(images.get(i).source()));
            assertArrayEquals(expected, set.pixels()[i]);
        }
    }

    @Test
    void aPictureWithoutTextsIsLeftOut() throws ConoscopeException {
        var set = read(corpus(null, 3, 1), 1000);
        assertEquals("four", set.name());
        assertEquals(2, set.images());
        assertEquals(List.of(2, 1), lengths(set));
    }

    @Test
    void noMorePairsAreReadThanAskedFor() throws ConoscopeException {
        var corpus = corpus(null, 0, 0, 1, 1, 2, 2, 3, 3);
        assertEquals(6, read(corpus, 6).pairs().size());
        assertEquals(6, read(corpus, 7).pairs().size());
        assertEquals(4, read(corpus, 5).pairs().size());
    }

    @Test
    void twoPicturesAreReadHoweverManyTextsTheyHave() throws ConoscopeException {
        var corpus = corpus(null, 0, 0, 1, 1, 2, 2, 3, 3);
        assertEquals(2, read(corpus, 2).images());
        assertEquals(4, read(corpus, 2).pairs().size());
    }

    @Test
    void aPictureThatCannotBeReadIsLeftOutWithItsTexts() throws Exception {
        Files.writeString(images.get(1).source().file(), "no picture");
        images.set(2, new ImageItem("p2", null, null));
        var set = read(corpus(null, 0, 1, 2, 3), 1000);
        assertEquals(List.of(1, 4), lengths(set));
        assertEquals(Pairs.diagonal(2), set.pairs());
        assertEquals(2, set.pixels().length);
    }

    @Test
    void aTextOfTwoPicturesIsTheTextOfEach() throws ConoscopeException {
        var one = new Pairs(new int[] {0, 0}, new int[] {0, 1});
        var corpus = corpus(null, 0);
        var shared = new Corpus("shared", folder, null, images, corpus.texts(), one, List.of());
        var set = read(shared, 1000);
        assertEquals(List.of(1, 1), lengths(set));
        assertEquals(Pairs.diagonal(2), set.pairs());
    }

    @Test
    void oneReadablePictureIsTooFew() throws IOException {
        Files.writeString(images.get(1).source().file(), "no picture");
        var failure = assertThrows(ConoscopeException.class, () -> read(corpus(null, 0, 1), 1000));
        assertEquals("train.evaluate", failure.key());
        assertEquals(
                "four has 1 readable images with captions;" + " evaluation needs at least two",
                failure.getMessage());
    }

    @Test
    void aTowerThatIsMissingHasNoInputs() throws ConoscopeException {
        var token = new CancellationToken();
        var corpus = corpus(null, 0, 1, 1);
        var texts = HeldOut.read(corpus, 9, start(null, new Letters()), token, done -> {});
        assertEquals(List.of(1, 2, 3), lengths(texts));
        assertEquals(0, texts.pixels()[0].length);
        var pictures = HeldOut.read(corpus, 9, start(PREPROCESSOR, null), token, done -> {});
        assertEquals(List.of(0, 0, 0), lengths(pictures));
        assertEquals(3 * 8 * 8, pictures.pixels()[1].length);
    }

    @Test
    void setsOfOneNameAreToldApart() throws ConoscopeException {
        var dev = read(corpus("dev", 0, 1), 9);
        var test = read(corpus("test", 0, 1), 9);
        var second = new HeldOut("four dev 2", dev.pixels(), dev.texts(), dev.pairs());
        assertEquals(
                List.of("four dev", "four test", "four dev 2"), names(List.of(dev, test, dev)));
        assertEquals(
                List.of("four dev 2", "four dev", "four dev 3"), names(List.of(second, dev, dev)));
    }

    private static List<String> names(List<HeldOut> sets) {
        return HeldOut.toldApart(sets).stream().map(HeldOut::name).toList();
    }

    @Test
    void canBeCancelled() {
        var token = new CancellationToken();
        token.cancel();
        var start = start(PREPROCESSOR, new Letters());
        assertThrows(
                CancellationException.class,
                () -> HeldOut.read(corpus(null, 0, 1, 2), 9, start, token, done -> {}));
    }

    /// An id a letter.
    private static final class Letters implements Tokenizer {

        @Override
        public Tokens tokenize(String text) {
            return Tokens.of(text.chars().toArray());
        }

        @Override
        public int contextLength() {
            return 100;
        }
    }
}
