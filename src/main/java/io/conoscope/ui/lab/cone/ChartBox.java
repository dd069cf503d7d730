package io.conoscope.ui.lab.cone;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.lab.cone.plot.ChartAxes.Size;
import io.conoscope.ui.lab.cone.plot.Mark;
import io.conoscope.ui.lab.cone.plot.MarksPaper;
import io.conoscope.ui.lab.cone.plot.MarksView;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// A chart under its title, with a button that saves it and a line of what is in it.
final class ChartBox extends VBox {

    private final MarksView view;
    private final ColorTokens tokens = new ColorTokens(tokens());
    private final Label foot = new Label();
    private final Figure figure;
    private @Nullable Content content;

    /// What a chart shows.
    ///
    /// @param marks   draws it
    /// @param csv     writes its numbers
    /// @param caption of what it is, with settings and seeds
    record Content(Function<Size, List<Mark>> marks, Supplier<String> csv, String caption) {}

    /// @param id  of the chart in the window, and of its files
    /// @param key of its title; `key.tip` says more
    ChartBox(String id, String key, FigureExport export, Messages words) {
        view = new MarksView(id);
        figure =
                new Figure(id, () -> content == null ? "" : content.caption())
                        .withPicture(this::picture)
                        .withMarks(this::svg)
                        .withText(FigureFormat.CSV, () -> content == null ? null : content.csv());
        var title = new Label(words.get(key));
        title.getStyleClass().add("cs-heading");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setTooltip(io.conoscope.ui.kit.Tooltips.of(words.get(key + ".tip")));
        HBox.setHgrow(title, Priority.ALWAYS);
        var save =
                Buttons.icon(
                        MaterialDesignI.IMAGE_OUTLINE,
                        id + "-save",
                        "lab.cone.save",
                        words,
                        () -> {
                            if (content != null) {
                                export.save(figure);
                            }
                        });
        var head = new HBox(title, save);
        head.setAlignment(Pos.CENTER_LEFT);
        foot.setId(id + "-foot");
        foot.getStyleClass().addAll("cs-small", "cs-muted");
        foot.setMinWidth(0);
        foot.setWrapText(true);
        foot.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
        getStyleClass().add("cone-chart");
        setMinWidth(0);
        getChildren().addAll(head, view, foot, tokens);
    }

    void show(Content now) {
        content = now;
        view.show(now.marks(), now.caption());
        foot.setText(now.caption());
    }

    /// Lets a place be pointed at, whose numbers then stand below in the place of the caption.
    void readOut(java.util.function.BiFunction<Double, Size, String> said) {
        view.setOnMouseMoved(
                event -> {
                    var words = said.apply(event.getX(), view.size());
                    foot.setText(words.isEmpty() ? caption() : words);
                });
        view.setOnMouseExited(event -> foot.setText(caption()));
    }

    Figure figure() {
        return figure;
    }

    private String caption() {
        return content == null ? "" : content.caption();
    }

    private @Nullable MarksPaper paper() {
        var shown = content;
        if (shown == null || view.getWidth() < 1) {
            return null;
        }
        var size = new Size(Math.max(480, view.getWidth()), Math.max(280, view.getHeight()), 1);
        return new MarksPaper(
                shown.marks().apply(size), size, shown.caption(), tokens.colorsProperty().get());
    }

    private @Nullable Supplier<java.awt.image.BufferedImage> picture(double scale) {
        var paper = paper();
        return paper == null ? null : () -> paper.picture(scale);
    }

    private @Nullable Supplier<String> svg() {
        var paper = paper();
        return paper == null ? null : paper::svg;
    }

    private static String[] tokens() {
        var all =
                new ArrayList<>(
                        List.of(
                                "-cs-panel",
                                "-cs-ink",
                                "-cs-ink-muted",
                                "-cs-ink-faint",
                                "-cs-grid",
                                "-cs-image",
                                "-cs-text",
                                LayerChart.MEASURED));
        for (int k = 0; k < ConesChart.COLORS; k++) {
            all.add(ConesChart.token(k));
        }
        return all.toArray(String[]::new);
    }
}
