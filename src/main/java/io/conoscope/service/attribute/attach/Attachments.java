package io.conoscope.service.attribute.attach;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ReadWarning;
import io.conoscope.dataset.Datasets;
import io.conoscope.table.Column;
import io.conoscope.table.file.TableContents;
import io.conoscope.table.file.TableFile;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/// Attaches folders and tables to corpora, and remembers them. Blocking; safe on any thread.
///
/// @param store what was attached before
public record Attachments(AttachmentStore store) {

    /// A table in a corpus' folder that is attached without being asked for.
    private static final String BROUGHT = "attributes.csv";

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    /// Whether a path looks like a table by the end of its name.
    public static boolean isTable(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return List.of(".csv", ".tsv", ".parquet", ".jsonl", ".ndjson").stream()
                .anyMatch(name::endsWith);
    }

    /// Whether nobody knows what the rows are of: no photo, no caption.
    public static boolean isNameless(Corpus corpus) {
        return corpus.images().stream().allMatch(image -> image.source() == null)
                && corpus.texts().stream().allMatch(text -> text.text() == null);
    }

    /// What attaching a path would do, with the join column that names most items.
    ///
    /// @throws ConoscopeException if the path cannot be read
    public AttachPreview preview(Corpus corpus, Path path) throws ConoscopeException {
        if (Files.isDirectory(path) || !isTable(path)) {
            return folder(corpus, path);
        }
        var table = TableFile.read(path);
        var key = AttachedTable.keyOf(table, corpus).orElse(null);
        if (key == null && !AttachedTable.fitsByRow(table, corpus)) {
            key = table.names().getFirst();
        }
        return table(corpus, table, key);
    }

    /// What attaching a table would do, by a column of the user's choice.
    ///
    /// @param key null for rows in the order of items
    /// @throws ConoscopeException if the table cannot be read
    public AttachPreview preview(Corpus corpus, Path path, @Nullable String key)
            throws ConoscopeException {
        return table(corpus, TableFile.read(path), key);
    }

    private static AttachPreview folder(Corpus corpus, Path path) throws ConoscopeException {
        var attachment = Attachment.folder(path);
        var folder = Datasets.open(path);
        int all = folder.images().size() + folder.texts().size();
        if (!isNameless(corpus)) {
            var known = new ConoscopeException("attach.known", null, corpus.name());
            return nothing(attachment, all, known);
        }
        try {
            var dressed = AttachedFolder.corpus(corpus, folder);
            return new AttachPreview(
                    attachment,
                    List.of(),
                    true,
                    all,
                    dressed.images().size() + dressed.texts().size(),
                    dressed.images().size(),
                    dressed.texts().size(),
                    null,
                    AttachedFolder.doubts(corpus, folder));
        } catch (ConoscopeException e) {
            return nothing(attachment, all, e);
        }
    }

    private static AttachPreview nothing(Attachment attachment, int rows, ConoscopeException why) {
        var words = String.valueOf(why.getMessage());
        return new AttachPreview(attachment, List.of(), false, rows, 0, 0, 0, words, List.of());
    }

    private static AttachPreview table(Corpus corpus, TableContents table, @Nullable String key) {
        var attachment = Attachment.table(table.file(), key);
        boolean byRow = AttachedTable.fitsByRow(table, corpus);
        int used = 0;
        int photos = 0;
        int captions = 0;
        String problem = null;
        try {
            var joined = AttachedTable.of(table, key, corpus);
            used = joined.used();
            if (isNameless(corpus)) {
                var dressed = joined.dress(corpus, table.file());
                photos = (int) dressed.images().stream().filter(i -> i.source() != null).count();
                captions = (int) dressed.texts().stream().filter(t -> t.text() != null).count();
            }
        } catch (ConoscopeException e) {
            problem = String.valueOf(e.getMessage());
        }
        return new AttachPreview(
                attachment,
                table.names(),
                byRow,
                table.rows(),
                used,
                photos,
                captions,
                problem,
                table.warnings());
    }

    /// What is attached to a corpus, in the order of attaching; nothing where the note of it is
    /// damaged.
    public List<Attachment> of(Corpus corpus) {
        try {
            return store.of(corpus.root());
        } catch (ConoscopeException e) {
            LOG.warn("what was attached to {} is not known any more", corpus.root(), e);
            return List.of();
        }
    }

