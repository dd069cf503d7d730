package io.conoscope.app.top;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Words;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.ProjectionModel.State;
import io.conoscope.ui.session.method.ProjectionChoice;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;

/// Which projection, and its transport: play or pause, one step, from the beginning, settings.
final class ProjectionControls extends HBox {

    /// The methods on offer, in the order of their cost.
    static final List<String> METHODS = List.of("gap", "pca", "umap");

    private final ProjectionModel projection;
    private final Words words;

    ProjectionControls(ProjectionModel projection, Words words) {
        this.projection = projection;
        this.words = words;
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(methods(), playPause(), step(), restart(), settings());
    }

    private MenuButton methods() {
        var menu = new MenuButton();
        menu.setId("top-projection");
        menu.getStyleClass().addAll("flat", "cs-menu");
        Buttons.explain(menu, words.get("top.projection"));
        var group = new ToggleGroup();
        for (var method : METHODS) {
            var item = new RadioMenuItem(words.get("method." + method));
            item.setToggleGroup(group);
            item.setOnAction(event -> choose(method));
            projection
                    .choiceProperty()
                    .subscribe(choice -> item.setSelected(choice.method().equals(method)));
            menu.getItems().add(item);
        }
        projection
                .choiceProperty()
                .subscribe(choice -> menu.setText(words.get("method." + choice.method())));
        return menu;
    }

    private void choose(String method) {
        ProjectionChoice choice = projection.choiceProperty().get();
        projection.choiceProperty().set(choice.withMethod(method));
    }

    private Button playPause() {
        var button =
                Buttons.icon(
                        MaterialDesignP.PLAY,
                        "projection-play",
                        "projection.play",
                        words,
                        projection::playOrPause);
        projection
                .stateProperty()
                .subscribe(
                        state -> {
                            boolean running = state == State.RUNNING;
                            Buttons.show(
                                    button, running ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
                            var text = words.get(running ? "projection.pause" : "projection.play");
                            button.setTooltip(new Tooltip(text));
                            button.setAccessibleText(text);
                        });
        button.disableProperty().bind(projection.stateProperty().isEqualTo(State.NONE));
        return button;
    }

    private Button step() {
        var button =
                Buttons.icon(
                        MaterialDesignS.SKIP_NEXT,
                        "projection-step",
                        "projection.step",
                        words,
                        projection::step);
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        projection.state() != State.RUNNING
                                                && projection.state() != State.PAUSED,
                                projection.stateProperty()));
        return button;
    }

    private Button restart() {
        var button =
                Buttons.icon(
                        MaterialDesignR.RESTART,
                        "projection-restart",
                        "projection.restart",
                        words,
                        projection::restart);
        button.disableProperty().bind(projection.stateProperty().isEqualTo(State.NONE));
        return button;
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
