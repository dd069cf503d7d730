package io.conoscope.ui.run.epoch;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// The button that saves what a view of evaluations shows, in each format that its figure has.
public final class EvaluationExport extends MenuButton {

    /// @param figure what the view can draw of itself; the button is named after it
    /// @param export saves it
    public EvaluationExport(Figure figure, FigureExport export, Messages words) {
        setId(figure.name() + "-export");
        setGraphic(new FontIcon(MaterialDesignD.DOWNLOAD_OUTLINE));
        getStyleClass().addAll("flat", "button-icon");
        Buttons.explain(this, words.get("evaluations.export"));
        for (var format : figure.formats()) {
            getItems().add(item(figure, format, export, words));
        }
    }

    private static MenuItem item(
            Figure figure, FigureFormat format, FigureExport export, Messages words) {
        var kind = format.extension();
        var item = new MenuItem(words.get("chart.export." + kind));
        item.setId(figure.name() + "-export-" + kind);
        item.setOnAction(event -> export.save(figure, format));
        return item;
    }
}
