package io.conoscope.ui.histogram.measure;

import io.conoscope.gap.measure.Measures;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Measures as a table for reading: groups of rows, each row with an explanation about its term.
///
/// @param groups from top to bottom
record MeasureTable(List<Group> groups) {

    private static final String PENDING = "…";

    /// Rows that share their columns.
    ///
    /// @param title   what the group is about
    /// @param note    what has to be said where its numbers mean little; empty where they do not
    /// @param columns headings of the numbers; one empty heading for a single number
    record Group(String title, String note, List<String> columns, List<Row> rows) {

        Group(String title, List<String> columns, List<Row> rows) {
            this(title, "", columns, rows);
        }
    }

    /// One measure.
    ///
    /// @param id     for finding it, for example `alignment`
    /// @param name   on screen
    /// @param explanation what it is, its range, what is good, its source
    /// @param values one a column of the group; NaN where it cannot be measured, or is not yet
    /// @param text   how its numbers are written
    record Row(String id, String name, String explanation, List<Double> values, NumberStyle text) {

        /// One of the values as it stands on screen.
        String shown(int column) {
            return text.of(values.get(column));
        }
    }

    /// How numbers are written.
    ///
    /// @param ranks   whether they are ranks, which have no decimals to show
    /// @param pending whether those that are missing are still being measured
    record NumberStyle(boolean ranks, boolean pending) {

        String of(double value) {
            if (pending && Double.isNaN(value)) {
                return PENDING;
            }
            return ranks ? NumberText.rank(value) : NumberText.significant(value);
        }
    }

    /// @param note beside recall, where it means little; else empty
    static MeasureTable of(Measures measures, String note, Messages words) {
        return new Maker(measures, note, false, words).table();
    }

    /// Of what is known so far.
    static MeasureTable soFar(Measures measures, Messages words) {
        return new Maker(measures, "", true, words).table();
    }

    /// Makes the table; every key of the words stands here as a literal.
    private record Maker(Measures of, String note, boolean pending, Messages words) {

        MeasureTable table() {
            return new MeasureTable(
                    List.of(gap(), retrieval(), mixed(), cosines(), shape(), direction()));
        }

        private Group gap() {
            var probe = of.separability();
            double accuracy = probe == null ? Double.NaN : probe.accuracy();
            return new Group(
                    words.get("measures.gap"),
                    List.of(""),
                    List.of(
                            row(
                                    "relative-gap",
                                    "measures.relative",
                                    "measures.relative.explanation",
                                    of.relativeModalityGap()),
                            row(
                                    "separability",
                                    "measures.separability",
                                    "measures.separability.explanation",
                                    accuracy),
                            row(
                                    "centroid-cosine",
                                    "measures.centroids",
                                    "measures.centroids.explanation",
                                    of.gap().centroidCosine()),
                            row(
                                    "alignment",
                                    "measures.alignment",
                                    "measures.alignment.explanation",
                                    of.alignment()),
                            row(
                                    "pair-distance",
                                    "measures.pair-distance",
                                    "measures.pair-distance.explanation",
                                    of.gap().pairDistance())));
        }

        private Group retrieval() {
            var rows = new ArrayList<Row>();
            for (var k : List.of("1", "5", "10")) {
                rows.add(
                        new Row(
                                "recall-" + k,
                                words.get("measures.recall", k),
                                words.get("measures.recall.explanation", k),
                                List.of(
                                        at(of.recall().imageToText(), k),
                                        at(of.recall().textToImage(), k)),
                                style(false)));
            }
            rows.add(
                    ranks(
                            "median-rank",
                            "measures.rank",
                            "measures.rank.explanation",
                            of.medianRank().imageToText(),
                            of.medianRank().textToImage()));
            rows.add(
                    row(
                            "hubness",
                            "measures.hubness",
                            "measures.hubness.explanation",
                            of.hubness().imageToText().skewness(),
                            of.hubness().textToImage().skewness()));
            rows.add(
                    row(
                            "gini",
                            "measures.gini",
                            "measures.gini.explanation",
                            of.hubness().imageToText().gini(),
                            of.hubness().textToImage().gini()));
            return new Group(
                    words.get("measures.retrieval"),
                    note,
                    List.of(words.get("measures.i2t"), words.get("measures.t2i")),
                    List.copyOf(rows));
        }

        private Group mixed() {
            var image = of.mixed().imageQuery();
            var text = of.mixed().textQuery();
            var rows = new ArrayList<Row>();
            rows.addAll(
                    List.of(
                            row(
                                    "mixed-share",
                                    "measures.share",
                                    "measures.share.explanation",
                                    image.sameModalityShare10(),
                                    text.sameModalityShare10()),
                            row(
                                    "mixed-recall",
                                    "measures.mixed-recall",
                                    "measures.mixed-recall.explanation",
                                    image.recall10(),
                                    text.recall10()),
                            ranks(
                                    "mixed-rank",
                                    "measures.rank",
                                    "measures.mixed-rank.explanation",
                                    image.medianRank(),
                                    text.medianRank())));
            pool(of.mixed().pool()).ifPresent(rows::add);
            return new Group(
                    words.get("measures.mixed"),
                    List.of(words.get("measures.by-image"), words.get("measures.by-text")),
                    List.copyOf(rows));
        }

