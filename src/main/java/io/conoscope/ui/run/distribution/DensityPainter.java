package io.conoscope.ui.run.distribution;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// Paints rows of distributions, the first farthest back. Immutable; needs no display, any thread.
///
/// @param rows   what to paint
/// @param line   on which the rows stand
/// @param colors in which
/// @param width  in logical pixels
/// @param height in logical pixels
record DensityPainter(
        List<Row> rows, Across line, DensityColors colors, double width, double height) {

    /// From cosines to logical pixels.
    ///
    /// @param span   the cosines there are
    /// @param low    where the lowest lies
    /// @param high   where the highest lies
    record Across(CosineSpan span, double low, double high) {

        double x(double cosine) {
            double share = (cosine - span.low()) / (span.high() - span.low());
            return low + share * (high - low);
        }
    }

    /// A row of distributions.
    ///
    /// @param distributions    over each other
    /// @param base     y of density 0
    /// @param unit     logical pixels that a density of 1 is high
    /// @param strength of its colours, in (0, 1]
    /// @param chosen   whether it stands out
    record Row(
            List<DensityCurve> distributions,
            double base,
            double unit,
            double strength,
            boolean chosen) {}

    BufferedImage paint(double scale) {
        int w = (int) Math.ceil(width * scale);
        int h = (int) Math.ceil(height * scale);
        var picture = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(colors.canvas());
        graphics.fillRect(0, 0, w, h);
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        for (var row : rows) {
            graphics.setColor(colors.grid());
            graphics.draw(new Line2D.Double(line.low(), row.base(), line.high(), row.base()));
        }
        rows.forEach(row -> paint(graphics, row));
        graphics.dispose();
        return picture;
    }

    private void paint(Graphics2D graphics, Row row) {
        // Rows farther back do not shine through.
        for (var distribution : row.distributions()) {
            fill(graphics, area(distribution, row), colors.canvas(), 0.8);
        }
        for (var distribution : row.distributions()) {
            double cover = (row.chosen() ? 0.34 : 0.2) * row.strength();
            fill(graphics, area(distribution, row), colors.of(distribution.kind()), cover);
        }
        for (var distribution : row.distributions()) {
            graphics.setStroke(
                    new BasicStroke(
                            row.chosen() ? 2.25f : 1.25f,
                            BasicStroke.CAP_BUTT,
                            BasicStroke.JOIN_ROUND));
            graphics.setComposite(AlphaComposite.SrcOver.derive((float) row.strength()));
            graphics.setColor(colors.of(distribution.kind()));
            graphics.draw(outline(distribution, row));
        }
    }

    private static void fill(Graphics2D graphics, Path2D area, Color color, double cover) {
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) cover));
        graphics.setColor(color);
        graphics.fill(area);
    }

    private Path2D area(DensityCurve distribution, Row row) {
        var path = outline(distribution, row);
        path.closePath();
        return path;
    }

    /// From the base over the middles of the bins back to the base.
    private Path2D outline(DensityCurve distribution, Row row) {
        var bins = distribution.histogram();
        var path = new Path2D.Double();
        double half = bins.width() / 2;
        path.moveTo(line.x(bins.edge(bins.firstBin()) - half), row.base());
        for (int bin = bins.firstBin(); bin <= bins.lastBin(); bin++) {
            path.lineTo(
                    line.x(bins.edge(bin) + half),
                    row.base() - distribution.densities()[bin] * row.unit());
        }
        path.lineTo(line.x(bins.edge(bins.lastBin() + 1) + half), row.base());
        return path;
    }
}
