package io.conoscope.ui.session;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.measure.PartialMeasures;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

/// The state that panels share. FX thread only.
///
/// A *point* is an index into the stacked rows: images first (0 … n-1), then texts (n … n+m-1).
/// `corpus` is the split that is shown; its images and texts are the rows of `embeddings`.
public final class Session {

    private final ObjectProperty<@Nullable Corpus> corpus = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Embeddings> embeddings = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Measures> measures = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Embeddings> arrived = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PartialMeasures> partialMeasures =
            new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable DisplayedLayout> displayed =
            new SimpleObjectProperty<>();
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);
    private final IntegerProperty hovered = new SimpleIntegerProperty(-1);
    private final StringProperty captionFilter = new SimpleStringProperty("");

    /// The corpus (split) on screen; null with nothing open.
    public ObjectProperty<@Nullable Corpus> corpusProperty() {
        return corpus;
    }

    /// Its embeddings; null until they are there.
    public ObjectProperty<@Nullable Embeddings> embeddingsProperty() {
        return embeddings;
    }

    /// Their measures; null until computed.
    public ObjectProperty<@Nullable Measures> measuresProperty() {
        return measures;
    }

    /// The rows that are there while the others are still being embedded: of the first images and
    /// texts of the corpus; null otherwise.
    public ObjectProperty<@Nullable Embeddings> arrivedProperty() {
        return arrived;
    }

    /// What is known of the measures while they are being taken, or of the rows that arrived so
    /// far; null once the measures are there, and while nothing is known.
    public ObjectProperty<@Nullable PartialMeasures> partialMeasuresProperty() {
        return partialMeasures;
    }

    /// What the scatter shows, its left side where there are two; null until the first frame.
    public ObjectProperty<@Nullable DisplayedLayout> displayedProperty() {
        return displayed;
    }

    /// The chosen points; never null.
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// The point under the mouse or keyboard cursor, -1 for none.
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /// Words that a caption must contain for its image to be listed; empty for all.
    public StringProperty captionFilterProperty() {
        return captionFilter;
    }
}
