package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Titles;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;
import io.conoscope.ui.session.method.ProjectionParameter;
import io.conoscope.ui.session.method.SettingsModel;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says in one line of what a layout is: model with the state of its weights, method, the settings
/// in which it differs from another, how many points.
///
/// @param words the patterns
record LayoutTitle(Messages words) {

    /// The line of a layout beside another.
    String of(DisplayedLayout layout, @Nullable DisplayedLayout other) {
        return String.join(" · ", of(layout, other, true));
    }

    /// The same without the number of points, for a menu.
    String brief(DisplayedLayout layout, @Nullable DisplayedLayout other) {
        return String.join(" · ", of(layout, other, false));
    }

    private List<String> of(
            DisplayedLayout layout, @Nullable DisplayedLayout other, boolean counted) {
        var parts = new ArrayList<String>();
        var rows = layout.rows();
        parts.add(
                rows.provenance().model().equals("unknown")
                        ? words.get("model.unknown", rows.dimension())
                        : Titles.of(rows));
        parts.add(words.get("method." + layout.method()));
        if (other != null) {
            parts.addAll(differences(layout.choice().canonical(), other.choice().canonical()));
        }
        progress(layout, words).ifPresent(parts::add);
        if (counted) {
            parts.add(words.get("compare.count", NumberText.count(layout.frame().points())));
        }
        return parts;
    }

    /// How far a layout that is not finished has come; empty for a finished one.
    static Optional<String> progress(DisplayedLayout layout, Messages words) {
        var frame = layout.frame();
        return frame.iteration() >= frame.iterations()
                ? Optional.empty()
                : Optional.of(
                        words.get(
                                "frames.iteration",
                                NumberText.count(frame.iteration()),
                                NumberText.count(frame.iterations())));
    }

    /// What one method's settings differ in; of another method's, only what is unusual.
    private List<String> differences(ProjectionChoice choice, ProjectionChoice other) {
        boolean sameMethod = choice.method().equals(other.method());
        var usual = sameMethod ? other : ProjectionChoice.DEFAULT.withMethod(choice.method());
        var mine = choice.settings();
        var theirs = usual.canonical().settings();
        var found = new ArrayList<String>();
        for (var parameter : ProjectionMethod.of(choice.method()).parameters()) {
            if (parameter.of(mine) != parameter.of(theirs)) {
                var value = written(parameter, parameter.of(mine));
                found.add(words.get("compare.setting." + parameter.key(), value));
            }
        }
        if (mine.metric() != theirs.metric()) {
            found.add(words.get("compare.metric." + key(mine.metric())));
        }
        if (mine.mode() != theirs.mode()) {
            found.add(words.get("compare.mode." + key(mine.mode())));
        }
        return found;
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static String written(ProjectionParameter parameter, double value) {
        if (parameter == ProjectionParameter.EPOCHS && value == 0) {
            return SettingsModel.AUTOMATIC;
        }
        return parameter.isWhole() ? NumberText.count((long) value) : NumberText.significant(value);
    }
}
