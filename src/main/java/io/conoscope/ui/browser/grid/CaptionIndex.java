package io.conoscope.ui.browser.grid;

import io.conoscope.corpus.Corpus;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A corpus with what a browser asks of it again and again: the captions of a photo, the photos of
/// a caption, and which captions hold some words. Immutable.
public final class CaptionIndex {

    private final Corpus corpus;
    private final int[][] textsOfImage;
    private final int[][] imagesOfText;
    private final List<String> folded;

    /// O(images + texts); takes some 10 ms for 40,000 captions.
    public CaptionIndex(Corpus corpus) {
        this.corpus = corpus;
        textsOfImage = corpus.pairs().textsByImage(corpus.images().size());
        imagesOfText = corpus.pairs().imagesByText(corpus.texts().size());
        folded = corpus.texts().stream().map(item -> fold(item.text())).toList();
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

    /// The images of which one text holds all of the words; all images for no words.
    ///
    /// @param words parted by blanks; parts of words count, upper and lower case do not
    public int[] imagesWith(String words) {
        var wanted = List.of(fold(words).strip().split("\\s+"));
        var all = IntStream.range(0, textsOfImage.length);
        return wanted.getFirst().isEmpty()
                ? all.toArray()
                : all.filter(image -> anyTextHolds(image, wanted)).toArray();
    }

    private boolean anyTextHolds(int image, List<String> wanted) {
        for (int text : textsOfImage[image]) {
            if (wanted.stream().allMatch(folded.get(text)::contains)) {
                return true;
            }
        }
        return false;
    }

    private static String fold(@org.jspecify.annotations.Nullable String words) {
        return words == null ? "" : words.toLowerCase(Locale.ROOT);
    }
}
