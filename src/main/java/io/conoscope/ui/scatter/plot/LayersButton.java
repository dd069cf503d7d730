package io.conoscope.ui.scatter.plot;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// The menu beside the legend that switches layers on and off. A layer that has nothing to show
/// says why.
public final class LayersButton extends MenuButton {

    /// @param kinds those that there are
    public LayersButton(PlotLayersModel model, Iterable<PlotLayerKind> kinds, Messages words) {
        setId("scatter-layers");
        getStyleClass().addAll("flat", "cs-icon-button", "scatter-layers");
        setGraphic(new FontIcon(MaterialDesignL.LAYERS_OUTLINE));
        setMinWidth(USE_PREF_SIZE);
        Buttons.explain(this, words.get("scatter.layers.tip"));
        for (var kind : kinds) {
            getItems().add(item(model, kind, words));
        }
    }

    private static CheckMenuItem item(PlotLayersModel model, PlotLayerKind kind, Messages words) {
        var item = new CheckMenuItem();
        item.setId("layer-item-" + kind.word());
        var name = words.get("scatter.layer." + kind.word());
        model.shownProperty().subscribe(shown -> item.setSelected(shown.contains(kind)));
        item.setOnAction(event -> model.set(kind, item.isSelected()));
        model.missingProperty()
                .subscribe(
                        missing -> {
                            var why = missing.get(kind);
                            item.setDisable(why != null);
                            item.setText(
                                    why == null
                                            ? name
                                            : words.get("scatter.layer.missing", name, why));
                        });
        return item;
    }
}
