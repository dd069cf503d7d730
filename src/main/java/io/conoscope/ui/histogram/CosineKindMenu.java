package io.conoscope.ui.histogram;

import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/// Chooses the kinds of pairs that the histogram draws: those that the rows have, the matched pairs
/// always.
final class CosineKindMenu extends MenuButton {

    private final HistogramModel model;
    private final Messages words;

    CosineKindMenu(HistogramModel model, Messages words) {
        super(null, new FontIcon("mdi2l-layers-outline"));
        this.model = model;
        this.words = words;
        setId("histogram-kinds");
        getStyleClass().addAll("flat", "button-icon", "no-arrow");
        setTooltip(Tooltips.of(words.get("histogram.kinds.tip")));
        setAccessibleText(words.get("histogram.kinds"));
        for (var kind : CosineKind.values()) {
            getItems().add(item(kind));
        }
        disableProperty().bind(model.distributionsProperty().isNull());
        setOnShowing(event -> showState());
    }

    private CheckMenuItem item(CosineKind kind) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("kind-swatch", kind.key());
        var item = new CheckMenuItem(words.get("kind." + kind.key()), swatch);
        item.setId("histogram-kind-" + kind.key());
        item.setUserData(kind);
        item.setOnAction(event -> model.show(kind, item.isSelected()));
        return item;
    }

    private void showState() {
        for (var item : getItems()) {
            if (item instanceof CheckMenuItem check
                    && check.getUserData() instanceof CosineKind of) {
                check.setSelected(model.shows(of));
                check.setDisable(
                        of == CosineKind.MATCHED || !model.kindsProperty().get().contains(of));
            }
        }
    }
}
