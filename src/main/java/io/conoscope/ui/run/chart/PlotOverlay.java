package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Numbers;
import io.conoscope.ui.run.draw.ChartPicture;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

/// The cross-hair with what it reads, and the box of a zoom under way.
final class PlotOverlay extends Canvas {

    private static final double ROW = 15;
    private static final double MOST_NAME = 150;
    private static final int MOST_ROWS = 12;
    private static final double DOT = 3;

    private final ChartInks inks;
    private boolean clean = true;

    PlotOverlay(ChartInks inks) {
        this.inks = inks;
        setMouseTransparent(true);
    }

    void clear() {
        if (!clean) {
            getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
            clean = true;
        }
    }

    /// Draws the box between two corners.
    void box(Rectangle2D box) {
        clear();
        clean = false;
        var pen = getGraphicsContext2D();
        pen.setFill(inks.color("-cs-accent-soft"));
        pen.fillRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        pen.setStroke(inks.color("-cs-accent"));
        pen.strokeRect(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
    }

    /// Draws the cross-hair at a place of the axis.
    ///
    /// @param full whether names, raw values and the step are told: in the chart under the mouse
    void cross(ChartPicture picture, Rectangle2D inside, double place, boolean full) {
        clear();
        double x = picture.x().pixel(place);
        if (!(x >= 0 && x <= inside.getWidth())) {
            return;
        }
        clean = false;
        var pen = getGraphicsContext2D();
        pen.setFont(inks.font());
        pen.setTextBaseline(VPos.CENTER);
        pen.setStroke(inks.color("-cs-pair"));
        double at = Math.floor(inside.getMinX() + x) + 0.5;
        pen.strokeLine(at, inside.getMinY(), at, inside.getMaxY());
        var readout = Readout.at(picture, place);
        for (var row : readout.rows()) {
            if (row.y() >= 0 && row.y() <= inside.getHeight() && row.x() >= 0) {
                pen.setFill(inks.run(row.line().run().style()));
                pen.fillOval(
                        inside.getMinX() + row.x() - DOT,
                        inside.getMinY() + row.y() - DOT,
                        2 * DOT,
                        2 * DOT);
            }
        }
        table(pen, readout, inside, x, full);
    }

    private void table(
            GraphicsContext pen, Readout readout, Rectangle2D inside, double x, boolean full) {
        int room = (int) ((inside.getHeight() - 12) / ROW) - (full ? 1 : 0);
        int most = Math.min(MOST_ROWS, room);
        int count = readout.rows().size();
        int shown = count <= most ? count : most - 1;
        if (shown <= 0) {
            return;
        }
        var table = new Table(readout, shown, full, inks);
        double height = ROW * (shown + (full ? 1 : 0) + (shown < count ? 1 : 0)) + 6;
        boolean left = x > inside.getWidth() / 2;
        double from = left ? inside.getMinX() + 6 : inside.getMaxX() - 6 - table.width;
        double top = inside.getMinY() + 4;
        pen.setFill(inks.color("-cs-raised"));
        pen.setStroke(inks.color("-cs-line"));
        pen.fillRoundRect(from, top, table.width, height, 6, 6);
        pen.strokeRoundRect(from + 0.5, top + 0.5, table.width - 1, height - 1, 6, 6);
        double y = top + 3 + ROW / 2;
        if (full) {
            write(pen, table.title, from + 8, y, "-cs-ink-muted", TextAlignment.LEFT);
            y += ROW;
        }
        for (int i = 0; i < shown; i++, y += ROW) {
            var row = readout.rows().get(i);
            pen.setFill(inks.run(row.line().run().style()));
            pen.fillRect(from + 8, y - 4, 8, 8);
            write(pen, table.values[i], from + 22, y, "-cs-ink", TextAlignment.LEFT);
            if (full) {
                double end = from + 22 + table.valueWidth + 10;
                write(pen, table.names[i], end, y, "-cs-ink-muted", TextAlignment.LEFT);
            }
        }
        if (shown < count) {
            var more = "+" + Numbers.count(count - shown);
            write(pen, more, from + 22, y, "-cs-ink-muted", TextAlignment.LEFT);
        }
    }

    private void write(
            GraphicsContext pen,
            @Nullable String text,
            double x,
            double y,
            String token,
            TextAlignment align) {
        pen.setFill(inks.color(token));
        pen.setTextAlign(align);
        pen.fillText(text, x, y);
    }

    /// The texts of a readout, measured.
    private static final class Table {

        private final String[] values;
        private final String[] names;
        private final String title;
        private final double valueWidth;
        private final double width;

        Table(Readout readout, int shown, boolean full, ChartInks inks) {
            values = new String[shown];
            names = new String[shown];
            double widestValue = 0;
            double widestName = 0;
            for (int i = 0; i < shown; i++) {
                var row = readout.rows().get(i);
                values[i] = row.words(full);
                names[i] = full ? inks.fitting(row.line().run().name(), MOST_NAME) : "";
                widestValue = Math.max(widestValue, inks.width(values[i]));
                widestName = Math.max(widestName, full ? inks.width(names[i]) : 0);
            }
            title = full ? "step " + Numbers.count(readout.rows().getFirst().step()) : "";
            valueWidth = widestValue;
            double row = 22 + widestValue + (full ? 10 + widestName : 0) + 8;
            width = Math.max(row, full ? inks.width(title) + 16 : 0);
        }
    }
}
