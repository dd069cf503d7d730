package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
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

    /// Pixels of width from which the legend has room for four more buttons.
    private static final double ROOMY = 860;

    private final ObjectProperty<DragMode> mode;
    private final ObjectProperty<SelectionOperation> operation;
    private final Messages words;

    /// @param room the width of the panel: where it is narrow, one button stands for the four
    DragButtons(
            ObjectProperty<DragMode> mode,
            ObjectProperty<SelectionOperation> operation,
            ReadOnlyDoubleProperty room,
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
        getChildren().add(gap);
        var roomy = room.greaterThanOrEqualTo(ROOMY);
        for (var each : SelectionOperation.values()) {
            var button = button(icon(each), each);
            showWhile(roomy, button);
            getChildren().add(button);
        }
        var menu = menu();
        showWhile(roomy.not(), menu);
        getChildren().add(menu);
    }

    private static Ikon icon(SelectionOperation does) {
        return switch (does) {
            case REPLACE -> MaterialDesignS.SELECT;
            case ADD -> MaterialDesignV.VECTOR_UNION;
            case SUBTRACT -> MaterialDesignV.VECTOR_DIFFERENCE_BA;
            case INTERSECT -> MaterialDesignV.VECTOR_INTERSECTION;
        };
    }

    private static void showWhile(ObservableBooleanValue shown, Node node) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private MenuButton menu() {
        var menu = new MenuButton();
        menu.setId("scatter-operations");
        menu.getStyleClass().addAll("flat", "cs-icon-menu", "scatter-operations");
        Buttons.explain(menu, words.get("scatter.operations"));
        for (var each : SelectionOperation.values()) {
            var item = new MenuItem(words.get(key(each) + ".tip"), new FontIcon(icon(each)));
            item.setOnAction(event -> operation.set(each));
            menu.getItems().add(item);
        }
        operation.subscribe(now -> Buttons.show(menu, icon(now)));
        return menu;
    }

    private static String key(SelectionOperation does) {
        return "scatter.operation." + does.name().toLowerCase(Locale.ROOT);
    }

    private ToggleButton button(Ikon icon, SelectionOperation does) {
        var key = key(does);
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
