package io.conoscope.ui.lab.anatomy;

import io.conoscope.gap.anatomy.GapCoordinates;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.RoundTicks;
import io.conoscope.ui.kit.view.PlotRegion;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.function.IntConsumer;

/// A bar for each of the coordinates with the largest shares of the gap, one of them chosen by
// mouse
/// or arrow keys.
final class CoordinatePlot extends PlotRegion {

    /// The most bars.
    static final int MOST = 20;

    private static final double LEFT = 46;
    private static final double RIGHT = 8;
    private static final double TOP = 22;
    private static final double BOTTOM = 38;

    private final Messages words;
    private final IntConsumer step;
    private @Nullable GapCoordinates coordinates;
    private int chosen;

    /// @param choose hears which place was clicked
    /// @param step   hears how many places on to look
    CoordinatePlot(Messages words, IntConsumer choose, IntConsumer step) {
        this.words = words;
        this.step = step;
        setId("anatomy-coordinates");
        getStyleClass().add("anatomy-plot");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setPrefSize(300, 180);
        setOnMousePressed(
                event -> {
                    requestFocus();
                    int place = placeAt(event.getX());
                    if (place >= 0) {
                        choose.accept(place);
                    }
                });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            step.accept(event.getCode() == KeyCode.LEFT ? -1 : 1);
            event.consume();
        }
    }

    void show(@Nullable GapCoordinates newCoordinates) {
        coordinates = newCoordinates;
        requestLayout();
    }

    /// Marks a bar.
    void choose(int place, String spoken) {
        chosen = place;
        setAccessibleText(spoken);
        requestLayout();
    }

    private int bars(GapCoordinates shown) {
        return Math.min(MOST, shown.order().length);
    }

    private int placeAt(double x) {
        var shown = coordinates;
        if (shown == null) {
            return -1;
        }
        var plot = plot(getWidth(), getHeight());
        int place = (int) Math.floor((x - plot.getMinX()) / plot.getWidth() * bars(shown));
        return place >= 0 && place < bars(shown) ? place : -1;
    }

    private Rectangle2D plot(double width, double height) {
        return new Rectangle2D(
                wide(LEFT),
                wide(TOP),
                Math.max(1, width - wide(LEFT + RIGHT)),
                Math.max(1, height - wide(TOP + BOTTOM)));
    }

    @Override
    protected void draw(double width, double height) {
        var shown = coordinates;
        if (shown == null || !(shown.shares()[0] > 0)) {
            return;
        }
        var plot = plot(width, height);
        double top = shown.shares()[0] * 1.05;
        var ticks = RoundTicks.between(0, 100 * top, 4);
        for (double percent : ticks.values()) {
            double y = Math.round(plot.getMaxY() - percent / 100 / top * plot.getHeight()) + 0.5;
            line(plot.getMinX(), y, plot.getMaxX(), y, percent > 0 ? "grid-line" : "axis-line");
            text(
                    NumberText.fixed(percent, ticks.decimals()) + " %",
                    plot.getMinX() - 6,
                    y + wide(4),
                    1,
                    "tick");
        }
        double step = plot.getWidth() / bars(shown);
        for (int i = 0; i < bars(shown); i++) {
            bar(shown, plot, step, i, shown.shares()[i] / top);
        }
        text(words.get("lab.anatomy.share-axis"), 4, wide(12), 0, "axis-title");
        text(
                words.get("lab.anatomy.coordinate-axis"),
                plot.getMaxX(),
                plot.getMaxY() + wide(32),
                1,
                "axis-title");
    }

    private void bar(GapCoordinates shown, Rectangle2D plot, double step, int i, double share) {
        double x = plot.getMinX() + i * step;
        double high = share * plot.getHeight();
        var bar = new Rectangle(x + 1.5, plot.getMaxY() - high, Math.max(1, step - 3), high);
        bar.getStyleClass().add("anatomy-bar");
        if (i == chosen) {
            bar.getStyleClass().add("chosen");
        }
        add(bar);
        int every = step < wide(24) ? (step < wide(12) ? 4 : 2) : 1;
        if (i % every == 0 || i == chosen) {
            boolean beside = i != chosen && Math.abs(i - chosen) < every;
            if (!beside) {
                text(
                        Integer.toString(shown.order()[i]),
                        x + step / 2,
                        plot.getMaxY() + wide(15),
                        0.5,
                        i == chosen ? new String[] {"tick", "chosen"} : new String[] {"tick"});
            }
        }
    }
}
