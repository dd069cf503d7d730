package io.conoscope.ui.scatter.color;

import io.conoscope.table.CategoryColumn;
import io.conoscope.table.NumberColumn;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.attribute.Attribute;
import io.conoscope.ui.session.color.AttributeTexts;
import io.conoscope.ui.session.color.CategoryScale;
import io.conoscope.ui.session.color.ColorCounts;
import io.conoscope.ui.session.color.Coloring;

import org.jspecify.annotations.Nullable;

/// What the legend says of values and how many points have them.
///
/// @param words the patterns
record ColorTexts(Messages words) {

    /// So much of a label stands in a tooltip.
    private static final int LONGEST = 500;

    String name(Attribute attribute) {
        return new AttributeTexts(words).name(attribute.name());
    }

    String name(Coloring coloring) {
        return name(coloring.attribute());
    }

    /// The attribute and its value for a point.
    String value(Coloring coloring, int point) {
        var value =
                switch (coloring.column()) {
                    case NumberColumn numbers -> NumberText.significant(numbers.values()[point]);
                    case CategoryColumn named -> {
                        int code = named.codes()[point];
                        yield code < 0
                                ? words.get("color.none")
                                : AttributeTexts.line(named.labels().get(code));
                    }
                };
        return words.get("color.value", name(coloring), value);
    }

    /// What a line of the legend stands for, on one line.
    String label(CategoryScale.Entry entry) {
        if (entry.code() == CategoryScale.NONE) {
            return words.get("color.none");
        }
        if (entry.code() == CategoryScale.OTHER) {
            return words.get("color.other", NumberText.count(entry.kinds()));
        }
        var line = AttributeTexts.line(entry.label());
        return line.isEmpty() ? words.get("color.blank") : line;
    }

    /// The whole of it, with its counts.
    String tip(CategoryScale.Entry entry, @Nullable ColorCounts counts) {
        var full = entry.label().isBlank() ? label(entry) : shortened(entry.label().strip());
        return full + "\n" + numbers(entry, counts) + "\n" + words.get("color.entry.tip");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private String numbers(CategoryScale.Entry entry, @Nullable ColorCounts counts) {
        var all = NumberText.count(entry.count());
        if (counts == null) {
            return words.get("color.count", all);
        }
        var kept = NumberText.count(counts.kept(entry.code()));
        int selected = counts.selected(entry.code());
        if (selected >= 0) {
            return words.get("color.count.selected", all, kept, NumberText.count(selected));
        }
        return counts.kept() == null
                ? words.get("color.count", all)
                : words.get("color.count.kept", all, kept);
    }

    /// How many points, in few letters: those looked at, or how many of them are selected.
    String count(CategoryScale.Entry entry, @Nullable ColorCounts counts) {
        if (counts == null) {
            return NumberText.count(entry.count());
        }
        var kept = NumberText.count(counts.kept(entry.code()));
        int selected = counts.selected(entry.code());
        return selected < 0 ? kept : words.get("color.of", NumberText.count(selected), kept);
    }

    /// Why only points of one value are looked at.
    String filterReason(Coloring coloring, CategoryScale.Entry entry) {
        return words.get("color.filter", name(coloring), label(entry));
    }

    /// Why points of one value are not looked at.
    String hideReason(Coloring coloring, CategoryScale.Entry entry) {
        return words.get("color.hide", name(coloring), label(entry));
    }
}
