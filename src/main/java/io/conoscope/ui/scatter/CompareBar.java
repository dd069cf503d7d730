package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.scatter.compare.LayoutOverlayModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// How the two sides are held against each other: how far they differ, whether the right one is
/// laid over the left one, whether both are seen from the same place.
final class CompareBar extends HBox {

    private final Messages words;
    private final LayoutOverlayModel overlay;
    private final Label disparity = new Label();
    private final BooleanProperty linked = new SimpleBooleanProperty(false);
    private final ReadOnlyBooleanWrapper linkable = new ReadOnlyBooleanWrapper(false);

    CompareBar(LayoutOverlayModel overlay, Messages words) {
        this.overlay = overlay;
        this.words = words;
        getStyleClass().add("compare-bar");
        setMinWidth(USE_PREF_SIZE);
        disparity.setId("compare-disparity");
        disparity.getStyleClass().addAll("cs-muted", "compare-disparity");
        disparity.setTooltip(tip("compare.disparity.tip"));
        disparity.setMinWidth(USE_PREF_SIZE);
        var align = toggle(MaterialDesignL.LAYERS_OUTLINE, "compare-align", "compare.align");
        align.selectedProperty().bindBidirectional(overlay.alignedProperty());
        var link = toggle(MaterialDesignL.LINK_VARIANT, "compare-link", "compare.link");
        link.selectedProperty().bindBidirectional(linked);
        getChildren().setAll(disparity, align, link);
        overlay.disparityProperty().subscribe(value -> write(value.doubleValue()));
        Runnable weigh = this::weigh;
        overlay.displayedProperty().subscribe(weigh);
        overlay.alignedProperty().subscribe(weigh);
        linked.subscribe(weigh);
        link.disableProperty()
                .bind(overlay.displayedProperty().isNull().or(overlay.alignedProperty().not()));
        align.disableProperty().bind(overlay.displayedProperty().isNull());
    }

    /// Whether both sides are to be seen from the same place: wanted, and possible.
    ReadOnlyBooleanProperty linkedProperty() {
        return linkable.getReadOnlyProperty();
    }

    private void weigh() {
        linkable.set(
                linked.get()
                        && overlay.alignedProperty().get()
                        && overlay.displayedProperty().get() != null);
    }

    private void write(double value) {
        boolean known = !Double.isNaN(value);
        disparity.setVisible(known);
        disparity.setText(known ? words.get("compare.disparity", NumberText.fixed(value, 3)) : "");
    }

    private ToggleButton toggle(Ikon icon, String id, String key) {
        var button = new ToggleButton(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("cs-icon-button", "compare-toggle");
        button.setTooltip(tip(key + ".tip"));
        button.setAccessibleText(words.get(key));
        return button;
    }

    private Tooltip tip(String key) {
        return Tooltips.of(words.get(key));
    }
}
