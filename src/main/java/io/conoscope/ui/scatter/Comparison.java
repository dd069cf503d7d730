package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.control.DividerMemory;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.scatter.side.ScatterModel;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.viewstate.ScatterView;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The two sides beside each other, with a divider between; the left one alone while nothing is
/// compared.
final class Comparison extends SplitPane {

    private final CompareModel compare;
    private final ScatterSide left;
    private final ScatterSide right;
    private final Messages words;
    private final LayoutTitle title;
    private final DoubleProperty share = new SimpleDoubleProperty(0.5);
    private final DividerMemory divider;

    /// What is to be looked at on the right once it has formed.
    private @Nullable ScatterView wanted;

    Comparison(CompareModel compare, ScatterSide left, ScatterSide right, Messages words) {
        this.compare = compare;
        this.left = left;
        this.right = right;
        this.words = words;
        this.title = new LayoutTitle(words);
        setId("scatter-sides");
        setMinSize(0, 0);
        getItems().setAll(left);
        divider =
                new DividerMemory(
                        this,
                        width -> new double[] {share.get()},
                        (positions, width) -> share.set(positions[0]));
        right.model().shownProperty().bindBidirectional(left.model().shownProperty());
        right.model().drag().modeProperty().bindBidirectional(left.model().drag().modeProperty());
        right.model()
                .drag()
                .operationProperty()
                .bindBidirectional(left.model().drag().operationProperty());
        right.model().glidesProperty().bind(left.model().glidesProperty());
        left.canvas().focusedProperty().subscribe(on -> focused(on, false));
        right.canvas().focusedProperty().subscribe(on -> focused(on, true));
        compare.keysOnRightProperty().subscribe(this::mark);
        compare.shownProperty().subscribe(this::show);
        compare.leftProperty().subscribe(this::writeTitles);
        compare.rightProperty().subscribe(this::writeTitles);
        compare.rightProperty().subscribe((before, now) -> lookOnceFormed(now));
        compare.rightRun().stateProperty().subscribe((before, now) -> forgetOnceAtRest(now));
        compare.awaitedProperty().subscribe(this::writeTitles);
        compare.leftRun().stateProperty().subscribe(this::writeTitles);
        share.subscribe((before, now) -> divider.place());
    }

    /// The left side's share of the width, in (0, 1): the divider stands, or moves, there.
    DoubleProperty shareProperty() {
        return share;
    }

    /// Lets both sides be seen from the same place while this holds.
    void linkWhile(ObservableValue<Boolean> linked) {
        linked.subscribe(on -> left.model().camera().linkWith(on ? right.model().camera() : null));
    }

    /// The side that keys act on: the one that had the keyboard last.
    ScatterSide current() {
        return compare.shownProperty().get() && compare.keysOnRightProperty().get() ? right : left;
    }

    /// Drops what is being drawn on the right; whether there was anything.
    boolean cancelDragOnRight() {
        return right.model().drag().cancel();
    }

    /// The model of the right side.
    ScatterModel right() {
        return right.model();
    }

    /// The picture of the right side.
    ScatterCanvas rightCanvas() {
        return right.canvas();
    }

    /// From where the sides are seen, and what stands on the right, or will.
    ScatterView view() {
        var seen = left.model().camera().view();
        if (!compare.shownProperty().get()) {
            return new ScatterView(seen, null, null);
        }
        var awaited = compare.awaitedProperty().get();
        if (awaited != null) {
            var then = wanted == null ? null : wanted.right();
            return new ScatterView(seen, then, awaited.method());
        }
        var there = compare.rightProperty().get();
        return there == null
                ? new ScatterView(seen, null, null)
                : new ScatterView(seen, right.model().camera().view(), there.method());
    }

    /// Shows the left side from there; brings to the right what stood there, unless something does
    /// or is on its way, and shows it from there as soon as it has formed.
    void show(ScatterView view) {
        left.model().look(view.left());
        wanted = null;
        if (view.other() == null || !compare.shownProperty().get()) {
            return;
        }
        if (compare.rightProperty().get() == null && compare.awaitedProperty().get() == null) {
            compare.run(view.other());
        }
        wanted = view;
        lookOnceFormed(compare.rightProperty().get());
        forgetOnceAtRest(compare.rightRun().state());
    }

    /// Where a camera stood for one layout means nothing for another, nor while one forms; whoever
    /// has moved it meanwhile wants it where it is.
    private void lookOnceFormed(@Nullable DisplayedLayout layout) {
        var view = wanted;
        if (view == null || layout == null || layout.result() == null) {
            return;
        }
        wanted = null;
        if (layout.method().equals(view.other()) && right.model().camera().view() == null) {
            right.model().look(view.right());
        }
    }

    /// A run that was ended or failed brings nothing to look at.
    private void forgetOnceAtRest(LayoutRun.State state) {
        if (state == LayoutRun.State.NONE || state == LayoutRun.State.DONE) {
            wanted = null;
        }
    }

    /// The pictures that show, from the left.
    List<ScatterCanvas> canvases() {
        return compare.shownProperty().get()
                ? List.of(left.canvas(), right.canvas())
                : List.of(left.canvas());
    }

    /// Whether what shows is on screen in full.
    boolean isSettled() {
        return left.canvas().isSettled()
                && (!compare.shownProperty().get() || right.canvas().isSettled());
    }

    private void focused(boolean on, boolean onRight) {
        if (on) {
            compare.keysOnRightProperty().set(onRight);
        }
    }

    private void mark() {
        boolean two = compare.shownProperty().get();
        left.setCurrent(two && current().equals(left));
        right.setCurrent(two && current().equals(right));
    }

    private void show(boolean two) {
        left.setTitled(two);
        right.setTitled(two);
        left.canvas().sideNameProperty().set(two ? words.get("compare.left") : "");
        right.canvas().sideNameProperty().set(words.get("compare.right"));
        mark();
        writeTitles();
        if (two && !getItems().contains(right)) {
            getItems().add(right);
            divider.place();
        } else if (!two) {
            getItems().remove(right);
        }
    }

    private void writeTitles() {
        if (!compare.shownProperty().get()) {
            return;
        }
        var onLeft = compare.leftProperty().get();
        var onRight = compare.rightProperty().get();
        left.title(written(onLeft, onRight));
        var awaited = compare.awaitedProperty().get();
        if (awaited != null && onRight != null && !onRight.choice().sameLayoutAs(awaited)) {
            right.title(waiting(awaited, onRight));
        } else {
            right.title(written(onRight, onLeft));
        }
    }

    /// What stands there is still what stood there before the run that was asked for.
    private String waiting(ProjectionChoice awaited, DisplayedLayout onRight) {
        boolean held = compare.leftRun().state() == LayoutRun.State.PAUSED;
        return words.get(
                held ? "compare.waiting.held" : "compare.waiting",
                words.get("method." + awaited.method()),
                words.get("method." + onRight.method()));
    }

    private String written(@Nullable DisplayedLayout layout, @Nullable DisplayedLayout other) {
        return layout == null ? "" : title.of(layout, other);
    }
}
