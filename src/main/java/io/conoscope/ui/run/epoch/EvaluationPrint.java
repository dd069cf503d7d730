package io.conoscope.ui.run.epoch;

import io.conoscope.ui.kit.view.PaintedPicture;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

import java.util.ArrayList;
import java.util.List;

/// What a view shows, twice as fine, on the ground it stands on.
public final class EvaluationPrint {

    private static final double FINE = 2;

    private EvaluationPrint() {}

    /// Takes the picture. FX thread only.
    ///
    /// @param ground gives its colour
    public static Image of(Region ground, Node content) {
        var parameters = new SnapshotParameters();
        var background = ground.getBackground();
        parameters.setFill(
                background == null || background.isEmpty()
                        ? Color.WHITE
                        : background.getFills().getLast().getFill());
        parameters.setTransform(new Scale(FINE, FINE));
        var painted = painted(content);
        var seen = painted.stream().map(PaintedPicture::getImage).toList();
        painted.forEach(picture -> picture.refine(FINE));
        var print = content.snapshot(parameters, null);
        for (int i = 0; i < seen.size(); i++) {
            painted.get(i).setImage(seen.get(i));
        }
        return print;
    }

    private static List<PaintedPicture> painted(Node content) {
        var found = new ArrayList<PaintedPicture>();
        for (var node : content.lookupAll("." + PaintedPicture.STYLE)) {
            if (node instanceof PaintedPicture picture && picture.getImage() != null) {
                found.add(picture);
            }
        }
        return found;
    }
}
