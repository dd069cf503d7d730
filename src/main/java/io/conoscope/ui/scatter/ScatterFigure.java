package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.draw.ScatterPicture;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.scatter.side.ScatterCanvas;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The layouts that show, beside each other as one figure.
///
/// @param sides those that show, from the left
record ScatterFigure(Supplier<List<ScatterCanvas>> sides) {

    Figure figure() {
        return new Figure("scatter", this::caption)
                .withPicture(
                        scale -> {
                            var pictures = pictures();
                            return () -> drawn(pictures, scale);
                        })
                .withText(
                        FigureFormat.CSV,
                        () -> {
                            var pictures = pictures();
                            return () -> numbers(pictures);
                        });
    }

    private List<ScatterPicture> pictures() {
        return sides.get().stream().map(ScatterCanvas::picture).toList();
    }

    private String caption() {
        return pictures().stream().map(ScatterPicture::title).collect(Collectors.joining(" | "));
    }

    private static BufferedImage drawn(List<ScatterPicture> pictures, double scale) {
        return ScatterPicture.beside(pictures.stream().map(one -> one.draw(scale)).toList());
    }

    /// Where the points of each side are: `row` counts images and texts from 0.
    private static String numbers(List<ScatterPicture> pictures) {
        var lines = new StringBuilder("side,kind,row,x,y\r\n");
        for (int side = 0; side < pictures.size(); side++) {
            var points = pictures.get(side).drawing().points();
            for (int p = 0; p < points.size(); p++) {
                boolean image = points.isImage(p);
                lines.append(side == 0 ? "left," : "right,")
                        .append(image ? "image," : "text,")
                        .append(image ? p : p - points.images())
                        .append(',')
                        .append(points.x(p))
                        .append(',')
                        .append(points.y(p))
                        .append("\r\n");
            }
        }
        return lines.toString();
    }
}
