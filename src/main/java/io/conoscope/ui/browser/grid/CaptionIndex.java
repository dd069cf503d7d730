package io.conoscope.ui.browser.grid;

import io.conoscope.corpus.Corpus;
import io.conoscope.ui.kit.world.PointHits;

import java.util.BitSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A corpus with what a browser asks of it again and again: the captions of a photo, the photos of
/// a caption, and those of what a search found. Immutable.
public final class CaptionIndex {

    private final Corpus corpus;
    private final int[][] textsOfImage;
    private final int[][] imagesOfText;

    /// O(images + texts); takes some ms for 40,000 captions.
    public CaptionIndex(Corpus corpus) {
        this.corpus = corpus;
        textsOfImage = corpus.pairs().textsByImage(corpus.images().size());
        imagesOfText = corpus.pairs().imagesByText(corpus.texts().size());
    }

    public Corpus corpus() {
        return corpus;
    }

    /// The rows of an image's texts, in the order of the pairs.
    public int[] textsOf(int image) {
        return textsOfImage[image];
    }

    /// The rows of the images that a text belongs to, in the order of the pairs.
    public int[] imagesOf(int text) {
        return imagesOfText[text];
    }

    /// The images among some points, and those of which a text is among them; points that are not
    /// there are passed over.
    public BitSet photosOf(IntStream points) {
        var found = new BitSet(textsOfImage.length);
        int images = textsOfImage.length;
        points.forEach(
                point -> {
                    if (point >= 0 && point < images) {
                        found.set(point);
                    } else if (point >= images && point < images + imagesOfText.length) {
                        for (int image : imagesOfText[point - images]) {
                            found.set(image);
                        }
                    }
                });
        return found;
    }

    /// The words of an image's first text, or its id where there is none.
    public String firstCaption(int image) {
        return IntStream.of(textsOfImage[image])
                .mapToObj(text -> corpus.texts().get(text).text())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(corpus.images().get(image).id());
    }

    /// The images that a search found, by themselves or by a text; all where nobody searches.
    public int[] imagesWith(PointHits hits) {
        int images = textsOfImage.length;
        if (!hits.isSearching()) {
            return IntStream.range(0, images).toArray();
        }
        return IntStream.of(hits.points())
                .filter(point -> point < images + imagesOfText.length)
                .flatMap(
                        point ->
                                point < images
                                        ? IntStream.of(point)
                                        : IntStream.of(imagesOfText[point - images]))
                .sorted()
                .distinct()
                .toArray();
    }
}
