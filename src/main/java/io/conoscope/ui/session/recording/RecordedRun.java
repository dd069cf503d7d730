package io.conoscope.ui.session.recording;

import io.conoscope.base.ConoscopeException;
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

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// One run of a projection over rows, recorded, and how it was retuned on its way.
public final class RecordedRun {

    private final Order order;
    private final ProjectionControl control = new ProjectionControl();
    private final FrameRecorder recorder = new FrameRecorder();

    /// What was asked for, and then each thing it was retuned to; written on the FX thread.
    private volatile List<ProjectionChoice> choices;

    /// What is to be laid out, and how.
    ///
    /// @param from  shape (n, 2), where to start; null for the method's own start
    /// @param known neighbours that earlier runs over these rows found
    public record Order(
            Embeddings rows,
            ProjectionChoice choice,
            @Nullable Matrix from,
            KnownNeighbors known) {}

    /// How a run ended.
    ///
    /// @param finished  by what it was told last; its report names what it was retuned to
    /// @param recording its last frame is the layout's
    public record Done(FinishedLayout finished, Recording recording) {}

    /// Lays rows out; blocks until done.
    public interface Projector {

        /// @throws ConoscopeException why it cannot
        /// @throws java.util.concurrent.CancellationException if the control cancels
        Layout project(
                ProjectionChoice choice,
                ProjectionInput input,
                ProjectionControl control,
                ProjectionListener listener)
                throws ConoscopeException;
    }

    public RecordedRun(Order order) {
        this.order = order;
        this.choices = List.of(order.choice());
    }

    /// Pauses, resumes, steps and cancels it.
    public ProjectionControl control() {
        return control;
    }

    public Embeddings rows() {
        return order.rows();
    }

    /// What it was told last.
    public ProjectionChoice choice() {
        return choices.getLast();
    }

    /// Changes the parameters that may change while it runs.
    ///
    /// @param wanted with [ProjectionChoice#isTuningOf] this one's
    public void retune(ProjectionChoice wanted) {
        var longer = new ArrayList<>(choices);
        longer.add(wanted);
        choices = List.copyOf(longer);
        control.change(wanted.settings().tuning());
    }

    /// Blocks until done.
    ///
    /// @param fx   hears what is recorded after each frame, and skips what it is too slow for
    /// @param seen called there
    public Done over(
            Projector projector,
            Executor fx,
            Consumer<? super Progress> progress,
            Consumer<? super Recording> seen)
            throws ConoscopeException {
        var frames = new LatestOnFx<Recording>(fx, seen);
        var rows = order.rows();
        var input =
                new ProjectionInput(rows.stacked(), rows.modality(), order.from(), order.known());
        var layout = projector.project(order.choice(), input, control, listener(progress, frames));
        return done(layout, choices, recorder.recorded());
    }

    /// @param told what the run was told by its end
    private Done done(Layout layout, List<ProjectionChoice> told, Recording recording) {
        var reported = reported(layout, told);
        boolean isLast = recording.size() > 0 && recording.last().frame().equals(layout.frame());
        return new Done(
                isLast
                        ? new FinishedLayout(
                                rows(), told.getLast(), reported, recording.last().bounds())
                        : FinishedLayout.of(rows(), told.getLast(), reported),
                recording);
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

    private static Layout reported(Layout layout, List<ProjectionChoice> told) {
        if (told.size() == 1 || !ProjectionMethod.of(layout.method()).isSteered()) {
            return layout;
        }
        var tunings = told.stream().skip(1).map(one -> one.settings().tuning()).toList();
        return layout.withReport(layout.report().withRetuned(tunings));
    }
}
