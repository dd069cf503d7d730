package io.conoscope.ui.projection;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.TransportButtons;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Which projection, and its transport: play or pause, one step, from the beginning, settings.
public final class ProjectionControls extends HBox {

    private final Session session;
    private final ProjectionModel projection;
    private final Messages words;

    public ProjectionControls(Session session, ProjectionModel projection, Messages words) {
        this.session = session;
        this.projection = projection;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new MethodButtons(projection.choiceProperty(), words), methods());
        getChildren().addAll(TransportButtons.of(projection.run(), "projection", words).all());
        getChildren().add(settings());
    }

    /// All methods, those of other programs among them; without a name, since the buttons beside it
    /// say which is chosen.
    private MenuButton methods() {
        var menu = new MenuButton();
        menu.setId("top-projection");
        menu.getStyleClass().addAll("flat", "cs-menu");
        Buttons.explain(menu, words.get("top.projection"));
        menu.setOnShowing(
                event -> menu.getItems().setAll(MethodItems.of(projection, session, words)));
        menu.getItems().setAll(MethodItems.of(projection, session, words));
        return menu;
    }

    private Button settings() {
        var button =
                Buttons.icon(
                        MaterialDesignC.COG_OUTLINE,
                        "projection-settings",
                        "projection.settings",
                        words,
                        () -> {});
        button.setOnAction(event -> new ProjectionSettingsPopover(projection, words).show(button));
        return button;
    }
}
