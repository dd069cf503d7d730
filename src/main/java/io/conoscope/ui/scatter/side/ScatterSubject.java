package io.conoscope.ui.scatter.side;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/// What a side of the scatter shows.
///
/// @param layout     its newest frame; null until there is one
/// @param method     that makes the layout: `gap`, `pca`, `umap` …; empty while there is none. Set
///     before the first frame of a run
/// @param embeddings the rows that are laid out
/// @param turned     whether the layout was turned, so that its axes mean nothing any more
public record ScatterSubject(
        ObservableValue<@Nullable LayoutFrame> layout,
        ObservableValue<String> method,
        ObservableValue<@Nullable Embeddings> embeddings,
        ObservableValue<Boolean> turned) {

    /// The session's own layout.
    public static ScatterSubject of(Session session) {
        return new ScatterSubject(
                session.layoutProperty(),
                session.methodProperty(),
                session.embeddingsProperty(),
                new ReadOnlyBooleanWrapper(false));
    }
}
