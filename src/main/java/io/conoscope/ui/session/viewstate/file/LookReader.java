package io.conoscope.ui.session.viewstate.file;

import static io.conoscope.ui.session.viewstate.file.ViewStateReader.or;
import static io.conoscope.ui.session.viewstate.file.ViewStateReader.orNull;
import static io.conoscope.ui.session.viewstate.file.ViewStateReader.section;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonSection;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.viewstate.ColoringView;
import io.conoscope.ui.session.viewstate.FilterView;
import io.conoscope.ui.session.viewstate.LookView;
import io.conoscope.ui.session.viewstate.SelectedPoints;

import org.jspecify.annotations.Nullable;

/// How points are looked at out of JSON; files from before there was such a thing say nothing of
/// it. Any thread.
final class LookReader {

    private LookReader() {}

    /// What is missing or damaged is as usual.
    static @Nullable LookView read(@Nullable JsonSection part) {
        return part == null
                ? null
                : new LookView(
                        orNull(() -> filter(section(part, "filter"))),
                        or("", () -> part.text("query", "")),
                        or(ColoringView.MODALITY, () -> coloring(section(part, "coloring"))),
                        or(MarkStyle.USUAL, () -> style(section(part, "style"))));
    }

    private static @Nullable FilterView filter(@Nullable JsonSection part)
            throws ConoscopeException {
        if (part == null) {
            return null;
        }
        int of = part.integer("of", 1, ViewStateReader.MOST_POINTS, 0);
        var text = part.text("points");
        var kept = text.isEmpty() ? new int[0] : PointRanges.read(text, of);
        return new FilterView(new SelectedPoints(of, Selection.of(kept)), part.text("because", ""));
    }

    private static @Nullable ColoringView coloring(@Nullable JsonSection part)
            throws ConoscopeException {
        return part == null
                ? null
                : new ColoringView(
                        part.text("attribute", ""),
                        part.number("low", 0, 100, 0),
                        part.number("high", 0, 100, 100),
                        part.flag("logarithmic", false));
    }

    private static @Nullable MarkStyle style(@Nullable JsonSection part) throws ConoscopeException {
        return part == null
                ? null
                : new MarkStyle(
                        part.number("pointSize", 0.25, 8, 1),
                        part.number("pointOpacity", 0.02, 1, 1),
                        part.number("lineSize", 0.25, 8, 1),
                        part.number("lineOpacity", 0.02, 4, 1),
                        or(
                                MarkStyle.Density.AUTOMATIC,
                                () ->
                                        ViewStateReader.word(
                                                MarkStyle.Density.class, part.text("density"))),
                        part.flag("context", true));
    }
}
