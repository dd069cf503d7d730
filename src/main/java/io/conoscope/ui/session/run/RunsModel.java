package io.conoscope.ui.session.run;

import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// The monitor's runs: what is open, what shows, which one is looked at, at which step. FX thread
/// only.
public final class RunsModel {

    private final ObservableList<OpenRun> runs =
            FXCollections.observableArrayList(run -> new Observable[] {run.visibleProperty()});
    private final ObservableList<OpenRun> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final FilteredList<OpenRun> shown =
            new FilteredList<>(runs, run -> run.visibleProperty().get());
    private final ObjectProperty<@Nullable OpenRun> chosen = new SimpleObjectProperty<>();
    private final DoubleProperty step = new SimpleDoubleProperty(Double.NaN);
    private final ObservableSet<String> tags = FXCollections.observableSet();

    /// The open runs, in the order they were opened.
    public ObservableList<OpenRun> runs() {
        return readOnly;
    }

    /// Those whose lines show.
    public ObservableList<OpenRun> shown() {
        return FXCollections.unmodifiableObservableList(shown);
    }

    /// The run of which the tabs beside the charts show one at a time; null with none open.
    public ObjectProperty<@Nullable OpenRun> chosenProperty() {
        return chosen;
    }

    /// The step under the cross-hair, the same in every view; NaN with none.
    public DoubleProperty stepProperty() {
        return step;
    }

    /// The tags of which there is a chart.
    public ObservableSet<String> tags() {
        return tags;
    }

    /// Puts a run on the list, unless it is there.
    ///
    /// @return the run of this path
    public OpenRun add(Path path, String name) {
        for (var run : runs) {
            if (run.path().equals(path)) {
                return run;
            }
        }
        var style = RunStyle.free(runs.stream().map(OpenRun::style).toList());
        var run = new OpenRun(path, name, style);
        runs.add(run);
        if (chosen.get() == null) {
            chosen.set(run);
        }
        return run;
    }

    /// Takes a run off the list; its files stay.
    public void remove(OpenRun run) {
        int at = runs.indexOf(run);
        runs.remove(run);
        if (chosen.get() == run) {
            chosen.set(runs.isEmpty() ? null : runs.get(Math.clamp(at, 0, runs.size() - 1)));
        }
    }
}
