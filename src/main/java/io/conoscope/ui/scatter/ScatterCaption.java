package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.scatter.geometry.Turn;
import io.conoscope.ui.scatter.side.ScatterTexts;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Titles;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.method.ProjectionParameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Says under a figure of what it is, so that it can be made again: corpus, split, model with the
/// state of its weights, how many points, method with its settings, seed; and what of it shows.
///
/// @param words the patterns
/// @param turn  how a layout without axes is turned
record ScatterCaption(Messages words, Turn turn) {

    /// Said even where they are as usual.
    private static final Set<ProjectionParameter> ALWAYS =
            Set.of(
                    ProjectionParameter.NEIGHBORS,
                    ProjectionParameter.MIN_DIST,
                    ProjectionParameter.PERPLEXITY);

    private static final String SEPARATOR = " · ";

    /// Of what the layout is, then how it was made.
    List<String> of(ScatterTexts texts, Drawing drawing) {
        return List.of(subject(texts, drawing), method(texts, drawing));
    }

    private String subject(ScatterTexts texts, Drawing drawing) {
        var parts = new ArrayList<String>();
        var corpus = texts.session().corpusProperty().get();
        if (corpus != null) {
            parts.add(Titles.of(corpus));
        }
        var layout = texts.displayed().getValue();
        if (layout != null) {
            parts.add(
                    layout.rows().provenance().model().equals("unknown")
                            ? words.get("model.unknown", layout.rows().dimension())
                            : Titles.of(layout.rows()));
        }
        var points = drawing.points();
        parts.add(
                words.get(
                        "scatter.figure.counts",
                        NumberText.count(points.images()),
                        NumberText.count(points.texts()),
                        NumberText.count(points.pairs().size())));
        return String.join(SEPARATOR, parts);
    }

    private String method(ScatterTexts texts, Drawing drawing) {
        var parts = new ArrayList<String>();
        var layout = texts.displayed().getValue();
        if (layout != null) {
            parts.add(words.get("method." + layout.method()));
            parts.addAll(settings(layout));
            LayoutTitle.progress(layout, words).ifPresent(parts::add);
            if (layout.turned()) {
                parts.addAll(turned());
            }
        }
        parts.addAll(shown(drawing));
        return String.join(SEPARATOR, parts);
    }

    private List<String> turned() {
        var said = new ArrayList<String>();
        if (turn.mirrored()) {
            said.add(words.get("scatter.figure.mirrored"));
        }
        if (turn.degrees() != 0) {
            said.add(words.get("scatter.figure.turned", NumberText.count(turn.degrees())));
        }
        return said;
    }

    private List<String> settings(DisplayedLayout layout) {
        var said = new ArrayList<String>();
        var method = ProjectionMethod.of(layout.method());
        var settings = layout.choice().settings();
        for (var parameter : method.parameters()) {
            double value = parameter.of(settings);
            boolean unusual = value != parameter.standard();
            if (parameter != ProjectionParameter.SEED && (unusual || ALWAYS.contains(parameter))) {
                said.add(
                        words.get(
                                "compare.setting." + parameter.key(),
                                LayoutTitle.written(parameter, value)));
            }
        }
        if (method.hasMetric()) {
            said.add(words.get("compare.metric." + key(settings.metric())));
        }
        if (method.hasMode()) {
            said.add(words.get("compare.mode." + key(settings.mode())));
        }
        said.add(words.get("compare.setting.seed", Long.toString(settings.seed())));
        return said;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /// What of the layout shows, where that is not all of it.
    private List<String> shown(Drawing drawing) {
        var said = new ArrayList<String>();
        var box = drawing.points().box();
        var view = drawing.camera().view();
        if (!view.contains(box.minX(), box.minY()) || !view.contains(box.maxX(), box.maxY())) {
            said.add(words.get("scatter.figure.part"));
        }
        var shown = drawing.shown();
        if (!shown.images()) {
            said.add(words.get("scatter.figure.images.hidden"));
        }
        if (!shown.texts()) {
            said.add(words.get("scatter.figure.texts.hidden"));
        }
        if (!shown.lines()) {
            said.add(words.get("scatter.figure.pairs.hidden"));
        }
        return said;
    }
}
