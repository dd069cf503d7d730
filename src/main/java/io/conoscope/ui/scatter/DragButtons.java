package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.side.DragMode;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What arms a lasso or a box for the next drag; the armed one is pressed.
final class DragButtons extends HBox {

    private final ObjectProperty<DragMode> mode;
    private final Messages words;

    DragButtons(ObjectProperty<DragMode> mode, Messages words) {
        this.mode = mode;
        this.words = words;
        setId("scatter-modes");
        getStyleClass().add("compare-bar");
        setMinWidth(USE_PREF_SIZE);
        getChildren()
                .setAll(
                        button(
                                MaterialDesignL.LASSO,
                                DragMode.LASSO,
                                "scatter.lasso",
                                "scatter.lasso.foot"),
                        button(
                                MaterialDesignS.SELECTION_DRAG,
                                DragMode.BOX,
                                "scatter.box",
                                "scatter.box.foot"));
    }

    private ToggleButton button(Ikon icon, DragMode arms, String key, String help) {
        var button = new ToggleButton(null, new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("cs-icon-button", "compare-toggle");
        Buttons.explain(button, words.get(key));
        button.setAccessibleHelp(words.get(help));
        mode.subscribe(now -> button.setSelected(now == arms));
        button.setOnAction(event -> mode.set(button.isSelected() ? arms : DragMode.PAN));
        Buttons.leaveFocusAlone(button);
        return button;
    }
}
