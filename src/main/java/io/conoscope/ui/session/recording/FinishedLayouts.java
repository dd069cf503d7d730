package io.conoscope.ui.session.recording;

import io.conoscope.base.LruCache;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.RowsKey;
import io.conoscope.ui.session.method.ProjectionChoice;

import java.util.List;
import java.util.Optional;

/// Layouts that were finished and are still at hand, with their frames as long as there is memory
/// for them: by the rows' key and by the choice. FX thread only.
public final class FinishedLayouts {

    /// Layouts of 6,000 points take 48 KB each, of 100,000 points 800 KB.
    private static final long MOST_LAYOUTS = 64L << 20;

    /// Two of the largest recordings.
    private static final long MOST_RECORDED = 192L << 20;

    private final LruCache<RowsKey, ProjectionChoice, FinishedLayout> layouts =
            new LruCache<>(MOST_LAYOUTS, one -> 8L * one.layout().frame().points());
    private final LruCache<RowsKey, ProjectionChoice, Recording> recordings =
            new LruCache<>(MOST_RECORDED, Recording::bytes);

    /// The layout of these rows by this choice.
    public Optional<FinishedLayout> find(Embeddings rows, ProjectionChoice choice) {
        return layouts.find(rows.key(), choice.canonical());
    }

    /// How it formed; [Recording#NONE] where that is not known any more.
    public Recording recording(Embeddings rows, ProjectionChoice choice) {
        return recordings.find(rows.key(), choice.canonical()).orElse(Recording.NONE);
    }

    /// All of them, of whatever rows, the latest last.
    public List<FinishedLayout> all() {
        return layouts.all().stream().map(LruCache.Entry::result).toList();
    }

    /// Keeps a layout in place of an earlier one of the same rows by the same choice.
    public void keep(FinishedLayout layout) {
        layouts.keep(layout.rows().key(), layout.choice().canonical(), layout);
    }

    /// Keeps a layout with how it formed.
    public void keep(FinishedLayout layout, Recording recording) {
        keep(layout);
        recordings.keep(layout.rows().key(), layout.choice().canonical(), recording);
    }
}
