package io.conoscope.ui.run.epoch;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.run.evaluation.EvaluationsModel;

import javafx.scene.Node;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// Has the model look for new evaluations once a second, while a view is on screen. No animation:
/// one that waits would have the toolkit lay out and paint sixty times a second all the same. FX
/// thread only.
public final class EvaluationPulse {

    private static final Executor LATER =
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, FxThread.EXECUTOR);

    private final Node view;
    private final EvaluationsModel model;
    private boolean due;

    private EvaluationPulse(Node view, EvaluationsModel model) {
        this.view = view;
        this.model = model;
    }

    /// Looks at once when the view comes on screen, then every second until it leaves.
    public static void follow(Node view, EvaluationsModel model) {
        var pulse = new EvaluationPulse(view, model);
        view.sceneProperty().subscribe(pulse::look);
        pulse.look();
    }

    private void look() {
        if (view.getScene() == null) {
            return;
        }
        model.poll();
        if (!due) {
            due = true;
            LATER.execute(this::beat);
        }
    }

    private void beat() {
        due = false;
        look();
    }
}
