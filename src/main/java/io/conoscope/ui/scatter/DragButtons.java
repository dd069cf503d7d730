package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

import java.util.Locale;

/// What arms a lasso or a box for the next drag, and what newly chosen points do to the selection;
/// what counts is pressed.
final class DragButtons extends HBox {

    private final ObjectProperty<DragMode> mode;
    private final ObjectProperty<SelectionOperation> operation;
    private final Messages words;

    DragButtons(
            ObjectProperty<DragMode> mode,
            ObjectProperty<SelectionOperation> operation,
            Messages words) {
        this.mode = mode;
        this.operation = operation;
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
                                "scatter.lasso.how"),
                        button(
                                MaterialDesignS.SELECTION_DRAG,
                                DragMode.BOX,
                                "scatter.box",
                                "scatter.box.how"));
        var gap = new Separator(Orientation.VERTICAL);
        gap.getStyleClass().add("scatter-modes-gap");
        getChildren()
                .addAll(
                        gap,
                        button(MaterialDesignS.SELECT, SelectionOperation.REPLACE),
                        button(MaterialDesignV.VECTOR_UNION, SelectionOperation.ADD),
                        button(MaterialDesignV.VECTOR_DIFFERENCE_BA, SelectionOperation.SUBTRACT),
                        button(MaterialDesignV.VECTOR_INTERSECTION, SelectionOperation.INTERSECT));
    }

    private ToggleButton button(Ikon icon, SelectionOperation does) {
        var key = "scatter.operation." + does.name().toLowerCase(Locale.ROOT);
        var button = toggle(icon, key, words.get(key + ".tip"));
        operation.subscribe(now -> button.setSelected(now == does));
        button.setOnAction(
                event -> {
                    operation.set(does);
                    button.setSelected(true);
                });
        return button;
    }

    private ToggleButton button(Ikon icon, DragMode arms, String key, String help) {
        var button = toggle(icon, key, words.get(key));
        button.setAccessibleHelp(words.get(help));
        mode.subscribe(now -> button.setSelected(now == arms));
        button.setOnAction(event -> mode.set(button.isSelected() ? arms : DragMode.PAN));
        return button;
    }

    private static ToggleButton toggle(Ikon icon, String key, String says) {
        var button = new ToggleButton(null, new FontIcon(icon));
        button.setId(key.replace('.', '-'));
        button.getStyleClass().addAll("cs-icon-button", "compare-toggle");
        Buttons.explain(button, says);
        Buttons.leaveFocusAlone(button);
        return button;
    }
}
