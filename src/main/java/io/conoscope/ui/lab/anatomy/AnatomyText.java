package io.conoscope.ui.lab.anatomy;

import io.conoscope.embedding.Embeddings;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import org.jspecify.annotations.Nullable;

/// What the tab says of what it shows.
final class AnatomyText {

    private final Messages words;

    AnatomyText(Messages words) {
        this.words = words;
    }

    /// Why there is nothing yet, or nothing at all.
    String emptiness(@Nullable Embeddings rows) {
        if (rows == null) {
            return words.get("lab.anatomy.nothing");
        }
        return rows.image().rows() == 0 || rows.text().rows() == 0
                ? words.get("lab.anatomy.one-modality")
                : words.get("lab.anatomy.wait");
    }

    String failure(Throwable failure) {
        return words.get("lab.anatomy.failed", String.valueOf(failure.getMessage()));
    }

    String cancelled() {
        return words.get("lab.anatomy.cancelled");
    }

    /// The answer: how much of the distance of a pair the gap is.
    String answer(AnatomyModel.Shown shown) {
        var explained = shown.anatomy().explained();
        return words.get(
                "lab.anatomy.answer",
                NumberText.percent(explained.share()),
                NumberText.percent(explained.low()),
                NumberText.percent(explained.high()),
                NumberText.count(shown.anatomy().pairs().count()));
    }

    /// How few coordinates carry the gap.
    String coordinates(AnatomyModel.Shown shown) {
        var coordinates = shown.anatomy().coordinates();
        return words.get(
                "lab.anatomy.carrying",
                NumberText.count(coordinates.carrying(0.5)),
                NumberText.count(coordinates.order().length),
                NumberText.count(coordinates.carrying(0.9)));
    }

    /// The first principal component against the gap vector, and effective ranks.
    String spectrum(AnatomyModel.Shown shown) {
        var spectrum = shown.anatomy().spectrum();
        return words.get(
                "lab.anatomy.component",
                NumberText.percent(spectrum.pc1Share()),
                NumberText.fixed(spectrum.pc1GapCosine(), 3),
                NumberText.significant(spectrum.imageRank()),
                NumberText.significant(spectrum.textRank()));
    }

    /// A coordinate looked at.
    String coordinate(AnatomyModel.Shown shown, int place, double image, double text) {
        var coordinates = shown.anatomy().coordinates();
        return words.get(
                "lab.anatomy.coordinate",
                Integer.toString(coordinates.order()[place]),
                NumberText.percent(coordinates.shares()[place]),
                NumberText.fixed(image, 3),
                NumberText.fixed(text, 3));
    }

    /// The numbers of a pair.
    String pair(String own, String common, double share) {
        return words.get("lab.anatomy.pair", own, common, NumberText.percent(share));
    }

    /// What a selection from here is called.
    String selected(int pairs) {
        return words.get(
                pairs == 1 ? "lab.anatomy.selected-one" : "lab.anatomy.selected",
                NumberText.count(pairs));
    }
}
