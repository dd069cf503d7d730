package io.conoscope.ui.session;

import io.conoscope.embedding.Embeddings;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.FinishedLayout;
import io.conoscope.ui.session.recording.RecordedFrame;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.function.UnaryOperator;

/// What one side of the scatter shows: of which rows, by which method, and which frame of it.
/// Immutable; whoever must know what is on screen reads this and nothing else.
///
/// A layout belongs to the rows it was made of: it may outlive them on screen until the layout of
/// the next rows is there.
///
/// @param rows   the rows that are laid out
/// @param choice the method that does it, with its settings
/// @param frame  where the points are, one a row
/// @param bounds around the frame's points, as of [WorldBox#around]
/// @param stage  where the frame comes from
/// @param result the finished layout that this is, or that a recorded frame led to; null while it
///               forms
/// @param extent what is to stay in view while recorded frames show; null where the layout is shown
///               as large as it is, and may glide to the next
/// @param turned whether it was turned or resized for looking at, so that its axes mean nothing
public record DisplayedLayout(
        Embeddings rows,
        ProjectionChoice choice,
        LayoutFrame frame,
        WorldBox bounds,
        Stage stage,
        @Nullable Layout result,
        @Nullable WorldBox extent,
        boolean turned) {

    /// Where a frame comes from.
    public enum Stage {
        /// From a run under way, or from one that was cancelled.
        LIVE,
        /// From the recording of a run, by going back to it.
        RECORDED,
        /// From the end of a run.
        FINISHED
    }

    /// @throws IllegalArgumentException if there are not as many points as rows
    public DisplayedLayout {
        int count = points(rows);
        if (count != frame.points()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "a frame of %d points for %d rows",
                            frame.points(),
                            count));
        }
    }

    /// The newest frame of a run under way.
    public static DisplayedLayout live(
            Embeddings rows, ProjectionChoice choice, RecordedFrame newest) {
        return new DisplayedLayout(
                rows, choice, newest.frame(), newest.bounds(), Stage.LIVE, null, null, false);
    }

    /// A layout that a run finished.
    public static DisplayedLayout of(FinishedLayout finished) {
        return new DisplayedLayout(
                finished.rows(),
                finished.choice(),
                finished.layout().frame(),
                finished.bounds(),
                Stage.FINISHED,
                finished.layout(),
                null,
                false);
    }

    /// Another frame of the same run, which was gone back to.
    ///
    /// @param all what all frames of the recording are within
    public DisplayedLayout at(RecordedFrame recorded, @Nullable WorldBox all) {
        boolean isEnd = result != null && result.frame().equals(recorded.frame());
        return new DisplayedLayout(
                rows,
                choice,
                recorded.frame(),
                recorded.bounds(),
                isEnd ? Stage.FINISHED : Stage.RECORDED,
                result,
                all,
                turned);
    }

    /// The same frame, now that the run it belongs to is finished.
    DisplayedLayout ledTo(Layout layout) {
        return new DisplayedLayout(rows, choice, frame, bounds, stage, layout, extent, turned);
    }

    /// The same frame by itself, as large as it is: no recording is gone through.
    public DisplayedLayout alone() {
        return new DisplayedLayout(rows, choice, frame, bounds, stage, result, null, turned);
    }

    /// The same layout with its points elsewhere. O(n).
    ///
    /// @param move     from points of shape (n, 2) to as many others
    /// @param axesLost whether it turns or resizes
    public DisplayedLayout moved(UnaryOperator<float[]> move, boolean axesLost) {
        var xy = move.apply(frame.xy());
        return new DisplayedLayout(
                rows,
                choice,
                new LayoutFrame(frame.iteration(), frame.iterations(), xy),
                WorldBox.around(xy),
                stage,
                result,
                extent == null ? null : WorldBox.around(move.apply(extent.corners())),
                axesLost);
    }

    /// The same layout with its points where another has them.
    public DisplayedLayout placedAs(DisplayedLayout other) {
        return new DisplayedLayout(
                rows, choice, other.frame, other.bounds, stage, result, other.extent, other.turned);
    }

    /// The method's name: `gap`, `pca`, `umap` …
    public String method() {
        return choice.method();
    }

    /// Whether its axes mean something, so that lengths along them are lengths between the rows.
    public boolean hasUnits() {
        return !turned && (method().equals("gap") || method().equals("pca"));
    }

    /// What is to be in view.
    public WorldBox inView() {
        return extent == null ? bounds : extent;
    }

    /// Whether it is the layout of these rows, as told by their key and provenance.
    public boolean isOf(@Nullable Embeddings others) {
        return rows.equals(others);
    }

    /// Whether it is the layout of these very rows by that choice.
    public boolean isOf(@Nullable Embeddings others, ProjectionChoice wanted) {
        return isOf(others) && choice.sameLayoutAs(wanted);
    }

    /// How many points rows make.
    public static int points(Embeddings rows) {
        return rows.image().rows() + rows.text().rows();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
