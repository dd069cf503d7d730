package io.conoscope.ui.kit.figure.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;

/// Paints shapes and pictures into a form, which a page or another form shows; y downwards as in
/// SVG.
final class PdfCanvas {

    private final PDDocument document;
    private final PDFormContentStream content;

    PdfCanvas(PDDocument document, PDFormContentStream content) {
        this.document = document;
        this.content = content;
    }

    /// Puts what another form holds here, as one.
    ///
    /// @param opacity in [0, 1]
    void form(PDFormXObject form, double opacity) throws IOException {
        opacity(opacity, opacity);
        content.drawForm(form);
    }

    void save() throws IOException {
        content.saveGraphicsState();
    }

    void restore() throws IOException {
        content.restoreGraphicsState();
    }

    void transform(AffineTransform change) throws IOException {
        content.transform(new Matrix(change));
    }

    void clip(Rectangle2D inside) throws IOException {
        content.addRect(
                (float) inside.getX(),
                (float) inside.getY(),
                (float) inside.getWidth(),
                (float) inside.getHeight());
        content.clip();
    }

    /// What follows is painted with these opacities.
    void opacity(double fill, double stroke) throws IOException {
        var state = new PDExtendedGraphicsState();
        state.setNonStrokingAlphaConstant((float) fill);
        state.setStrokingAlphaConstant((float) stroke);
        content.setGraphicsStateParameters(state);
    }

    /// Prepares for shapes of one style.
    void style(SvgStyle style) throws IOException {
        opacity(style.fillOpacity(), style.strokeOpacity());
        if (style.fill() != null) {
            content.setNonStrokingColor(new Color(style.fill()));
        }
        if (style.stroke() != null) {
            content.setStrokingColor(new Color(style.stroke()));
            content.setLineWidth((float) style.strokeWidth());
            content.setLineDashPattern(style.dashes(), 0);
        }
    }

    /// Paints a shape in the style that was prepared.
    void shape(Shape shape, SvgStyle style) throws IOException {
        boolean fills = style.fill() != null;
        boolean strokes = style.stroke() != null && style.strokeWidth() > 0;
        if (!(fills || strokes) || !outline(shape)) {
            return;
        }
        if (fills && strokes) {
            content.fillAndStroke();
        } else if (fills) {
            content.fill();
        } else {
            content.stroke();
        }
    }

    /// Whether there is anything to paint.
    private boolean outline(Shape shape) throws IOException {
        boolean any = false;
        var at = new float[6];
        float x = 0;
        float y = 0;
        for (var steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
            any = true;
            switch (steps.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> content.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> {
                    // The same curve with two control points.
                    content.curveTo(
                            x + (at[0] - x) * 2 / 3,
                            y + (at[1] - y) * 2 / 3,
                            at[2] + (at[0] - at[2]) * 2 / 3,
                            at[3] + (at[1] - at[3]) * 2 / 3,
                            at[2],
                            at[3]);
                    at[0] = at[2];
                    at[1] = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    content.curveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                    at[0] = at[4];
                    at[1] = at[5];
                }
                default -> content.closePath();
            }
            x = at[0];
            y = at[1];
        }
        return any;
    }

    /// A picture in a box.
    void picture(@Nullable BufferedImage picture, Rectangle2D box) throws IOException {
        if (picture == null) {
            return;
        }
        var image = LosslessFactory.createFromImage(document, picture);
        save();
        opacity(1, 1);
        // Pictures stand upright where y points upwards.
        transform(new AffineTransform(1, 0, 0, -1, box.getX(), box.getY() + box.getHeight()));
        content.drawImage(image, 0, 0, (float) box.getWidth(), (float) box.getHeight());
        restore();
    }
}
