package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureFormat;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;

import java.util.List;
import java.util.function.BiConsumer;

/// The ways to keep a chart.
final class ExportMenu {

    private final Messages words;
    private final BiConsumer<ChartPlot, FigureFormat> save;

    /// @param save gets the chart and the format
    ExportMenu(Messages words, BiConsumer<ChartPlot, FigureFormat> save) {
        this.words = words;
        this.save = save;
    }

    void show(Node below, ChartPlot plot) {
        var menu = new ContextMenu();
        for (var format :
                List.of(FigureFormat.PNG, FigureFormat.SVG, FigureFormat.PDF, FigureFormat.CSV)) {
            var kind = format.extension();
            var item = new MenuItem(words.get("chart.export." + kind));
            item.setId("chart-export-" + kind);
            item.setOnAction(event -> save.accept(plot, format));
            menu.getItems().add(item);
        }
        menu.show(below, Side.BOTTOM, 0, 0);
    }
}
