package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Messages;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import java.util.function.BiConsumer;

/// The ways to keep a chart.
final class ExportMenu {

    private final Messages words;
    private final BiConsumer<ChartPlot, String> save;

    /// @param save gets the chart and the kind of file
    ExportMenu(Messages words, BiConsumer<ChartPlot, String> save) {
        this.words = words;
        this.save = save;
    }

    void show(Node below, ChartPlot plot) {
        var menu = new ContextMenu();
        for (var kind : new String[] {"png", "svg", "csv"}) {
            var item = new MenuItem(words.get("chart.export." + kind));
            item.setId("chart-export-" + kind);
            item.setOnAction(event -> save.accept(plot, kind));
            menu.getItems().add(item);
        }
        menu.show(below, Side.BOTTOM, 0, 0);
    }
}
