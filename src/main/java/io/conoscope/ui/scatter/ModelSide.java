package io.conoscope.ui.scatter;

import io.conoscope.ui.scatter.geometry.PlotSide;
import io.conoscope.ui.scatter.side.ScatterModel;
import io.conoscope.ui.scatter.side.ScatterTexts;
import io.conoscope.ui.session.DisplayedLayout;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;

import org.jspecify.annotations.Nullable;

/// A side for the layers that stand on it.
///
/// @param isOwn whether it shows the session's own layout
record ModelSide(ScatterModel model, ScatterTexts texts, boolean isOwn) implements PlotSide {

    @Override
    public ObservableValue<@Nullable DisplayedLayout> displayed() {
        return texts.displayed();
    }

    @Override
    public ObservableValue<@Nullable Point2D> cursor() {
        return model.cursorProperty();
    }

    @Override
    public String nearest(double x, double y) {
        int point = model.nearest(x, y);
        boolean says = point < 0 || point == texts.session().hoveredProperty().get();
        return says ? "" : texts.describe(point, model.pointsProperty().get().images());
    }

    @Override
    public void lookAt(double worldX, double worldY) {
        model.camera().lookAt(worldX, worldY);
    }

    @Override
    public void leave() {
        model.leave();
    }
}
