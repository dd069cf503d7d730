package io.conoscope.bench.window;

import com.google.gson.Gson;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.ui.scatter.ScatterPanel;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Workbench;

import javafx.animation.AnimationTimer;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Tells `bench switch` how long it takes from the choice of another model until its points are in
/// the picture of the scatter. Does nothing unless a system property asks for it.
///
/// The window stands with finished layouts before each choice. Points do not glide, so that the
/// picture waited for is the finished one, and the time ends with the layout pulse that puts it on
/// screen; rendering that pulse is not counted.
public final class SwitchTrace extends AnimationTimer {

    /// Milliseconds from the choice to the picture.
    ///
    /// @param first when the second model was chosen first: its rows were in the store, nothing of
    ///              them had been computed in this process; the picture is of the gap view
    /// @param there from the first model to the second, both seen before
    /// @param back  from the second model to the first
    public record Times(double first, List<Double> there, List<Double> back) {}

    /// Names the file that receives the times.
    static final String PROPERTY = "conoscope.switch";

    /// The model's name and the two seeds of its weights, parted by commas.
    static final String MODELS = "conoscope.switch.models";

    /// How often each way.
    static final String RUNS = "conoscope.switch.runs";

    private static final Logger LOG = LoggerFactory.getLogger(SwitchTrace.class);

    /// Pulses at rest before each choice.
    private static final int REST = 20;

    private final Stage stage;
    private final Workbench bench;
    private final Path file;
    private final List<ModelChoice> models;
    private final int runs;
    private final List<Double> millis = new ArrayList<>();
    private int resting;
    private long asked;
    private boolean begun;

    private SwitchTrace(Stage stage, Workbench bench, Path file) {
        this.stage = stage;
        this.bench = bench;
        this.file = file;
        var parts = System.getProperty(MODELS, "clip-tiny,1,2").split(",", 3);
        this.models =
                List.of(
                        ModelChoice.fresh(parts[0], Long.parseLong(parts[1])),
                        ModelChoice.fresh(parts[0], Long.parseLong(parts[2])));
        this.runs = Integer.getInteger(RUNS, 10);
    }

    /// Drives a window that is about to open a corpus, where a property asks for it.
    static void watch(Stage stage, Workbench bench) {
        var file = System.getProperty(PROPERTY);
        if (file != null) {
            var trace = new SwitchTrace(stage, bench, Path.of(file));
            bench.embedding().modelProperty().set(trace.models.getFirst());
            stage.getScene().addPostLayoutPulseListener(trace::pulsed);
            trace.start();
        }
    }

    private void pulsed() {
        if (asked != 0 && shows()) {
            millis.add((System.nanoTime() - asked) / 1e6);
            asked = 0;
        }
    }

    @Override
    public void handle(long now) {
        boolean rests = asked == 0 && isAtRest();
        resting = rests ? resting + 1 : 0;
        if (resting < REST) {
            return;
        }
        resting = 0;
        if (!begun) {
            begun = true;
            Objects.requireNonNull(scatter()).glidesProperty().set(false);
            var choice = bench.projection().choiceProperty();
            choice.set(choice.get().withMethod("umap"));
            return;
        }
        if (millis.size() == 2 * runs + 1) {
            stop();
            write();
            return;
        }
        asked = System.nanoTime();
        bench.embedding().modelProperty().set(models.get(1 - millis.size() % 2));
    }

    private boolean isAtRest() {
        var panel = scatter();
        return panel != null
                && panel.isSettled()
                && bench.jobs().jobs().isEmpty()
                && bench.session().measuresProperty().get() != null
                && bench.projection().run().state() == LayoutRun.State.DONE
                && isOfTheChosenMethod()
                && shows();
    }

    private boolean isOfTheChosenMethod() {
        var layout = bench.session().displayedProperty().get();
        return layout != null
                && layout.method().equals(bench.projection().choiceProperty().get().method());
    }

    /// Whether the picture on screen is of the chosen model's rows.
    private boolean shows() {
        var panel = scatter();
        var layout = bench.session().displayedProperty().get();
        var wanted = bench.embedding().modelProperty().get();
        return panel != null
                && layout != null
                && layout.rows().provenance().weights().equals(wanted.weights())
                && panel.drawn() == layout.frame().xy();
    }

    private @Nullable ScatterPanel scatter() {
        return (ScatterPanel) stage.getScene().lookup("#scatter");
    }

    private void write() {
        var there = new ArrayList<Double>();
        var back = new ArrayList<Double>();
        for (int i = 1; i < millis.size(); i++) {
            (i % 2 == 1 ? back : there).add(millis.get(i));
        }
        try {
            WholeFile.write(file, new Gson().toJson(new Times(millis.getFirst(), there, back)));
        } catch (ConoscopeException e) {
            LOG.warn("no trace", e);
        }
    }
}
