package io.conoscope.service.attribute;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.GapRows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// Two photos with three captions, for tests.
public final class CaptionedPhotos {

    public static final Pairs PAIRS = new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1});

    private CaptionedPhotos() {}

    public static Corpus corpus() {
        return new Corpus(
                "two",
                Path.of("two"),
                null,
                List.of(
                        new ImageItem("a.jpg", ImageSource.of(Path.of("one", "a.jpg")), "train"),
                        new ImageItem("b.jpg", ImageSource.of(Path.of("two", "b.jpg")), "test")),
                List.of(
                        new TextItem("a.jpg#0", "A dog doesn't run ."),
                        new TextItem("a.jpg#1", "Grass"),
                        new TextItem("b.jpg#0", "Two boys")),
                PAIRS,
                List.of());
    }

    /// Of rows alone: nobody knows what they are of.
    public static Corpus nameless(int images, int texts, Pairs pairs) {
        return new Corpus(
                "rows",
                Path.of("rows.npy"),
                null,
                IntStream.range(0, images)
                        .mapToObj(i -> new ImageItem("image " + i, null, null))
                        .toList(),
                IntStream.range(0, texts).mapToObj(t -> new TextItem("text " + t, null)).toList(),
                pairs,
                List.of());
    }

    public static Embeddings rows() {
        return GapRows.embeddings(GapRows.cone(1, 2, 4, 3), GapRows.cone(2, 3, 4, -3), PAIRS);
    }
}
