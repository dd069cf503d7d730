package io.conoscope.ui.kit.control;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;

import javafx.scene.control.Button;

import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

import java.util.List;

/// The buttons of a projection's transport: play or pause, one step, from the beginning.
///
/// @param play    shows what it would do now
/// @param step    off unless there is a run
/// @param restart off until there is something
public record TransportButtons(Button play, Button step, Button restart) {

    /// @param id what the buttons' ids begin with: `projection` for `projection-play`
    public static TransportButtons of(Transport transport, String id, Messages words) {
        var play =
                Buttons.icon(
                        MaterialDesignP.PLAY,
                        id + "-play",
                        "projection.play",
                        words,
                        transport::playOrPause);
        transport.running().subscribe(on -> showWhat(play, on, words));
        play.disableProperty().bind(transport.playable().not());
        var step =
                Buttons.icon(
                        MaterialDesignS.SKIP_NEXT,
                        id + "-step",
                        "projection.step",
                        words,
                        transport::step);
        step.disableProperty().bind(transport.steppable().not());
        var restart =
                Buttons.icon(
                        MaterialDesignR.RESTART,
                        id + "-restart",
                        "projection.restart",
                        words,
                        transport::restart);
        restart.disableProperty().bind(transport.restartable().not());
        return new TransportButtons(play, step, restart);
    }

    private static void showWhat(Button play, boolean running, Messages words) {
        Buttons.show(play, running ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        var text = words.get(running ? "projection.pause" : "projection.play");
        play.setTooltip(Tooltips.of(text));
        play.setAccessibleText(text);
    }

    /// All of them, in order.
    public List<Button> all() {
        return List.of(play, step, restart);
    }
}
