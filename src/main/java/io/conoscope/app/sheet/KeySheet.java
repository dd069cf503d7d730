package io.conoscope.app.sheet;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Sheet;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.regex.Pattern;

/// All keys on one sheet.
public final class KeySheet extends Sheet {

    private static final Pattern PART = Pattern.compile("\\([^)]+\\)|\\S+");

    public KeySheet(Messages words, Runnable close) {
        super("keys", words.get("keys.title"), words, close);
        var left = ofTheScatter(words);
        var right = ofPhotos(words);
        var third = ofTheWindow(words);
        var evaluations = ofEvaluations(words);
        var runs = ofRuns(words);
        var finding = ofFinding(words);
        add(
                new HBox(
                        40,
                        new VBox(24, left, evaluations),
                        new VBox(24, right, finding),
                        new VBox(24, third, runs)));
    }

    private static VBox ofTheScatter(Messages words) {
        return group(
                words,
                "keys.projection",
                "keys.pause",
                "keys.replay",
                "keys.frame",
                "keys.slider",
                "keys.fit",
                "keys.fitSelection",
                "keys.turn",
                "keys.crosshair",
                "keys.zoom",
                "keys.pan",
                "keys.cursor",
                "keys.box",
                "keys.lasso",
                "keys.layers",
                "keys.color",
                "keys.compare",
                "keys.sides");
    }

    private static VBox ofPhotos(Messages words) {
        return group(
                words,
                "keys.photos",
                "keys.table",
                "keys.brush",
                "keys.copyRows",
                "keys.grid",
                "keys.search",
                "keys.pairs",
                "keys.visit",
                "keys.combine",
                "keys.all",
                "keys.invert",
                "keys.undo",
                "keys.clear");
    }

    private static VBox ofFinding(Messages words) {
        return group(
                words,
                "keys.finding",
                "keys.query",
                "keys.goToPair",
                "keys.nearest",
                "keys.neighbors",
                "keys.worst",
                "keys.wrong",
                "keys.duplicates",
                "keys.clusters");
    }

    private static VBox ofTheWindow(Messages words) {
        return group(
                words,
                "keys.window",
                "keys.press",
                "keys.open",
                "keys.embeddings",
                "keys.runs",
                "keys.train",
                "keys.workspace",
                "keys.models",
                "keys.save",
                "keys.copy",
                "keys.export",
                "keys.exportItems",
                "keys.exportHistogram",
                "keys.model",
                "keys.full",
                "keys.help",
                "keys.quit");
    }

    private static VBox ofEvaluations(Messages words) {
        return group(words, "keys.evaluations", "keys.epoch", "keys.ends", "keys.play");
    }

    private static VBox ofRuns(Messages words) {
        return group(
                words,
                "keys.runsGroup",
                "keys.cross",
                "keys.zoomChart",
                "keys.whole",
                "keys.fill",
                "keys.showRun",
                "keys.removeRun");
    }

    /// A key as on a keyboard, or what stands in brackets in plain words: the mouse has no keys.
    private static Label part(String written) {
        boolean plain = written.startsWith("(");
        var label = new Label(plain ? written.substring(1, written.length() - 1) : written);
        label.getStyleClass().add(plain ? "cs-muted" : "cs-key");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static VBox group(Messages words, String heading, String... keys) {
        var title = new Label(words.get(heading));
        title.getStyleClass().add("cs-heading");
        var grid = new GridPane();
        grid.getStyleClass().add("cs-form");
        for (var key : keys) {
            var entry = words.get(key).split("\\|", 2);
            var caps = new HBox(4);
            caps.setAlignment(Pos.CENTER_LEFT);
            var parts = PART.matcher(entry[0]);
            while (parts.find()) {
                caps.getChildren().add(part(parts.group()));
            }
            grid.addRow(grid.getRowCount(), caps, new Label(entry[1]));
        }
        return new VBox(8, title, grid);
    }
}
