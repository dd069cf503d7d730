package io.conoscope.ui.run.epoch;

import atlantafx.base.controls.ProgressSliderSkin;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.run.evaluation.EpochModel;
import io.conoscope.ui.run.evaluation.StepSpan;

import javafx.animation.AnimationTimer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

import java.util.List;
import java.util.stream.IntStream;

/// A slider through the epochs with a button to either side, one that plays them, and its speed.
/// Every strip moves the same epoch.
public final class EpochStrip extends HBox {

    private static final List<Double> SPEEDS = List.of(0.5, 1.0, 2.0, 4.0);

    private final EpochModel epoch;
    private final Messages words;
    private final Slider slider = new Slider(0, 1, 0);
    private final Label where = new Label();
    private final Button play;
    private final ComboBox<Double> speed = new ComboBox<>();
    private final Pulse pulse = new Pulse();
    private boolean reflecting;

    public EpochStrip(EpochModel epoch, Messages words) {
        this.epoch = epoch;
        this.words = words;
        getStyleClass().add("epoch-strip");
        setAlignment(Pos.CENTER_LEFT);
        play =
                Buttons.icon(
                        MaterialDesignP.PLAY, "epoch-play", "epoch.play", words, epoch::playOrHold);
        var back =
                Buttons.icon(
                        MaterialDesignC.CHEVRON_LEFT,
                        "epoch-back",
                        "epoch.back",
                        words,
                        () -> epoch.move(-1));
        var on =
                Buttons.icon(
                        MaterialDesignC.CHEVRON_RIGHT,
                        "epoch-on",
                        "epoch.on",
                        words,
                        () -> epoch.move(1));
        where.setId("epoch-where");
        where.getStyleClass().add("epoch-where");
        where.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(play, back, slider(), on, where, speed());
        epoch.epochsProperty().subscribe(now -> reflect());
        epoch.stepsProperty().subscribe(now -> reflect());
        epoch.positionProperty().subscribe(now -> reflect());
        epoch.playingProperty().subscribe(this::showPlaying);
        sceneProperty().subscribe(scene -> pulse.due());
    }

    /// Moves the epoch by keys pressed anywhere in a view: `,` and `.` step, Home and End go to the
    /// ends, P and the space bar play. A toggle or list in the view does not get the space bar.
    public void takeKeysOf(Node view) {
        view.setFocusTraversable(true);
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> focus(view, event));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::play);
    }

    /// Tabs would take the keyboard themselves.
    private static void focus(Node view, MouseEvent event) {
        view.requestFocus();
        event.consume();
    }

    private void play(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE && !event.isShortcutDown() && !event.isAltDown()) {
            epoch.playOrHold();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case COMMA -> epoch.move(-1);
            case PERIOD -> epoch.move(1);
            case HOME -> epoch.show(0);
            case END -> epoch.show(Integer.MAX_VALUE);
            case P -> epoch.playOrHold();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Slider slider() {
        slider.setId("epoch-slider");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(1);
        slider.setTooltip(Tooltips.of(words.get("epoch.slider.tip")));
        slider.setAccessibleText(words.get("epoch.slider"));
        slider.valueProperty().subscribe((before, now) -> taken(now.doubleValue()));
        setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private ComboBox<Double> speed() {
        speed.setId("epoch-speed");
        speed.getItems().setAll(SPEEDS);
        speed.getStyleClass().add("small");
        speed.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Double value) {
                        return words.get("epoch.speed", value == 0.5 ? "½" : Math.round(value));
                    }

                    @Override
                    public Double fromString(String text) {
                        throw new UnsupportedOperationException("not edited");
                    }
                });
        speed.setValue(epoch.speedProperty().get());
        Buttons.explain(speed, words.get("epoch.speed.tip"));
        speed.valueProperty().subscribe((before, now) -> epoch.speedProperty().set(now));
        epoch.speedProperty().subscribe((before, now) -> speed.setValue(now.doubleValue()));
        return speed;
    }

    private void taken(double value) {
        if (!reflecting) {
            epoch.show((int) Math.round(value));
        }
    }

    private void reflect() {
        int at = epoch.positionProperty().get();
        var epochs = epoch.epochsProperty().get();
        setDisable(epochs.size() < 2);
        if (at < 0) {
            where.setText("");
            return;
        }
        reflecting = true;
        slider.setMax(Math.max(1, epochs.size() - 1.0));
        slider.setValue(at);
        reflecting = false;
        var said = where(epochs, at);
        where.setText(said);
        slider.setAccessibleHelp(said);
    }

    /// Where epochs do not follow each other evenly, which of them it is.
    private String where(List<Double> epochs, int at) {
        var now = written(epochs.get(at));
        var last = written(epochs.getLast());
        var where =
                isEven(epochs)
                        ? words.get("epoch.where", now, last)
                        : words.get("epoch.where.uneven", now, last, at + 1, epochs.size());
        var steps = epoch.stepsProperty().get();
        return at < steps.size() ? where + " · " + steps(steps.get(at)) : where;
    }

    private String steps(StepSpan span) {
        var first = NumberText.count(span.first());
        return span.first() == span.last()
                ? words.get("run.step", first)
                : words.get("epoch.steps", first, NumberText.count(span.last()));
    }

    private static boolean isEven(List<Double> epochs) {
        double first = epochs.getFirst();
        double step = (epochs.getLast() - first) / Math.max(1, epochs.size() - 1);
        return IntStream.range(0, epochs.size())
                .allMatch(i -> Math.abs(epochs.get(i) - first - i * step) < step / 2);
    }

    /// An epoch as it is written everywhere: `3`, `0.43`.
    public static String written(double epoch) {
        boolean whole = Math.abs(epoch - Math.rint(epoch)) < 0.005;
        return NumberText.fixed(epoch, whole ? 0 : 2);
    }

    private void showPlaying(boolean on) {
        Buttons.show(play, on ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        Buttons.explain(play, words.get(on ? "epoch.pause" : "epoch.play"));
        pulse.due();
    }

    /// Goes on with time while it plays and this strip is on screen.
    private final class Pulse extends AnimationTimer {

        void due() {
            if (epoch.playingProperty().get() && getScene() != null) {
                start();
            } else {
                stop();
            }
        }

        @Override
        public void handle(long now) {
            epoch.tick(now);
        }
    }
}
