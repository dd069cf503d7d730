package io.conoscope.ui.lab.group;

import io.conoscope.gap.SampledCosines;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PlotRegion;

import javafx.geometry.Rectangle2D;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// The cosines within two groups and between them; each outline has the same area.
final class GroupHistogram extends PlotRegion {

    private static final double SIDE = 12;
    private static final double TOP = 62;
    private static final double BOTTOM = 36;

    private final Messages words;
    private @Nullable GroupCosines shown;
    private String first = "";
    private String second = "";

    GroupHistogram(Messages words) {
        this.words = words;
        setId("groups-histogram");
        setPrefHeight(200);
        setMinHeight(160);
    }

    void show(@Nullable GroupCosines cosines) {
        shown = cosines;
        if (cosines != null) {
            first = GroupText.group(cosines.of().groups().names().get(cosines.a()));
            second = GroupText.group(cosines.of().groups().names().get(cosines.b()));
            setAccessibleText(words.get("lab.groups.histogram-spoken", first, second));
        }
        requestLayout();
    }

    @Override
    protected void draw(double width, double height) {
        var cosines = shown;
        if (cosines == null) {
            return;
        }
        var plot =
                new Rectangle2D(
                        wide(SIDE),
                        wide(TOP),
                        Math.max(1, width - 2 * wide(SIDE)),
                        Math.max(1, height - wide(TOP + BOTTOM)));
        double low = cosines.low();
        double high = cosines.high();
        axis(
                plot,
                low,
                high,
                at -> plot.getMinX() + (at - low) / (high - low) * plot.getWidth(),
                words.get("lab.groups.cosine-axis"));
        boolean two = cosines.a() != cosines.b();
        double top = 0;
        for (var kind : kinds(cosines)) {
            top = Math.max(top, highest(kind, low, high));
        }
        outline(plot, cosines.withinA(), low, high, top, "first");
        legend(words.get("lab.groups.within", first), cosines.withinA(), 0, "first");
        if (two) {
            outline(plot, cosines.withinB(), low, high, top, "second");
            outline(plot, cosines.between(), low, high, top, "between");
            legend(words.get("lab.groups.within", second), cosines.withinB(), 1, "second");
            legend(words.get("lab.groups.between"), cosines.between(), 2, "between");
        }
    }

    private static SampledCosines[] kinds(GroupCosines cosines) {
        return new SampledCosines[] {cosines.withinA(), cosines.withinB(), cosines.between()};
    }

    private static double highest(SampledCosines kind, double low, double high) {
        return Arrays.stream(GroupCosines.shares(kind, low, high)).max().orElse(0);
    }

    private void legend(String name, SampledCosines kind, int line, String style) {
        double y = wide(13 + 16 * line);
        line(wide(SIDE), y - wide(4), wide(SIDE) + 18, y - wide(4), "groups-outline", style);
        text(
                words.get(
                        kind.isSample() ? "lab.groups.sampled" : "lab.groups.counted",
                        name,
                        NumberText.count(kind.cosines().length),
                        NumberText.count(kind.population())),
                wide(SIDE) + 26,
                y,
                0,
                "tick");
    }

    private void outline(
            Rectangle2D plot,
            SampledCosines kind,
            double low,
            double high,
            double top,
            String style) {
        if (kind.cosines().length == 0 || top <= 0) {
            return;
        }
        var shares = GroupCosines.shares(kind, low, high);
        double step = plot.getWidth() / shares.length;
        var path = new Path(new MoveTo(plot.getMinX(), plot.getMaxY()));
        for (int b = 0; b < shares.length; b++) {
            double x = plot.getMinX() + b * step;
            double y = plot.getMaxY() - shares[b] / top * plot.getHeight();
            path.getElements().addAll(new LineTo(x, y), new LineTo(x + step, y));
        }
        path.getElements().add(new LineTo(plot.getMaxX(), plot.getMaxY()));
        path.getStyleClass().addAll("groups-outline", style);
        add(path);
    }
}
