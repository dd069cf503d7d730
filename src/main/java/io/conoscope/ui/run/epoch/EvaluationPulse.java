package io.conoscope.ui.run.epoch;

import io.conoscope.ui.session.evaluation.EvaluationsModel;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/// Has the model look for new evaluations once a second, while a view is on screen.
public final class EvaluationPulse {

    private static final Duration PERIOD = Duration.seconds(1);

    private EvaluationPulse() {}

    /// Looks at once when the view comes on screen, then every second until it leaves.
    public static void follow(Node view, EvaluationsModel model) {
        var timeline = new Timeline(new KeyFrame(PERIOD, event -> model.poll()));
        timeline.setCycleCount(Animation.INDEFINITE);
        view.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene == null) {
                                timeline.stop();
                            } else {
                                model.poll();
                                timeline.play();
                            }
                        });
    }
}
