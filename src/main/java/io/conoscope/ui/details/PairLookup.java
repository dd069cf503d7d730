package io.conoscope.ui.details;

import io.conoscope.corpus.Corpus;

import java.util.stream.IntStream;

/// A corpus with the texts of each image and the images of each text. Immutable.
final class PairLookup {

    private final Corpus corpus;
    private final int[][] textsOfImage;
    private final int[][] imagesOfText;

    /// O(images + texts).
    PairLookup(Corpus corpus) {
        this.corpus = corpus;
        textsOfImage = corpus.pairs().textsByImage(corpus.images().size());
        imagesOfText = corpus.pairs().imagesByText(corpus.texts().size());
    }

    Corpus corpus() {
        return corpus;
    }

    int images() {
        return corpus.images().size();
    }

    /// The rows of an image's texts, in the order of the pairs.
    int[] textsOf(int image) {
        return textsOfImage[image];
    }

    /// The rows of the images that a text belongs to, in the order of the pairs.
    int[] imagesOf(int text) {
        return imagesOfText[text];
    }

    /// The words of a text, or its id where only its embedding is known.
    String words(int text) {
        var item = corpus.texts().get(text);
        return item.text() == null ? item.id() : item.text();
    }

    /// Whether an image and a text belong together.
    boolean match(int image, int text) {
        return IntStream.of(textsOfImage[image]).anyMatch(own -> own == text);
    }
}
