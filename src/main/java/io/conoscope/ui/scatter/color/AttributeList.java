package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.attribute.Attribute.Origin;
import io.conoscope.ui.session.color.AttributeTexts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The lines of the menu of attributes: a heading for each origin, its attributes below.
final class AttributeList {

    private static final List<Origin> ORDER =
            List.of(Origin.CORPUS, Origin.MEASURED, Origin.ATTACHED, Origin.SESSION);

    private AttributeList() {}

    /// A line.
    ///
    /// @param text    what it says
    /// @param chosen  the attribute's name; null for the modality
    /// @param heading whether it cannot be chosen
    /// @param tip     says more; may be empty
    record Line(String text, @Nullable String chosen, boolean heading, String tip) {}

    /// Those whose name holds some words, in any case; all for none.
    static List<Line> of(List<Attribute> attributes, String filter, Messages words) {
        var texts = new AttributeTexts(words);
        var lines = new ArrayList<Line>();
        add(lines, new Line(words.get("color.modality"), null, false, ""), filter);
        for (var origin : ORDER) {
            var group = new ArrayList<Line>();
            for (var attribute : attributes) {
                if (attribute.origin() == origin) {
                    var name = attribute.name();
                    var line = new Line(texts.name(name), name, false, texts.meaning(name));
                    add(group, line, filter);
                }
            }
            if (!group.isEmpty()) {
                group.sort(Comparator.comparing(line -> line.text().toLowerCase(Locale.ROOT)));
                lines.add(new Line(words.get(key(origin)), null, true, ""));
                lines.addAll(group);
            }
        }
        return lines;
    }

    private static String key(Origin origin) {
        return switch (origin) {
            case CORPUS -> "color.group.corpus";
            case MEASURED -> "color.group.measured";
            case ATTACHED -> "color.group.attached";
            case SESSION -> "color.group.session";
        };
    }

    private static void add(List<Line> lines, Line line, String filter) {
        var wanted = filter.strip().toLowerCase(Locale.ROOT);
        var name = line.chosen() == null ? "" : line.chosen();
        if (line.text().toLowerCase(Locale.ROOT).contains(wanted)
                || (!wanted.isEmpty() && name.toLowerCase(Locale.ROOT).contains(wanted))) {
            lines.add(line);
        }
    }
}
