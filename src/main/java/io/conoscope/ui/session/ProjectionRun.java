package io.conoscope.ui.session;

import io.conoscope.base.Progress;
import io.conoscope.embedding.Embeddings;
import io.conoscope.math.Matrix;
import io.conoscope.projection.KnownNeighbors;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.recording.FrameRecorder;
import io.conoscope.ui.session.recording.Recording;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// One run of a projection over rows, recorded, and how it was turned on its way.
final class ProjectionRun {

    private final Services services;
    private final Embeddings embeddings;
    private final @Nullable Matrix from;
    private final KnownNeighbors known;
    private final ProjectionControl control = new ProjectionControl();
    private final FrameRecorder recorder = new FrameRecorder();

    /// What was asked for, and then each thing it was turned to; written on the FX thread.
    private volatile List<ProjectionChoice> choices;

    /// How a run ended.
    ///
    /// @param layout    its settings name what it was turned to
    /// @param recording its last frame is the layout's
    record Done(Layout layout, Recording recording) {}

    /// @param from  shape (n, 2), where to start; null for the method's own start
    /// @param known neighbours that earlier runs over these rows found
    ProjectionRun(
            Services services,
            Embeddings embeddings,
            ProjectionChoice wanted,
            @Nullable Matrix from,
            KnownNeighbors known) {
        this.services = services;
        this.embeddings = embeddings;
        this.from = from;
        this.known = known;
        this.choices = List.of(wanted);
    }

    ProjectionControl control() {
        return control;
    }

    Embeddings embeddings() {
        return embeddings;
    }

    /// What was asked for last.
    ProjectionChoice choice() {
        return choices.getLast();
    }

    /// Turns the parameters that may change while it runs.
    ///
    /// @param wanted with [ProjectionChoice#isTuningOf] this one's
    void retune(ProjectionChoice wanted) {
        var longer = new ArrayList<>(choices);
        longer.add(wanted);
        choices = List.copyOf(longer);
        control.change(wanted.settings().tuning());
    }

    /// Blocks until done.
    ///
    /// @param fx   hears what is recorded after each frame, and skips what it is too slow for
    /// @param seen called there
    Done over(Executor fx, Consumer<? super Progress> progress, Consumer<? super Recording> seen)
            throws Exception {
        var frames = new LatestOnFx<Recording>(fx, seen);
        var input = new ProjectionInput(embeddings.stacked(), embeddings.modality(), from, known);
        var layout =
                services.project(choices.getFirst(), input, control, listener(progress, frames));
        return new Done(said(layout), recorder.recorded());
    }

    private ProjectionListener listener(
            Consumer<? super Progress> progress, LatestOnFx<Recording> frames) {
        return new ProjectionListener() {
            @Override
            public void progress(Progress newest) {
                progress.accept(newest);
            }

            @Override
            public void frame(LayoutFrame frame) {
                frames.accept(recorder.hear(frame));
            }
        };
    }

    private Layout said(Layout layout) {
        var turned = choices;
        if (turned.size() == 1 || !ProjectionMethod.of(layout.method()).isSteered()) {
            return layout;
        }
        var settings = new LinkedHashMap<>(layout.settings());
        settings.put(
                "turnedTo",
                turned.stream().skip(1).map(one -> one.settings().tuning().toString()).toList());
        return new Layout(layout.frame(), layout.method(), layout.seconds(), settings);
    }
}