    /// Remembers an attachment; one of the same path is replaced.
    ///
    /// @throws ConoscopeException `file.write`
    public void attach(Corpus corpus, Attachment attachment) throws ConoscopeException {
        var all = without(corpus, attachment.path());
        all.add(attachment);
        store.remember(corpus.root(), all);
    }

    /// Forgets an attachment; the files stay.
    ///
    /// @throws ConoscopeException `file.write`
    public void detach(Corpus corpus, Attachment attachment) throws ConoscopeException {
        store.remember(corpus.root(), without(corpus, attachment.path()));
    }

    private List<Attachment> without(Corpus corpus, String path) {
        var all = new ArrayList<>(of(corpus));
        all.removeIf(attachment -> attachment.path().equals(path));
        return all;
    }

    /// A corpus as it was opened, with the photos and captions that were attached to it. What
    /// cannot be read or does not fit any more is among its warnings.
    public Corpus dressed(Corpus corpus) {
        var dressed = corpus;
        var warnings = new ArrayList<ReadWarning>();
        for (var attachment : of(corpus)) {
            try {
                dressed = dressed(dressed, attachment);
            } catch (ConoscopeException e) {
                LOG.info("{} is not attached", attachment, e);
                var words = String.valueOf(e.getMessage());
                warnings.add(new ReadWarning(attachment.location(), 0, words));
            }
        }
        return warnings.isEmpty() ? dressed : warned(dressed, warnings);
    }

    private static Corpus dressed(Corpus corpus, Attachment attachment) throws ConoscopeException {
        var path = attachment.location();
        if (!Files.exists(path)) {
            throw new ConoscopeException("file.missing", null, path);
        }
        if (!isNameless(corpus)) {
            return corpus;
        }
        return switch (attachment.kind()) {
            case FOLDER -> AttachedFolder.corpus(corpus, Datasets.open(path));
            case TABLE ->
                    AttachedTable.of(TableFile.read(path), attachment.key(), corpus)
                            .dress(corpus, path);
        };
    }

    private static Corpus warned(Corpus corpus, List<ReadWarning> more) {
        var all = new ArrayList<>(corpus.warnings());
        all.addAll(more);
        return new Corpus(
                corpus.name(),
                corpus.root(),
                corpus.split(),
                corpus.images(),
                corpus.texts(),
                corpus.pairs(),
                all,
                corpus.ref());
    }

    /// The columns of `attributes.csv` in a corpus' own folder and of the tables attached to it,
    // one
    /// value an item; of equal names the one attached last. A table that cannot be joined any more
    // gives none: [#dressed] says why.
    public List<Column> columns(Corpus corpus) {
        var columns = new LinkedHashMap<String, Column>();
        for (var column : brought(corpus)) {
            columns.put(column.name().toLowerCase(Locale.ROOT), column);
        }
        for (var attachment : of(corpus)) {
            if (attachment.kind() == Attachment.Kind.TABLE) {
                try {
                    var table = TableFile.read(attachment.location());
                    for (var column : AttachedTable.of(table, attachment.key(), corpus).columns()) {
                        columns.put(column.name().toLowerCase(Locale.ROOT), column);
                    }
                } catch (ConoscopeException e) {
                    LOG.warn("{} gives no columns", attachment, e);
                }
            }
        }
        return List.copyOf(columns.values());
    }

    /// The columns of the table that lies in a corpus' own folder, joined by the column that names
    /// most items; none where there is no such table or it names nothing.
    private static List<Column> brought(Corpus corpus) {
        var file = corpus.root().resolve(BROUGHT);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            var table = TableFile.read(file);
            var key = AttachedTable.keyOf(table, corpus);
            if (key.isEmpty()) {
                return List.of();
            }
            return AttachedTable.of(table, key.get(), corpus).columns().stream()
                    .filter(column -> !column.name().equalsIgnoreCase(key.get()))
                    .toList();
        } catch (ConoscopeException e) {
            LOG.warn("{} gives no columns", file, e);
            return List.of();
        }
    }
}
