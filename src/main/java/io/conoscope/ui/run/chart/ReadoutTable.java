package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.run.curve.AxisScale;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/// What the crosshair reads, as a small table on the side of the chart that it is not on.
final class ReadoutTable extends Canvas {

    private static final double ROW = 15;
    private static final double MOST_NAME = 200;
    private static final int MOST_ROWS = 12;
    private static final double INSET = 6;
    private static final double TEXT = 22;

    private final ChartInks inks;
    private final Messages words;

    ReadoutTable(ChartInks inks, Messages words) {
        this.words = words;
        this.inks = inks;
        setManaged(false);
    }

    /// Shows a readout, or hides where there is nothing to read or no room.
    ///
    /// @param x    of the crosshair, within the chart
    /// @param axis  the axis below where names, raw values and the place are told; else null
    /// @return how many rows show
    int show(Readout readout, Rectangle2D inside, double x, @Nullable AxisScale axis) {
        boolean full = axis != null;
        int room = (int) ((inside.getHeight() - 12) / ROW) - (full ? 1 : 0);
        int most = Math.min(MOST_ROWS, room);
        int count = readout.rows().size();
        int shown = count <= most ? count : most - 1;
        setVisible(shown > 0);
        if (shown <= 0) {
            return 0;
        }
        var title =
                axis == null || readout.nearest() == null
                        ? ""
                        : readout.nearest().place(axis, words);
        var texts = new Texts(readout, shown, title, inks);
        double height = ROW * (shown + (full ? 1 : 0) + (shown < count ? 1 : 0)) + 6;
        grow(Math.ceil(texts.width), height);
        draw(texts, readout, full, count - shown, height);
        boolean left = x > inside.getWidth() / 2;
        relocate(
                Math.rint(
                        left
                                ? inside.getMinX() + INSET
                                : inside.getMaxX() - INSET - Math.ceil(texts.width)),
                inside.getMinY() + 4);
        return shown;
    }

    /// A canvas that changes its size all the time makes a new texture each time.
    private void grow(double width, double height) {
        if (width > getWidth()) {
            setWidth(width + 16);
        }
        if (height > getHeight()) {
            setHeight(height);
        }
    }

    private void draw(Texts texts, Readout readout, boolean full, int more, double height) {
        var pen = getGraphicsContext2D();
        pen.clearRect(0, 0, getWidth(), getHeight());
        double width = Math.ceil(texts.width);
        pen.setFont(inks.font());
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFill(inks.color("-cs-raised"));
        pen.fillRect(0, 0, width, height);
        pen.setStroke(inks.color("-cs-line"));
        pen.strokeRect(0.5, 0.5, width - 1, height - 1);
        double y = 3 + ROW / 2;
        if (full) {
            write(pen, texts.title, 8, y, "-cs-ink-muted");
            y += ROW;
        }
        for (int i = 0; i < texts.values.length; i++, y += ROW) {
            pen.setFill(inks.run(readout.rows().get(i).line().run().style()));
            pen.fillRect(8, y - 4, 8, 8);
            write(pen, texts.values[i], TEXT, y, "-cs-ink");
            if (full) {
                write(pen, texts.names[i], TEXT + texts.valueWidth + 10, y, "-cs-ink-muted");
            }
        }
        if (more > 0) {
            write(pen, "+" + NumberText.count(more), TEXT, y, "-cs-ink-muted");
        }
    }

    private void write(GraphicsContext pen, String text, double x, double y, String token) {
        pen.setFill(inks.color(token));
        pen.fillText(text, x, Math.rint(y));
    }

    /// The texts of a readout, measured.
    private static final class Texts {

        private final String[] values;
        private final String[] names;
        private final String title;
        private final double valueWidth;
        private final double width;

        Texts(Readout readout, int shown, String title, ChartInks inks) {
            this.title = title;
            boolean full = !title.isEmpty();
            long told = readout.nearest() == null ? -1 : readout.nearest().step();
            values = new String[shown];
            names = new String[shown];
            double widestValue = 0;
            double widestName = 0;
            for (int i = 0; i < shown; i++) {
                var row = readout.rows().get(i);
                values[i] = row.words(full);
                names[i] = full ? name(row, told, inks) : "";
                widestValue = Math.max(widestValue, inks.width(values[i]));
                widestName = Math.max(widestName, full ? inks.width(names[i]) : 0);
            }
            valueWidth = widestValue;
            double row = TEXT + widestValue + (full ? 10 + widestName : 0) + 8;
            width = Math.max(row, full ? inks.width(title) + 16 : 0);
        }

        /// The run, and its own step where that is another.
        private static String name(Readout.Row row, long told, ChartInks inks) {
            var run = inks.fitting(row.line().run().name(), MOST_NAME);
            return row.step() == told ? run : run + " · " + NumberText.count(row.step());
        }
    }
}
