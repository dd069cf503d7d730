package io.conoscope.ui.run.chart;

import io.conoscope.ui.run.curve.AxisRange;
import io.conoscope.ui.run.curve.XAxis;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import org.jspecify.annotations.Nullable;

/// What all charts have in common: their axis, how they are drawn, and the crosshair. FX thread
/// only.
public final class ChartsModel {

    /// As in TensorBoard.
    static final double USUAL_SMOOTHING = 0.6;

    private final RunsModel runs;
    private final TagsModel tags;
    private final ObjectProperty<XAxis> axis = new SimpleObjectProperty<>(XAxis.STEP);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(USUAL_SMOOTHING);
    private final BooleanProperty logX = new SimpleBooleanProperty();
    private final BooleanProperty logY = new SimpleBooleanProperty();
    private final BooleanProperty outliers = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable AxisRange> window = new SimpleObjectProperty<>();
    private final ObservableMap<String, AxisRange> values = FXCollections.observableHashMap();
    private final DoubleProperty cross = new SimpleDoubleProperty(Double.NaN);
    private final ObjectProperty<@Nullable String> alone = new SimpleObjectProperty<>();

    private double end;

    public ChartsModel(RunsModel runs, TagsModel tags) {
        this.runs = runs;
        this.tags = tags;
        axis.subscribe(
                (before, now) -> {
                    whole();
                    cross.set(Double.NaN);
                });
        runs.revisionProperty().subscribe(this::follow);
        logX.subscribe((before, now) -> window.set(null));
        logY.subscribe((before, now) -> values.clear());
        runs.stepProperty()
                .subscribe(
                        step -> {
                            if (axis.get() == XAxis.STEP) {
                                cross.set(step.doubleValue());
                            }
                        });
    }

    /// A window that reaches the newest step goes on with it.
    private void follow() {
        double now = 0;
        for (var run : runs.shown()) {
            now = Math.max(now, (double) run.data().lastStep());
        }
        double by = now - end;
        var seen = window.get();
        boolean steps = axis.get() == XAxis.STEP && !logX.get();
        if (seen != null && steps && by > 0 && seen.high() >= end) {
            window.set(new AxisRange(seen.low() + by, seen.high() + by));
        }
        end = now;
    }

    public RunsModel runs() {
        return runs;
    }

    public TagsModel tags() {
        return tags;
    }

    public ObjectProperty<XAxis> axisProperty() {
        return axis;
    }

    /// The weight of the past, in [0, 1); 0 draws values as they are.
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    public BooleanProperty logXProperty() {
        return logX;
    }

    public BooleanProperty logYProperty() {
        return logY;
    }

    /// Whether the lowest and highest twentieth of the values count for the range.
    public BooleanProperty outliersProperty() {
        return outliers;
    }

    /// The part of the axis that all charts show; null for all of it, to its growing end.
    public ObjectProperty<@Nullable AxisRange> windowProperty() {
        return window;
    }

    /// The values to which a tag's chart is narrowed; null where they are those of its points.
    @Nullable AxisRange valuesOf(String tag) {
        return values.get(tag);
    }

    /// Narrows the values that a tag's chart shows; null shows what its points need.
    void narrow(String tag, @Nullable AxisRange span) {
        if (span == null) {
            values.remove(tag);
        } else {
            values.put(tag, span);
        }
    }

    /// Shows all of every chart.
    public void whole() {
        window.set(null);
        values.clear();
    }

    /// Whether a chart shows less than all.
    public BooleanBinding zoomed() {
        return window.isNotNull().or(Bindings.isNotEmpty(values));
    }

    /// Where the crosshair is along the axis; NaN with none.
    public DoubleProperty crossProperty() {
        return cross;
    }

    /// The tag whose chart fills the panel; null while all show.
    public ObjectProperty<@Nullable String> aloneProperty() {
        return alone;
    }

    /// Puts the crosshair to a place.
    ///
    /// @param step of the point that is read there, for other views; NaN for none
    public void point(double place, double step) {
        cross.set(place);
        runs.stepProperty().set(step);
        cross.set(place);
    }

    /// Takes the crosshair away.
    public void pointNowhere() {
        point(Double.NaN, Double.NaN);
    }

    /// Lets one chart fill the panel, or all show again.
    public void toggleAlone(String tag) {
        alone.set(tag.equals(alone.get()) ? null : tag);
    }
}
