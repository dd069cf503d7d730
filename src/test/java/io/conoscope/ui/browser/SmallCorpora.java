package io.conoscope.ui.browser;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Corpora of a few rows for the tests of the browser and the details.
public final class SmallCorpora {

    private SmallCorpora() {}

    /// Three photos; texts 0 and 1 belong to photo 0, text 2 to photo 1, text 3 to none.
    public static Corpus three() {
        return new Corpus(
                "Three",
                Path.of("three"),
                "test",
                List.of(photo("dog.jpg"), photo("girl.jpg"), photo("sea.jpg")),
                List.of(
                        new TextItem("dog#0", "A brown dog runs"),
                        new TextItem("dog#1", "An animal on the grass"),
                        new TextItem("girl#0", "A girl in a Pink dress"),
                        new TextItem("none#0", "Nobody drew this")),
                new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1}),
                List.of());
    }

    /// Rows for [#three]: photo 0 has cosine 0.6 to its first text and 1 to its second.
    public static Embeddings rows() {
        return new Embeddings(
                Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1}, new float[] {1, 0}),
                Matrix.ofRows(
                        new float[] {0.6f, 0.8f},
                        new float[] {2, 0},
                        new float[] {0, -1},
                        new float[] {1, 0}),
                three().pairs(),
                new Provenance("tiny", "random 1", "Three", "test", Map.of()));
    }

    /// So many photos named by their number, each with one caption that says it.
    public static Corpus numbered(int count) {
        return new Corpus(
                "Numbered",
                Path.of("numbered"),
                null,
                IntStream.range(0, count).mapToObj(i -> photo(i + ".jpg")).toList(),
                IntStream.range(0, count)
                        .mapToObj(i -> new TextItem(i + "#0", "number " + i))
                        .toList(),
                Pairs.diagonal(count),
                List.of());
    }

    private static ImageItem photo(String name) {
        return new ImageItem(name, ImageSource.of(Path.of("absent", name)), "test");
    }
}
