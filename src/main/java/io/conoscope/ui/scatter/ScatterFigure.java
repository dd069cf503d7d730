package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.kit.page.PageColors;
import io.conoscope.ui.kit.page.PageLegend;
import io.conoscope.ui.kit.page.PagePart;
import io.conoscope.ui.kit.page.ScatterPage;
import io.conoscope.ui.scatter.geometry.Turn;
import io.conoscope.ui.scatter.side.ScatterCanvas;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The layouts that show, beside each other as one figure with legend and caption.
///
/// @param sides  those that show, from the left; at least one
/// @param colors what the colours of points mean; null for their modality
/// @param turn   how layouts without axes are turned
record ScatterFigure(
        Supplier<List<ScatterCanvas>> sides,
        Supplier<? extends @Nullable PageColors> colors,
        Supplier<Turn> turn,
        Messages words) {

    private static final String NAME = "scatter";

    Figure figure() {
        return new Figure(NAME, this::caption)
                .withPicture(
                        scale -> {
                            var page = page();
                            return () -> page.draw(scale);
                        })
                .withMarks(
                        () -> {
                            var page = page();
                            return () -> page.svg(NAME);
                        })
                .withText(
                        FigureFormat.CSV,
                        () -> {
                            var drawings = drawings();
                            return () -> numbers(drawings);
                        });
    }

    /// The sides with points; the first one where none has any.
    private List<ScatterCanvas> shown() {
        var all = sides.get();
        var filled =
                all.stream().filter(side -> side.part().drawing().points().size() > 0).toList();
        return filled.isEmpty() ? List.of(all.getFirst()) : filled;
    }

    private List<Drawing> drawings() {
        return shown().stream().map(side -> side.part().drawing()).toList();
    }

    private String caption() {
        return String.join(" · ", lines(shown()));
    }

    private ScatterPage page() {
        var shown = shown();
        var parts = new ArrayList<PagePart>();
        for (int side = 0; side < shown.size(); side++) {
            var part = shown.get(side).part();
            parts.add(shown.size() == 1 ? part : part.under(heading(shown, side)));
        }
        return new ScatterPage(
                parts, legend(parts.getFirst().drawing()), lines(shown), shown.getFirst().ink());
    }

    /// What one side is, told from the other, as the line above it on screen says.
    private String heading(List<ScatterCanvas> shown, int side) {
        var layout = shown.get(side).texts().displayed().getValue();
        var other = shown.get(1 - side).texts().displayed().getValue();
        return layout == null ? "" : new LayoutTitle(words).of(layout, other);
    }

    /// Two lines for one layout; one for each of two.
    private List<String> lines(List<ScatterCanvas> shown) {
        var caption = new ScatterCaption(words, turn.get());
        var first = shown.getFirst();
        var alone = caption.of(first.texts(), first.part().drawing());
        if (shown.size() == 1) {
            return alone;
        }
        var last = shown.getLast();
        return List.of(
                words.get("scatter.figure.left", String.join(" · ", alone)),
                words.get(
                        "scatter.figure.right",
                        String.join(" · ", caption.of(last.texts(), last.part().drawing()))));
    }

    private PageLegend legend(Drawing drawing) {
        var points = drawing.points();
        var shown = drawing.shown();
        int selected = drawing.emphasis().selected().length;
        return new PageLegend(
                shown.images()
                        ? words.get("scatter.legend.image", NumberText.count(points.images()))
                        : null,
                shown.texts()
                        ? words.get("scatter.legend.text", NumberText.count(points.texts()))
                        : null,
                shown.pairLines() && points.pairs().size() > 0
                        ? words.get("scatter.figure.pairs", NumberText.count(points.pairs().size()))
                        : null,
                selected > 0
                        ? words.get("scatter.figure.selected", NumberText.count(selected))
                        : null,
                colors.get());
    }

    /// Where the points of each side are: `row` counts images and texts from 0.
    private static String numbers(List<Drawing> drawings) {
        var lines = new StringBuilder("side,kind,row,x,y\r\n");
        for (int side = 0; side < drawings.size(); side++) {
            var points = drawings.get(side).points();
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
