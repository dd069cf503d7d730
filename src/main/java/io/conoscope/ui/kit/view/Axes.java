package io.conoscope.ui.kit.view;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.Ticks;

import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/// Names and round numbers along the lower and left border, where the axes mean something.
public final class Axes extends Pane {

    private static final double PIXELS_PER_TICK = 110;
    private static final int FEWEST = 3;
    private static final double INSET = 6;

    /// Where the name of the upward axis begins, outside of its numbers as on any chart.
    private static final double NAME = 3;

    /// Where the numbers of the upward axis begin; those with two decimals end before 56.
    private static final double NUMBERS = 20;

    /// Room for the other axis in the corner.
    private static final double CORNER = 64;

    private final Text nameX = text("scatter-axis-name");
    private final Text nameY = text("scatter-axis-name");
    private final TypeRuler type = new TypeRuler(this, "scatter-axis-tick");

    public Axes() {
        setMouseTransparent(true);
        getStyleClass().add("scatter-axes");
        nameX.setId("scatter-axis-x");
        nameY.setId("scatter-axis-y");
        nameY.setRotate(-90);
        getChildren().setAll(type);
    }

    /// By how much the axes' type, and the room that it takes, is enlarged.
    public double factor() {
        return type.factor();
    }

    /// Writes the axes for a view; without names there are none.
    public void show(Camera camera, @Nullable String x, @Nullable String y) {
        setVisible(x != null && y != null);
        if (x == null || y == null) {
            getChildren().setAll(type);
            return;
        }
        getChildren().setAll(type, nameX, nameY);
        double larger = factor();
        nameX.setText(x);
        nameY.setText(y);
        // Their sizes count below: those of their own type, also the first time.
        nameX.applyCss();
        nameY.applyCss();
        var bounds = nameX.getLayoutBounds();
        nameX.relocate((camera.width() - bounds.getWidth()) / 2, camera.height() - 34 * larger);
        var turned = nameY.getLayoutBounds();
        nameY.relocate(
                NAME * larger - (turned.getWidth() - turned.getHeight()) / 2,
                (camera.height() - turned.getHeight()) / 2);
        across(camera, larger);
        up(camera, larger);
    }

    private void across(Camera camera, double larger) {
        var view = camera.view();
        var ticks = Ticks.within(view.minX(), view.maxX(), wanted(camera.width() / larger));
        for (int i = 0; i < ticks.count(); i++) {
            double x = camera.screenX(ticks.at(i));
            var tick = tick(ticks, i);
            double half = tick.getLayoutBounds().getWidth() / 2;
            if (x - half > CORNER * larger && x + half < camera.width() - INSET) {
                tick.relocate(Math.round(x - half) + 0.0, camera.height() - 17 * larger);
                getChildren().add(tick);
            }
        }
    }

    private void up(Camera camera, double larger) {
        var view = camera.view();
        var ticks = Ticks.within(view.minY(), view.maxY(), wanted(camera.height() / larger));
        for (int i = 0; i < ticks.count(); i++) {
            double y = camera.screenY(ticks.at(i));
            if (y > INSET + 8 * larger && y < camera.height() - CORNER * larger) {
                var tick = tick(ticks, i);
                tick.relocate(NUMBERS * larger, Math.round(y - 7 * larger) + 0.0);
                getChildren().add(tick);
            }
        }
    }

    private static int wanted(double pixels) {
        return (int) Math.max(FEWEST, pixels / PIXELS_PER_TICK);
    }

    private static Text tick(Ticks ticks, int i) {
        var text = text("scatter-axis-tick");
        text.setText(NumberText.fixed(ticks.at(i), ticks.decimals()));
        return text;
    }

    private static Text text(String styleClass) {
        var text = new Text();
        text.getStyleClass().add(styleClass);
        text.setTextOrigin(VPos.TOP);
        text.setTextAlignment(TextAlignment.CENTER);
        return text;
    }
}
