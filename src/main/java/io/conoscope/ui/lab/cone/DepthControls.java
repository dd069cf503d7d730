package io.conoscope.ui.lab.cone;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Starts and stops following the cone through an encoder's layers.
final class DepthControls extends VBox {

    private static final int LEAST = 2;
    private static final int MOST = 5_000;
    private static final int STEP = 50;

    DepthControls(DepthModel model, Messages words) {
        setId("cone-depth-controls");
        getStyleClass().add("cone-controls");
        var images = ConeControls.wholeNumber(LEAST, MOST, model.imagesProperty().get(), STEP);
        images.setId("cone-images");
        images.setMaxWidth(Double.MAX_VALUE);
        Buttons.explain(images, words.get("lab.cone.depth.photos.tip"));
        images.valueProperty()
                .subscribe((before, now) -> model.imagesProperty().set(now == null ? before : now));
        var label = new Label(words.get("lab.cone.depth.photos"));
        label.setLabelFor(images);
        Button follow =
                Buttons.labelled(
                        MaterialDesignL.LAYERS_OUTLINE,
                        "cone-follow",
                        "lab.cone.follow",
                        words,
                        model::follow);
        follow.setMaxWidth(Double.MAX_VALUE);
        follow.setWrapText(true);
        follow.setMinHeight(USE_PREF_SIZE);
        Button stop =
                Buttons.labelled(
                        MaterialDesignS.STOP, "cone-stop", "lab.cone.stop", words, model::stop);
        stop.setMaxWidth(Double.MAX_VALUE);
        follow.disableProperty()
                .bind(model.reasonProperty().isNotEmpty().or(model.runningProperty()));
        stop.disableProperty().bind(model.runningProperty().not());
        var reason = new Label();
        reason.setId("cone-reason");
        reason.getStyleClass().add("cs-small");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.textProperty().bind(model.reasonProperty());
        getChildren().addAll(new VBox(label, images), follow, stop, reason);
    }
}
