package io.conoscope.ui.browser;

import io.conoscope.ui.browser.grid.BrowserModel;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

/// Counts what is listed, and chooses how: photos or rows, all or the selected ones, how large.
final class BrowserHeader extends HBox {

    private final BrowserModel model;
    private final ObjectProperty<BrowserView> shown;
    private final Messages words;
    private final Label count = new Label();

    /// @param wantedSize of thumbnails, in pixels
    BrowserHeader(
            BrowserModel model,
            ObjectProperty<BrowserView> shown,
            DoubleProperty wantedSize,
            Messages words) {
        this.model = model;
        this.shown = shown;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("panel-header");
        count.setId("browser-count");
        count.getStyleClass().add("cs-heading");
        count.textProperty().bind(model.headerProperty());
        var whole = Tooltips.of("");
        whole.textProperty().bind(count.textProperty());
        count.setTooltip(whole);
        count.setMinWidth(0);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(count, Priority.ALWAYS);
        getChildren().addAll(count, size(wantedSize), selectedOnly(), views());
    }

    /// Counts rows while those show, instead of photos.
    void count(ObservableValue<String> ofRows) {
        count.textProperty()
                .bind(
                        shown.flatMap(
                                view ->
                                        view == BrowserView.TABLE
                                                ? ofRows
                                                : model.headerProperty()));
    }

    private Slider size(DoubleProperty wantedSize) {
        var size = new Slider(56, 200, wantedSize.get());
        size.setId("browser-size");
        size.getStyleClass().add("size-slider");
        size.setAccessibleText(words.get("browser.size"));
        size.setTooltip(Tooltips.of(words.get("browser.size")));
        size.visibleProperty()
                .bind(Bindings.isNotEmpty(model.images()).and(shown.isEqualTo(BrowserView.PHOTOS)));
        size.managedProperty().bind(size.visibleProperty());
        size.setMinWidth(40);
        wantedSize.bind(size.valueProperty());
        return size;
    }

    private ToggleButton selectedOnly() {
        var only = toggle("browser-selected-only", "mdi2s-selection-ellipse", "browser.selected");
        only.selectedProperty().bindBidirectional(model.selectedOnlyProperty());
        return only;
    }

    private HBox views() {
        var choice = new ToggleGroup();
        var photos = toggle("browser-photos", "mdi2v-view-grid-outline", "browser.as-photos");
        var table = toggle("browser-table", "mdi2t-table", "browser.as-table");
        photos.getStyleClass().add("left-pill");
        table.getStyleClass().add("right-pill");
        photos.setToggleGroup(choice);
        table.setToggleGroup(choice);
        photos.setOnAction(event -> shown.set(BrowserView.PHOTOS));
        table.setOnAction(event -> shown.set(BrowserView.TABLE));
        shown.subscribe(view -> choice.selectToggle(view == BrowserView.TABLE ? table : photos));
        choice.selectedToggleProperty()
                .subscribe(
                        (before, now) -> {
                            if (now == null) {
                                choice.selectToggle(before);
                            }
                        });
        var box = new HBox(photos, table);
        box.setAlignment(Pos.CENTER);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private ToggleButton toggle(String id, String icon, String key) {
        var button = new ToggleButton(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        Buttons.explain(button, words.get(key));
        Buttons.leaveFocusAlone(button);
        return button;
    }
}
