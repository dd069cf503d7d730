package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.session.Selection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/// What a screen reader says of a side: the point under the cursor with what its colour means, or
/// what the side shows; then what is selected and what the filter keeps. FX thread only.
final class SpokenState {

    private final ScatterTexts texts;
    private IntFunction<String> colors = point -> "";

    SpokenState(ScatterTexts texts) {
        this.texts = texts;
    }

    /// @param colorOf what the colour of a point means; empty where it means its modality
    void sayColors(IntFunction<String> colorOf) {
        colors = colorOf;
    }

    /// @param point under the cursor, or -1
    String of(int point, ScatterPoints points) {
        var said = new ArrayList<String>();
        if (point < 0) {
            said.add(texts.title(points.images(), points.texts()));
        } else {
            var words = texts.describe(point, points.images());
            said.add(
                    points.isImage(point)
                            ? words
                            : texts.words().get("scatter.spoken.text", words));
            said.add(colors.apply(point));
        }
        said.add(selected(texts.session().selectionProperty().get(), points));
        said.add(filtered(texts.session().filterProperty().get(), points.size()));
        return String.join(". ", without(said));
    }

    private static List<String> without(List<String> said) {
        return said.stream().filter(words -> !words.isEmpty()).toList();
    }

    private String selected(Selection selection, ScatterPoints points) {
        if (selection.isEmpty()) {
            return "";
        }
        // Sorted, images first.
        int at = Arrays.binarySearch(selection.points(), points.images());
        int images = at < 0 ? -at - 1 : at;
        return texts.words()
                .get(
                        "scatter.spoken.selected",
                        NumberText.count(images),
                        NumberText.count(selection.points().length - images));
    }

    private String filtered(PointFilter filter, int points) {
        return filter.keepsAll()
                ? ""
                : texts.words()
                        .get(
                                "scatter.spoken.filtered",
                                NumberText.count(filter.count(points)),
                                NumberText.count(points),
                                filter.because());
    }
}
