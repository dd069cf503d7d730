package io.conoscope.service.attribute.attach;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.TextItem;
import io.conoscope.table.Column;
import io.conoscope.table.file.TableContents;
import io.conoscope.table.file.TableJoin;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// A table joined to the items of a corpus. A caption that the table does not name has the values
/// of its first photo.
///
/// @param columns one value an item
/// @param items   how many items have a row of the table
/// @param used    how many rows of the table belong to an item
/// @param rows    how many rows the table has
record AttachedTable(List<Column> columns, int items, int used, int rows) {

    private static final Set<String> PHOTOS =
            Set.of(
                    "file",
                    "filename",
                    "file_name",
                    "filepath",
                    "file_path",
                    "image",
                    "image_path",
                    "image_file",
                    "photo",
                    "path",
                    "img");

    private static final Set<String> CAPTIONS =
            Set.of("caption", "captions", "text", "sentence", "title", "description");

    /// Joins a table.
    ///
    /// @param key the column whose values name items; null for rows in the order of items
    /// @throws ConoscopeException `attach.rows` where the counts do not fit, `table.joinNone` with
    ///     three of each side, `table.joinColumn`
    static AttachedTable of(TableContents table, @Nullable String key, Corpus corpus)
            throws ConoscopeException {
        if (key == null) {
            return byRow(table, corpus);
        }
        var byPhoto = join(table, key, photoNames(corpus));
        var byText = join(table, key, textNames(corpus));
        if (byPhoto.isEmpty() && byText.isEmpty()) {
            // Says what is on either side.
            TableJoin.byKey(table, key, names(corpus));
        }
        // `a.jpg#1` is a caption, though without its ending it is the photo `a.jpg` too.
        boolean ofTexts =
                byPhoto.isEmpty() || (byText.isPresent() && namesTexts(table, key, corpus));
        var best = ofTexts ? byText : byPhoto;
        var join = best.orElseThrow();
        return new AttachedTable(join.columns(), join.matched(), join.used(), table.rows());
    }

    private static boolean namesTexts(TableContents table, String key, Corpus corpus) {
        var ids = new HashSet<String>();
        corpus.texts().forEach(text -> ids.add(text.id()));
        var column =
                table.columns().stream()
                        .filter(each -> each.name().equalsIgnoreCase(key))
                        .findFirst()
                        .orElseThrow();
        return IntStream.range(0, column.rows()).anyMatch(row -> ids.contains(column.text(row)));
    }

    /// The column that names most items; empty where none names any.
    static Optional<String> keyOf(TableContents table, Corpus corpus) {
        String best = null;
        int most = 0;
        for (var name : table.names()) {
            int matched =
                    Math.max(
                            join(table, name, photoNames(corpus)).map(TableJoin::matched).orElse(0),
                            join(table, name, textNames(corpus)).map(TableJoin::matched).orElse(0));
            if (matched > most) {
                best = name;
                most = matched;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Whether the table has a row an item, an image, or a text.
    static boolean fitsByRow(TableContents table, Corpus corpus) {
        int n = corpus.images().size();
        int m = corpus.texts().size();
        return table.rows() == n || table.rows() == m || table.rows() == n + m;
    }

    private static AttachedTable byRow(TableContents table, Corpus corpus)
            throws ConoscopeException {
        int n = corpus.images().size();
        int m = corpus.texts().size();
        if (!fitsByRow(table, corpus)) {
            throw new ConoscopeException("attach.rows", null, table.file(), table.rows(), n, m);
        }
        int[] rows;
        if (table.rows() == n + m) {
            rows = IntStream.range(0, n + m).toArray();
        } else if (table.rows() == n) {
            rows = IntStream.concat(IntStream.range(0, n), firstPhotos(corpus)).toArray();
        } else {
            rows = IntStream.range(0, n + m).map(i -> i < n ? -1 : i - n).toArray();
        }
        var columns = table.columns().stream().map(c -> TableJoin.picked(c, rows)).toList();
        int items = (int) Arrays.stream(rows).filter(row -> row >= 0).count();
        return new AttachedTable(columns, items, table.rows(), table.rows());
    }

    private static IntStream firstPhotos(Corpus corpus) {
        return Arrays.stream(corpus.pairs().imagesByText(corpus.texts().size()))
                .mapToInt(photos -> photos.length == 0 ? -1 : photos[0]);
    }

    private static Optional<TableJoin> join(
            TableContents table, String key, List<? extends @Nullable String> names) {
        try {
            return Optional.of(TableJoin.byKey(table, key, names));
        } catch (ConoscopeException e) {
            // Another way of naming items may match.
            return Optional.empty();
        }
    }

    /// Photos by name; each caption by that of its first photo.
    private static List<@Nullable String> photoNames(Corpus corpus) {
        var names = new ArrayList<@Nullable String>();
        corpus.images().forEach(image -> names.add(image.id()));
        firstPhotos(corpus)
                .forEach(photo -> names.add(photo < 0 ? null : corpus.images().get(photo).id()));
        return names;
    }

    private static List<@Nullable String> textNames(Corpus corpus) {
        var names = new ArrayList<@Nullable String>();
        corpus.images().forEach(image -> names.add(null));
        corpus.texts().forEach(text -> names.add(text.id()));
        return names;
    }

    private static List<@Nullable String> names(Corpus corpus) {
        var names = new ArrayList<@Nullable String>();
        corpus.images().forEach(image -> names.add(image.id()));
        corpus.texts().forEach(text -> names.add(text.id()));
        return names;
    }

    /// Rows of which nobody knew what they are of, with the photos and captions that the table has
    /// for them: a column of file names, relative to the table's folder, and one of captions.
    Corpus dress(Corpus corpus, Path table) {
        var folder = table.toAbsolutePath().getParent();
        var photos = column(PHOTOS);
        var captions = column(CAPTIONS);
        var found = new HashMap<String, @Nullable ImageSource>();
        var images = new ArrayList<ImageItem>();
        for (int i = 0; i < corpus.images().size(); i++) {
            var image = corpus.images().get(i);
            var value = photos == null ? "" : photos.text(i);
            var source = folder == null || value.isEmpty() ? null : source(folder, value, found);
            images.add(source == null ? image : new ImageItem(value, source, image.split()));
        }
        var texts = new ArrayList<TextItem>();
        for (int t = 0; t < corpus.texts().size(); t++) {
            var text = corpus.texts().get(t);
            var value = captions == null ? "" : captions.text(images.size() + t);
            texts.add(value.isEmpty() ? text : new TextItem(text.id(), value));
        }
        return AttachedFolder.items(corpus, corpus.name(), images, texts);
    }

    private static @Nullable ImageSource source(
            Path folder, String value, Map<String, @Nullable ImageSource> found) {
        if (!found.containsKey(value)) {
            found.put(value, source(folder, value));
        }
        return found.get(value);
    }

    private static @Nullable ImageSource source(Path folder, String value) {
        try {
            var file = folder.resolve(value).normalize();
            return Files.isRegularFile(file) ? ImageSource.of(file) : null;
        } catch (InvalidPathException e) {
            return null; // words, and no path
        }
    }

    private @Nullable Column column(Set<String> names) {
        return columns.stream()
                .filter(column -> names.contains(column.name().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
