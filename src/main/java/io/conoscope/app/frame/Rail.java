package io.conoscope.app.frame;

import io.conoscope.app.command.Workspace;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The strip at the left edge: one button a workspace, the present one pressed.
final class Rail extends VBox {

    private final ObjectProperty<Workspace> chosen;
    private final Messages words;

    Rail(ObjectProperty<Workspace> chosen, Messages words) {
        this.chosen = chosen;
        this.words = words;
        setId("rail");
        getStyleClass().add("cs-rail");
        for (var workspace : Workspace.values()) {
            getChildren().add(button(workspace));
        }
    }

    private ToggleButton button(Workspace workspace) {
        var button = new ToggleButton(words.get(workspace.key()), new FontIcon(icon(workspace)));
        button.setId("rail-" + workspace.name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().setAll("cs-rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        Buttons.explain(button, words.get(workspace.key() + ".tip"));
        chosen.subscribe(now -> button.setSelected(now == workspace));
        button.setOnAction(
                event -> {
                    chosen.set(workspace);
                    button.setSelected(true);
                });
        return button;
    }

    private static Ikon icon(Workspace workspace) {
        return switch (workspace) {
            case EXPLORE -> MaterialDesignC.CHART_SCATTER_PLOT;
            case RUNS -> MaterialDesignC.CHART_LINE;
            case LAB -> MaterialDesignF.FLASK_OUTLINE;
        };
    }
}
