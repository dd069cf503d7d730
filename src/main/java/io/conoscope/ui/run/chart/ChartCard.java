package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.run.TagText;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

import java.util.List;

/// A chart under its name.
final class ChartCard extends VBox {

    /// What the buttons and the margins beside the words take.
    private static final double BUTTONS = 112;

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
        var title = TagText.title(tag, words);
        var name = new Label(title.isEmpty() ? tag : title);
        name.getStyleClass().add("cs-heading");
        var beside = new Label(title.isEmpty() ? "" : tag);
        beside.getStyleClass().addAll("cs-small", "chart-tag");
        for (var label : List.of(name, beside)) {
            label.setMnemonicParsing(false);
            label.setTooltip(Tooltips.of(TagText.of(tag, words)));
            label.setMinWidth(0);
        }
        name.setTextOverrun(
                title.isEmpty() ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
        beside.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        // The words come first: the tag gives way where there is not room for both.
        name.minWidthProperty()
                .bind(
                        Bindings.createDoubleBinding(
                                () -> Math.clamp(getWidth() - BUTTONS, 0, name.prefWidth(-1)),
                                widthProperty(),
                                name.fontProperty()));
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
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
        var head = new HBox(8, name, beside, room, keep, grow);
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
