package io.conoscope.ui.session.compare;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.LayoutFrame;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

/// The right layout as it is drawn. FX thread only.
public final class OverlayModel {

    private final CompareModel compare;
    private final ReadOnlyObjectWrapper<@Nullable Embeddings> embeddings =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper method = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper turned = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable LayoutFrame> frame =
            new ReadOnlyObjectWrapper<>();

    public OverlayModel(CompareModel compare) {
        this.compare = compare;
        compare.shownProperty().subscribe(this::lay);
        compare.rightProperty().subscribe(this::lay);
        lay();
    }

    /// The points as they are drawn; null while the right side is empty or hidden.
    public ReadOnlyObjectProperty<@Nullable LayoutFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /// The rows that are laid out.
    public ReadOnlyObjectProperty<@Nullable Embeddings> embeddingsProperty() {
        return embeddings.getReadOnlyProperty();
    }

    /// The method that made the layout; empty while there is none.
    public ReadOnlyStringProperty methodProperty() {
        return method.getReadOnlyProperty();
    }

    /// Whether the layout was turned, so that its axes mean nothing any more.
    public ReadOnlyBooleanProperty turnedProperty() {
        return turned.getReadOnlyProperty();
    }

    private void lay() {
        var right = compare.rightProperty().get();
        if (right == null || !compare.shownProperty().get()) {
            frame.set(null);
            method.set("");
            return;
        }
        embeddings.set(right.embeddings());
        method.set(right.choice().method());
        frame.set(right.frame());
    }
}
