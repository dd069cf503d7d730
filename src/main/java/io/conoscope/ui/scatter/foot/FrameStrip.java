package io.conoscope.ui.scatter.foot;

import atlantafx.base.controls.ProgressSliderSkin;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.recording.PlaybackModel;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.List;

/// A slider through the recorded frames, with a button to either side and one that plays them: `◀
/// ▮▮▮▮▯▯ ▶`, and apart from it `epoch 180 of 500`. Empty while there is nothing to go through; a
/// layout that formed step by step, and whose frames are gone, says so.
final class FrameStrip extends HBox {

    private final LayoutRun run;
    private final PlaybackModel playback;
    private final Messages words;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label where = new Label();
    private final Button replay;
    private final Label gone = new Label();
    private final List<Node> parts;
    private boolean reflecting;

    /// @param id what the ids of its parts begin with
    FrameStrip(LayoutRun run, String id, Messages words) {
        this.run = run;
        this.playback = run.playback();
        this.words = words;
        setId(id + "frames");
        getStyleClass().add("scatter-frames");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        var back =
                Buttons.icon(
                        MaterialDesignC.CHEVRON_LEFT,
                        id + "frames-back",
                        "frames.back",
                        words,
                        () -> playback.move(-1));
        var on =
                Buttons.icon(
                        MaterialDesignC.CHEVRON_RIGHT,
                        id + "frames-on",
                        "frames.on",
                        words,
                        () -> playback.move(1));
        replay =
                Buttons.icon(
                        MaterialDesignP.PLAY_CIRCLE_OUTLINE,
                        id + "frames-replay",
                        "frames.replay",
                        words,
                        playback::playOrHold);
        labels(id);
        parts = List.of(back, slider(id), on, replay);
        playback.recordingProperty().subscribe(this::reflect);
        run.displayedProperty().subscribe(this::reflect);
        run.jobProperty().subscribe(this::reflect);
        playback.positionProperty().subscribe(this::reflect);
        playback.replayingProperty().subscribe(this::playing);
        new Pulse().followReplay();
        reflect();
    }

    private void labels(String id) {
        where.setId(id + "frames-where");
        where.getStyleClass().addAll("cs-small", "scatter-where");
        where.setMinWidth(USE_PREF_SIZE);
        gone.setId(id + "frames-gone");
        gone.getStyleClass().add("cs-small");
        gone.setText(words.get("frames.gone"));
    }

    /// Which frame is shown; the caller places it. Hidden while there is none.
    Label where() {
        return where;
    }

    private Slider slider(String id) {
        slider.setId(id + "frames-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(1);
        slider.setTooltip(Tooltips.of(words.get("frames.slider.tip")));
        slider.setAccessibleText(words.get("frames.slider"));
        slider.valueProperty().subscribe((before, now) -> taken(now));
        setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private void taken(Number value) {
        if (!reflecting) {
            playback.show((int) Math.round(value.doubleValue()));
        }
    }

    private void reflect() {
        var recording = playback.recordingProperty().get();
        int at = playback.positionProperty().get();
        var wanted = recording.isPlayable() ? parts : areGone() ? List.of(gone) : List.<Node>of();
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
        }
        where.setVisible(recording.isPlayable());
        where.setManaged(recording.isPlayable());
        if (!recording.isPlayable() || at < 0 || at >= recording.size()) {
            return;
        }
        reflecting = true;
        slider.setMax(recording.size() - 1.0);
        slider.setValue(at);
        reflecting = false;
        var said = said(recording.frame(at).frame());
        where.setText(said);
        slider.setAccessibleHelp(said);
    }

    private boolean areGone() {
        var shown = run.displayedProperty().get();
        return shown != null
                && shown.result() != null
                && run.jobProperty().get() == null
                && ProjectionMethod.of(shown.method()).isSteered();
    }

    private String said(LayoutFrame frame) {
        return words.get(
                "frames.iteration",
                NumberText.count(frame.iteration()),
                NumberText.count(frame.iterations()));
    }

    private void playing(boolean on) {
        Buttons.show(
                replay,
                on ? MaterialDesignP.PAUSE_CIRCLE_OUTLINE : MaterialDesignP.PLAY_CIRCLE_OUTLINE);
    }

    /// Shows the next frame at every pulse of the screen while a recording plays.
    private final class Pulse extends AnimationTimer {

        void followReplay() {
            playback.replayingProperty()
                    .subscribe(
                            on -> {
                                if (on) {
                                    start();
                                } else {
                                    stop();
                                }
                            });
        }

        @Override
        public void handle(long now) {
            playback.tick(now);
        }
    }
}
