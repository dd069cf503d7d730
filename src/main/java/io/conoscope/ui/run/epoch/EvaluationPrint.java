package io.conoscope.ui.run.epoch;

import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.view.PaintedPicture;

import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// What a view shows, finer, on the ground it stands on.
public final class EvaluationPrint {

    private EvaluationPrint() {}

    /// Takes the picture. FX thread only.
    ///
    /// @param ground gives its colour
    /// @param scale  pixels of the picture a pixel of the screen
    /// @return draws what showed, on any thread
    public static Supplier<BufferedImage> of(Region ground, Node content, double scale) {
        var parameters = new SnapshotParameters();
        var background = ground.getBackground();
        parameters.setFill(
                background == null || background.isEmpty()
                        ? Color.WHITE
                        : background.getFills().getLast().getFill());
        parameters.setTransform(new Scale(scale, scale));
        var painted = painted(content);
        var seen = painted.stream().map(PaintedPicture::getImage).toList();
        painted.forEach(picture -> picture.refine(scale));
        var print = content.snapshot(parameters, null);
        for (int i = 0; i < seen.size(); i++) {
            painted.get(i).setImage(seen.get(i));
        }
        return () -> Bitmaps.toAwt(print);
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
