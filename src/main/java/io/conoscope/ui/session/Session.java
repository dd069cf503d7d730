package io.conoscope.ui.session;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.kit.world.PairLineStyle;
import io.conoscope.ui.kit.world.PointColors;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.PointHits;
import io.conoscope.ui.kit.world.PointLook;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
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
    private final ObjectProperty<PointFilter> filter = new SimpleObjectProperty<>(PointFilter.ALL);
    private final ObjectProperty<PointHits> hits = new SimpleObjectProperty<>(PointHits.NONE);
    private final ObjectProperty<@Nullable PointColors> colors = new SimpleObjectProperty<>();
    private final ObjectProperty<MarkStyle> style = new SimpleObjectProperty<>(MarkStyle.USUAL);
    private final ObjectProperty<PairLineStyle> pairLines =
            new SimpleObjectProperty<>(PairLineStyle.USUAL);
    private final BooleanProperty contours = new SimpleBooleanProperty(false);
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

    /// Which points every panel looks at; never null.
    public ObjectProperty<PointFilter> filterProperty() {
        return filter;
    }

    /// What a search found, which stands out until it is selected or forgotten; never null.
    public ObjectProperty<PointHits> hitsProperty() {
        return hits;
    }

    /// The colours of points; null for their modality's.
    public ObjectProperty<@Nullable PointColors> colorsProperty() {
        return colors;
    }

    /// How large and how opaque marks are; never null.
    public ObjectProperty<MarkStyle> styleProperty() {
        return style;
    }

    /// Which pair lines are drawn, and how; never null.
    public ObjectProperty<PairLineStyle> pairLinesProperty() {
        return pairLines;
    }

    /// Whether lines of equal density are drawn around the points of each modality.
    public BooleanProperty contoursProperty() {
        return contours;
    }

    /// What points look like by filter, colours and style.
    public PointLook look() {
        return new PointLook(filter.get(), colors.get(), style.get());
    }

    /// How many points there are: the images and texts of the corpus.
    public int points() {
        var shown = corpus.get();
        return shown == null ? 0 : shown.images().size() + shown.texts().size();
    }

    /// The point under the mouse or keyboard cursor, -1 for none.
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /// Words that are looked for in captions; empty for none.
    public StringProperty captionFilterProperty() {
        return captionFilter;
    }
}
