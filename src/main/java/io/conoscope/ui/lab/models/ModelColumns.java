package io.conoscope.ui.lab.models;

import io.conoscope.gap.reference.MeasureKind;
import io.conoscope.ui.kit.Messages;

import java.util.List;

/// Which measures the table of models can show, and which it begins with.
record ModelColumns(Messages words) {

    /// @param key     of the flat list
    /// @param usual   whether a new table shows it
    record Column(String key, String heading, boolean usual) {}

    List<Column> all() {
        return List.of(
                column("gap.l2", "lab.models.gap", true),
                column("cosine.matched.mean", "lab.models.matched", true),
                column("cosine.unmatched.mean", "lab.models.unmatched", true),
                column("recall.imageToText.1", "lab.models.i2t", true),
                column("recall.textToImage.1", "lab.models.t2i", true),
                column("mixed.textQuery.recall10", "lab.models.mixed", true),
                column("hubness.textToImage.skewness", "lab.models.hubness", true),
                column("hubness.textToImage.gini", "lab.models.gini", false),
                column("mixed.pool.ndcg10", "lab.models.pool", false),
                column("gap.pairDistance", "lab.models.pair-distance", false),
                column("relativeModalityGap", "lab.models.relative", false),
                column("separability.accuracy", "lab.models.separability", false),
                column("alignment", "lab.models.alignment", false),
                column("uniformity.all", "lab.models.uniformity", false),
                column("recall.imageToText.5", "lab.models.i2t5", false),
                column("recall.textToImage.5", "lab.models.t2i5", false),
                column("mixed.textQuery.medianRank", "lab.models.mixed-rank", false),
                column("effectiveRank.image", "lab.models.rank-image", false),
                column("effectiveRank.text", "lab.models.rank-text", false));
    }

    /// What the measure of a column means, for its heading's tooltip.
    String meaning(Column of) {
        return MeasureKind.of(of.key())
                .map(kind -> words.get("card." + kind.key() + ".meaning"))
                .orElse("");
    }

    private Column column(String key, String heading, boolean usual) {
        return new Column(key, words.get(heading), usual);
    }
}