        /// Of documents that are images, and of those that are texts; where a photo has two
        /// captions.
        private Optional<Row> pool(Measures.@Nullable Pool pool) {
            return Optional.ofNullable(pool)
                    .map(
                            given ->
                                    row(
                                            "pool",
                                            "measures.pool",
                                            "measures.pool.explanation",
                                            given.ndcg10Image(),
                                            given.ndcg10Text()));
        }

        private Group cosines() {
            var cosine = of.cosine();
            var rows = new ArrayList<Row>();
            rows.add(
                    summary(
                            "cosine-matched",
                            "measures.matched",
                            "measures.matched.explanation",
                            cosine.matched()));
            rows.add(
                    summary(
                            "cosine-unmatched",
                            "measures.unmatched",
                            "measures.unmatched.explanation",
                            cosine.unmatched()));
            rows.add(
                    summary(
                            "cosine-image",
                            "measures.image-image",
                            "measures.cone.explanation",
                            cosine.imageImage()));
            rows.add(
                    summary(
                            "cosine-text",
                            "measures.text-text",
                            "measures.cone.explanation",
                            cosine.textText()));
            siblings(cosine.textTextMatched()).ifPresent(rows::add);
            return new Group(
                    words.get("measures.cosines"),
                    List.of(words.get("measures.mean"), words.get("measures.std")),
                    List.copyOf(rows));
        }

        /// Of captions of one photo, where a photo has two.
        private Optional<Row> siblings(Measures.@Nullable Summary texts) {
            return Optional.ofNullable(texts)
                    .map(
                            given ->
                                    summary(
                                            "cosine-siblings",
                                            "measures.siblings",
                                            "measures.siblings.explanation",
                                            given));
        }

        private Group shape() {
            var uniformity = of.uniformity();
            return new Group(
                    words.get("measures.shape"),
                    List.of(words.get("measures.images"), words.get("measures.texts")),
                    List.of(
                            row(
                                    "uniformity",
                                    "measures.uniformity",
                                    "measures.uniformity.explanation",
                                    uniformity.image(),
                                    uniformity.text()),
                            row(
                                    "effective-rank",
                                    "measures.effective-rank",
                                    "measures.effective-rank.explanation",
                                    of.effectiveRank().image(),
                                    of.effectiveRank().text()),
                            row(
                                    "centroid-norm",
                                    "measures.centroid-norm",
                                    "measures.centroid-norm.explanation",
                                    of.gap().imageCentroidNorm(),
                                    of.gap().textCentroidNorm())));
        }

        private Group direction() {
            var rows = new ArrayList<Row>();
            rows.add(
                    row(
                            "uniformity-all",
                            "measures.uniformity-all",
                            "measures.uniformity.explanation",
                            of.uniformity().all()));
            rows.add(
                    row(
                            "uniformity-cross",
                            "measures.uniformity-cross",
                            "measures.uniformity.explanation",
                            of.uniformity().cross()));
            rows.add(
                    row(
                            "pc1-variance",
                            "measures.pc1",
                            "measures.pc1.explanation",
                            of.gap().pc1ExplainedVariance()));
            rows.add(
                    row(
                            "pc1-gap",
                            "measures.pc1-gap",
                            "measures.pc1-gap.explanation",
                            of.gap().pc1GapCosine()));
            if (!of.gap().topDimensions().isEmpty()) {
                var top = of.gap().topDimensions().getFirst();
                rows.add(
                        new Row(
                                "top-dimension",
                                words.get("measures.top", top.index()),
                                words.get("measures.top.explanation"),
                                List.of(top.share()),
                                style(false)));
            }
            return new Group(words.get("measures.together"), List.of(""), List.copyOf(rows));
        }

        private Row summary(String id, String name, String explanation, Measures.Summary summary) {
            return row(id, name, explanation, summary.mean(), summary.std());
        }

        /// @param name   key of its words
        /// @param explanation key of its explanation
        private Row row(String id, String name, String explanation, double... values) {
            var boxed = Arrays.stream(values).boxed().toList();
            return new Row(id, words.get(name), words.get(explanation), boxed, style(false));
        }

        private Row ranks(String id, String name, String explanation, double... values) {
            var row = row(id, name, explanation, values);
            return new Row(row.id(), row.name(), row.explanation(), row.values(), style(true));
        }

        private NumberStyle style(boolean ranks) {
            return new NumberStyle(ranks, pending);
        }

        private static double at(Map<String, Double> recall, String k) {
            var value = recall.get(k);
            return value == null ? Double.NaN : value;
        }
    }
}
