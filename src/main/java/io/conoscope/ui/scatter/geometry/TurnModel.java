package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.session.DisplayedLayout;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/// A side's layout as it is turned for looking at. A layout whose axes mean something stays as it
/// is. FX thread only.
public final class TurnModel {

    private final ObservableValue<@Nullable DisplayedLayout> source;
    private final ObservableValue<Turn> turn;
    private final ReadOnlyObjectWrapper<@Nullable DisplayedLayout> turned =
            new ReadOnlyObjectWrapper<>();
    private @Nullable DisplayedLayout last;
    private Turn lastTurn = Turn.NONE;
    private BiConsumer<Turn, Turn> heard = (before, now) -> {};

    /// @param source the layout as its method has it
    /// @param turn   which is applied
    public TurnModel(
            ObservableValue<@Nullable DisplayedLayout> source, ObservableValue<Turn> turn) {
        this.source = source;
        this.turn = turn;
        source.subscribe(this::apply);
        turn.subscribe(this::turned);
    }

    /// The layout as it is seen; null while there is none.
    public ReadOnlyObjectProperty<@Nullable DisplayedLayout> displayedProperty() {
        return turned.getReadOnlyProperty();
    }

    /// Tells of the turn before and the turn now, once the layout is turned.
    public void onTurn(BiConsumer<Turn, Turn> told) {
        heard = told;
    }

    private void turned(Turn before, Turn now) {
        apply();
        if (isTurnable()) {
            heard.accept(before, now);
        }
    }

    private boolean isTurnable() {
        var layout = source.getValue();
        return layout != null && !layout.hasUnits();
    }

    private void apply() {
        var layout = source.getValue();
        var now = turn.getValue();
        var before = turned.get();
        if (layout == null || now.isNone() || layout.hasUnits()) {
            turned.set(layout);
        } else if (last != null
                && before != null
                && lastTurn.equals(now)
                && last.frame().equals(layout.frame())
                && before.turned()) {
            turned.set(layout.placedAs(before));
        } else {
            turned.set(layout.moved(now::of, true));
        }
        last = layout;
        lastTurn = now;
    }
}
