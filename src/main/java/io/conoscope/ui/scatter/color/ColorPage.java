package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.page.PageColors;
import io.conoscope.ui.session.color.CategoryScale;
import io.conoscope.ui.session.color.ColorCounts;
import io.conoscope.ui.session.color.Coloring;
import io.conoscope.ui.session.color.NumberScale;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Writes the legend of colours onto a page, with the words of the one on screen.
///
/// @param texts of the legend
record ColorPage(ColorTexts texts) {

    private static final int TICKS = 5;

    PageColors of(Coloring coloring, @Nullable ColorCounts counts) {
        return switch (coloring.scale()) {
            case CategoryScale values -> values(coloring, values, counts);
            case NumberScale numbers -> numbers(coloring, numbers);
        };
    }

    private PageColors values(
            Coloring coloring, CategoryScale scale, @Nullable ColorCounts counts) {
        var swatches =
                scale.entries().stream()
                        .map(
                                entry ->
                                        new PageColors.Swatch(
                                                coloring.color(entry.code()),
                                                texts.label(entry)
                                                        + " "
                                                        + texts.count(entry, counts)))
                        .toList();
        return new PageColors(texts.name(coloring), List.of(), List.of(), swatches);
    }

    private PageColors numbers(Coloring coloring, NumberScale scale) {
        var ticks =
                ScaleTicks.of(scale, TICKS).stream()
                        .map(tick -> new PageColors.Tick(scale.fraction(tick.value()), tick.text()))
                        .toList();
        int missing = scale.facts().missing();
        var swatches =
                missing == 0
                        ? Stream.<PageColors.Swatch>empty()
                        : Stream.of(
                                new PageColors.Swatch(
                                        coloring.color(CategoryScale.NONE),
                                        texts.words().get("color.none")
                                                + " "
                                                + NumberText.count(missing)));
        return new PageColors(
                texts.name(coloring),
                Arrays.stream(coloring.colors().palette()).boxed().toList(),
                ticks,
                swatches.toList());
    }
}
