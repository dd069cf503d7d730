package io.conoscope.ui.select;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.select.SelectionStep;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Selections, filters and steps in words.
public record SelectionWords(Session session, Messages words) {

    /// How many are selected, of each modality; with their name, where they have one.
    String selected(String name) {
        var points = session.selectionProperty().get().points();
        var corpus = session.corpusProperty().get();
        int first = corpus == null ? points.length : corpus.images().size();
        int place = Arrays.binarySearch(points, first);
        int images = place < 0 ? -place - 1 : place;
        var counts =
                words.get(
                        "select.counts",
                        NumberText.count(images),
                        NumberText.count(points.length - images));
        return name.isEmpty()
                ? words.get("select.selected", NumberText.count(points.length), counts)
                : words.get("select.named", name, counts);
    }

    /// What a filter leaves in view.
    String filtered() {
        var filter = session.filterProperty().get();
        int points = session.points();
        return words.get(
                "select.filtered",
                NumberText.count(filter.count(points)),
                NumberText.count(points),
                filter.because());
    }

    /// A menu entry.
    ///
    /// @param pattern takes the step; `pattern.none` where there is none
    public String step(String pattern, @Nullable SelectionStep step) {
        if (step == null) {
            return words.get(pattern + ".none");
        }
        var what =
                switch (step.kind()) {
                    case SELECTION ->
                            words.get("select.step.selection", NumberText.count(step.count()));
                    case CLEARING -> words.get("select.step.clearing");
                    case FILTER -> words.get("select.step.filter", NumberText.count(step.count()));
                    case UNFILTERING -> words.get("select.step.unfiltering");
                    case CAMERA -> words.get("select.step.camera");
                };
        return words.get(pattern, what);
    }
}
