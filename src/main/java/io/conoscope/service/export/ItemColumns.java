package io.conoscope.service.export;

import io.conoscope.corpus.Corpus;
import io.conoscope.table.CategoryColumn;
import io.conoscope.table.Column;
import io.conoscope.table.NumberColumn;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// What a corpus says of its items, images first, then texts.
public final class ItemColumns {

    private ItemColumns() {}

    /// `modality` (image or text), `row` within it, `id`, `file` (a text's is its first image's),
    /// `text` (an image has none), `split` (a text's is its first image's), and `pair`: the row of
    /// a text's first image, and of an image's first text.
    public static List<Column> of(Corpus corpus) {
        int images = corpus.images().size();
        int n = images + corpus.texts().size();
        var imageOf = firsts(corpus.pairs().imagesByText(n - images));
        var textOf = firsts(corpus.pairs().textsByImage(images));
        var row = new double[n];
        var pair = new double[n];
        for (int i = 0; i < n; i++) {
            boolean image = i < images;
            row[i] = image ? i : i - images;
            int other = image ? textOf[i] : imageOf[i - images];
            pair[i] = other < 0 ? Double.NaN : other;
        }
        IntFunction<@Nullable Integer> pictured =
                i -> i < images ? Integer.valueOf(i) : imageOrNull(imageOf[i - images]);
        return List.of(
                words("modality", n, i -> i < images ? "image" : "text"),
                NumberColumn.of("row", row),
                words(
                        "id",
                        n,
                        i ->
                                i < images
                                        ? corpus.images().get(i).id()
                                        : corpus.texts().get(i - images).id()),
                words("file", n, i -> file(corpus, pictured.apply(i))),
                words("text", n, i -> i < images ? null : corpus.texts().get(i - images).text()),
                words("split", n, i -> split(corpus, pictured.apply(i))),
                NumberColumn.of("pair", pair));
    }

    private static @Nullable Integer imageOrNull(int image) {
        return image < 0 ? null : image;
    }

    private static @Nullable String file(Corpus corpus, @Nullable Integer image) {
        var source = image == null ? null : corpus.images().get(image).source();
        return source == null ? null : source.file().toString();
    }

    private static @Nullable String split(Corpus corpus, @Nullable Integer image) {
        var own = image == null ? null : corpus.images().get(image).split();
        return own == null ? corpus.split() : own;
    }

    private static int[] firsts(int[][] groups) {
        return Arrays.stream(groups).mapToInt(g -> g.length == 0 ? -1 : g[0]).toArray();
    }

    private static Column words(String name, int n, IntFunction<@Nullable String> value) {
        var values = new @Nullable String[n];
        Arrays.setAll(values, value);
        return CategoryColumn.of(name, Arrays.asList(values));
    }
}
