package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.run.TagText;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// A chart under its name.
final class ChartCard extends VBox {

    private final ChartPlot plot;
    private final Button grow;
    private final Messages words;
    private boolean alone;

    /// @param export asks how and where to keep this chart
    ChartCard(String tag, ChartPlot.Context context, ExportMenu export) {
        this.plot = new ChartPlot(tag, context);
        this.words = context.words();
        getStyleClass().add("chart-card");
        // The grid gives it its place and its size.
        setManaged(false);
        var name = new Label(tag);
        name.setMnemonicParsing(false);
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setTooltip(Tooltips.of(TagText.of(tag, words)));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        name.getStyleClass().add("cs-heading");
        HBox.setHgrow(name, Priority.ALWAYS);
        grow =
                Buttons.icon(
                        MaterialDesignA.ARROW_EXPAND,
                        "chart-grow",
                        "chart.grow",
                        words,
                        () -> context.model().toggleAlone(tag));
        var keep =
                Buttons.icon(
                        MaterialDesignD.DOWNLOAD_OUTLINE,
                        "chart-export",
                        "chart.export",
                        words,
                        () -> {});
        keep.setOnAction(event -> export.show(keep, plot));
        var head = new HBox(name, keep, grow);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("chart-head");
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().setAll(head, plot);
    }

    ChartPlot plot() {
        return plot;
    }

    /// Says what the button does now.
    void setAlone(boolean now) {
        if (now == alone) {
            return;
        }
        alone = now;
        Buttons.show(grow, alone ? MaterialDesignA.ARROW_COLLAPSE : MaterialDesignA.ARROW_EXPAND);
        Buttons.explain(grow, words.get(alone ? "chart.shrink" : "chart.grow"));
    }
}
