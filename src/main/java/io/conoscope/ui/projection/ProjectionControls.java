package io.conoscope.ui.projection;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.ProjectionModel;
import io.conoscope.ui.session.ProjectionModel.State;
import io.conoscope.ui.session.Session;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

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
        getChildren().addAll(methods(), playPause(), step(), restart(), settings());
    }

    private MenuButton methods() {
        var menu = new MenuButton();
        menu.setId("top-projection");
        menu.getStyleClass().addAll("flat", "cs-menu");
        Buttons.explain(menu, words.get("top.projection"));
        var choice = projection.choiceProperty();
        menu.setOnShowing(
                event -> menu.getItems().setAll(MethodItems.of(projection, session, words)));
        menu.getItems().setAll(MethodItems.of(projection, session, words));
        choice.subscribe(now -> menu.setText(words.get("method." + now.method())));
        return menu;
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
        projection.stateProperty().subscribe(() -> offer(button, true));
        projection.jobProperty().subscribe(() -> offer(button, true));
        return button;
    }

    /// A run that cannot be held has no transport.
    private void offer(Button button, boolean atRest) {
        var state = projection.state();
        boolean there = atRest ? state != State.NONE : isUnderWay(state);
        button.setDisable(!there || projection.isUnsteered());
    }

    private static boolean isUnderWay(State state) {
        return state == State.RUNNING || state == State.PAUSED;
    }

    private Button step() {
        var button =
                Buttons.icon(
                        MaterialDesignS.SKIP_NEXT,
                        "projection-step",
                        "projection.step",
                        words,
                        projection::step);
        projection.stateProperty().subscribe(() -> offer(button, false));
        projection.jobProperty().subscribe(() -> offer(button, false));
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
