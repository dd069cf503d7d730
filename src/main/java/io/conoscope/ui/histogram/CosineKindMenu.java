package io.conoscope.ui.histogram;

import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/// Chooses the kinds of pairs that the histogram draws, those that the rows have, the matched pairs
/// always; what heights are, and about how many bins.
final class CosineKindMenu extends MenuButton {

    private static final int[] BINS = {HistogramModel.AUTOMATIC, 20, 50, 100, 200};

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
        getItems().add(new SeparatorMenuItem());
        for (var heights : HistogramHeights.values()) {
            getItems().add(heights(heights));
        }
        getItems().add(new SeparatorMenuItem());
        for (int bins : BINS) {
            getItems().add(bins(bins));
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

    private RadioMenuItem heights(HistogramHeights heights) {
        var item = new RadioMenuItem(words.get("histogram.heights." + heights.key()));
        item.setId("histogram-heights-" + heights.key());
        item.setUserData(heights);
        item.setOnAction(event -> model.chooseHeights(heights));
        return item;
    }

    private RadioMenuItem bins(int bins) {
        var item =
                new RadioMenuItem(
                        bins == HistogramModel.AUTOMATIC
                                ? words.get("histogram.bins.automatic")
                                : words.get("histogram.bins.about", bins));
        item.setId("histogram-bins-" + bins);
        item.setUserData(bins);
        item.setOnAction(event -> model.chooseBins(bins));
        return item;
    }

    private void showState() {
        for (var item : getItems()) {
            if (item instanceof RadioMenuItem radio) {
                radio.setSelected(
                        model.heightsProperty().get() == radio.getUserData()
                                || Integer.valueOf(model.bins()).equals(radio.getUserData()));
            }
            if (item instanceof CheckMenuItem check
                    && check.getUserData() instanceof CosineKind of) {
                check.setSelected(model.shows(of));
                check.setDisable(
                        of == CosineKind.MATCHED || !model.kindsProperty().get().contains(of));
            }
        }
    }
}
