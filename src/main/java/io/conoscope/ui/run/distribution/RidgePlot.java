package io.conoscope.ui.run.distribution;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PaintedPicture;
import io.conoscope.ui.kit.view.PlotRegion;
import io.conoscope.ui.run.epoch.EpochStrip;

import javafx.geometry.Rectangle2D;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// The distributions of one run, an evaluation a row: the first at the top, the newest in front. A
/// click chooses an epoch.
final class RidgePlot extends PlotRegion {

    private static final double LEAST_LEFT = 44;
    private static final double DIGIT = 6.5;
    private static final double RIGHT = 12;
    private static final double TOP = 8;
    private static final double BOTTOM = 38;
    private static final double CLOSEST_ROWS = 9;
    private static final double LABEL_HEIGHT = 16;

    /// How far the densest distribution rises, in shares of the plot and in rows.
    private static final double HIGHEST = 0.3;

    private final Messages words;
    private final PaintedPicture picture;
    private List<DensityRow> rows = List.of();
    private CosineSpan span = CosineSpan.WHOLE;
    private DensityColors colors;
    private int chosen;
    private int[] drawn = new int[0];
    private final Map<Integer, Text> labels = new HashMap<>();

    RidgePlot(Messages words, Background painting, DensityColors colors) {
        this(words, new PaintedPicture(painting), colors);
    }

    private RidgePlot(Messages words, PaintedPicture picture, DensityColors colors) {
        super(picture);
        this.words = words;
        this.picture = picture;
        this.colors = colors;
        getStyleClass().add("ridge-plot");
    }

    void show(List<DensityRow> newRows, CosineSpan newSpan, DensityColors newColors) {
        rows = newRows;
        chosen = Math.min(chosen, Math.max(0, rows.size() - 1));
        span = newSpan;
        colors = newColors;
        requestLayout();
    }

    /// Has one row stand out.
    void choose(int row) {
        chosen = row;
        redrawMarks();
    }

    /// Whom to tell which row was clicked.
    void onChoose(IntConsumer listener) {
        setOnMousePressed(event -> tell(listener, event.getY()));
        setOnMouseDragged(event -> tell(listener, event.getY()));
    }

    private void tell(IntConsumer listener, double y) {
        if (drawn.length > 0) {
            double step = base(1) - base(0);
            int place = step == 0 ? 0 : (int) Math.round((y - base(0)) / step);
            listener.accept(drawn[Math.clamp(place, 0, drawn.length - 1)]);
        }
    }

    @Override
    protected void draw(double width, double height) {
        var plot = plot(width, height);
        labels.clear();
        drawn = RowChoice.of(rows.size(), (int) (plot.getHeight() * (1 - HIGHEST) / CLOSEST_ROWS));
        double step = drawn.length < 2 ? wide(LABEL_HEIGHT) : base(1) - base(0);
        int every = (int) Math.max(1, Math.ceil(wide(LABEL_HEIGHT) / Math.max(step, 0.1)));
        for (int i = 0; i < drawn.length; i += every) {
            labels.put(i, label(i, rows.get(drawn[i]), "other"));
        }
        axis(plot, span.low(), span.high(), across(plot)::x, words.get("ridge.axis"));
        text(words.get("ridge.epoch"), 0, height - wide(8), 0, "axis-title");
        setAccessibleText(words.get("ridge.spoken", rows.size()));
    }

    @Override
    protected void drawMarks(double width, double height) {
        int standing = RowChoice.nearest(drawn, chosen);
        paint(width, height, standing);
        if (standing >= 0) {
            label(standing, rows.get(chosen), "chosen");
        }
        labels.forEach(
                (i, label) ->
                        label.setVisible(
                                standing < 0
                                        || Math.abs(base(i) - base(standing))
                                                >= wide(LABEL_HEIGHT) - 2));
    }

    private Rectangle2D plot(double width, double height) {
        double left = left();
        return new Rectangle2D(
                left,
                TOP,
                Math.max(1, width - left - RIGHT),
                Math.max(1, height - TOP - wide(BOTTOM)));
    }

    private Text label(int i, DensityRow row, String style) {
        return text(written(row), left() - 8, base(i) + wide(4), 1, "tick", style);
    }

    /// Epoch and step: `3 · 1,200`.
    private static String written(DensityRow row) {
        return EpochStrip.written(row.epoch()) + " · " + NumberText.count(row.step());
    }

    /// Room for the longest label.
    private double left() {
        int longest = rows.stream().mapToInt(row -> written(row).length()).max().orElse(0);
        return wide(Math.max(LEAST_LEFT, longest * DIGIT + 12));
    }

    /// @param standing the place among the drawn rows where the chosen one stands
    private void paint(double width, double height, int standing) {
        var plot = plot(width, height);
        double unit = plot.getHeight() * HIGHEST / DensityRow.scale(rows);
        var painted = new ArrayList<DensityPainter.Row>();
        for (int i = 0; i < drawn.length; i++) {
            double age = drawn.length < 2 ? 1 : i / (drawn.length - 1.0);
            boolean stands = i == standing;
            painted.add(
                    new DensityPainter.Row(
                            rows.get(stands ? chosen : drawn[i]).distributions(),
                            base(i),
                            unit,
                            stands ? 1 : 0.45 + 0.4 * age,
                            stands));
        }
        var painter = new DensityPainter(painted, across(plot), colors, width, height);
        picture.show(painter::paint, width, height);
    }

    /// The base line of the i-th drawn row.
    private double base(int i) {
        double plot = Math.max(1, getHeight() - TOP - wide(BOTTOM));
        double first = TOP + plot * HIGHEST;
        return drawn.length < 2
                ? TOP + plot
                : first + (plot * (1 - HIGHEST) - 1) * i / (drawn.length - 1);
    }

    private DensityPainter.Across across(Rectangle2D plot) {
        return new DensityPainter.Across(span, plot.getMinX(), plot.getMaxX());
    }
}
