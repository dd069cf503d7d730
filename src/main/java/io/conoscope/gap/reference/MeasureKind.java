package io.conoscope.gap.reference;

import io.conoscope.gap.reference.MeasureBounds.Bounds;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The measures by what they mean: several numbers of the flat list may be of one kind, such as
/// recall at each k and in both directions.
public enum MeasureKind {
    GAP("gap\\.l2", Better.NEITHER, MeasureBounds.between(0, 2), MeasureSource.LIANG),
    PAIR_DISTANCE(
            "gap\\.pairDistance", Better.NEITHER, MeasureBounds.between(0, 2), MeasureSource.WANG),
    CENTROID_COSINE(
            "gap\\.centroidCosine",
            Better.NEITHER,
            MeasureBounds.between(-1, 1),
            MeasureSource.LIANG),
    CENTROID_NORM(
            "gap\\.(image|text)CentroidNorm",
            Better.NEITHER,
            MeasureBounds.between(0, 1),
            MeasureSource.LIANG),
    PC1_VARIANCE(
            "gap\\.pc1ExplainedVariance",
            Better.NEITHER,
            MeasureBounds.between(0, 1),
            MeasureSource.NONE),
    PC1_GAP("gap\\.pc1GapCosine", Better.NEITHER, MeasureBounds.between(0, 1), MeasureSource.NONE),
    TOP_DIMENSION(
            "gap\\.topDimensions\\.0\\.share",
            Better.NEITHER,
            sizes -> new MeasureRange(1.0 / sizes.dimension(), 1),
            MeasureSource.SCHRODI),
    COSINE_MATCHED(
            "cosine\\.matched\\.mean",
            Better.NEITHER,
            MeasureBounds.between(-1, 1),
            MeasureSource.NONE),
    COSINE_UNMATCHED(
            "cosine\\.unmatched\\.mean",
            Better.NEITHER,
            MeasureBounds.between(-1, 1),
            MeasureSource.NONE),
    COSINE_IMAGES(
            "cosine\\.imageImage\\.mean",
            Better.NEITHER,
            sizes -> MeasureBounds.meanCosine(sizes.images()),
            MeasureSource.LIANG),
    COSINE_TEXTS(
            "cosine\\.textText\\.mean",
            Better.NEITHER,
            sizes -> MeasureBounds.meanCosine(sizes.texts()),
            MeasureSource.LIANG),
    COSINE_SIBLINGS(
            "cosine\\.textTextMatched\\.mean",
            Better.NEITHER,
            MeasureBounds.between(-1, 1),
            MeasureSource.NONE),
    ALIGNMENT("alignment", Better.LOWER, MeasureBounds.between(0, 4), MeasureSource.WANG),
    UNIFORMITY_IMAGES(
            "uniformity\\.image",
            Better.LOWER,
            sizes -> MeasureBounds.uniformity(sizes.images()),
            MeasureSource.WANG),
    UNIFORMITY_TEXTS(
            "uniformity\\.text",
            Better.LOWER,
            sizes -> MeasureBounds.uniformity(sizes.texts()),
            MeasureSource.WANG),
    UNIFORMITY_ALL(
            "uniformity\\.all",
            Better.LOWER,
            sizes -> MeasureBounds.uniformity(sizes.images() + sizes.texts()),
            MeasureSource.WANG),
    UNIFORMITY_CROSS(
            "uniformity\\.cross", Better.LOWER, MeasureBounds.between(-8, 0), MeasureSource.WANG),
    RELATIVE_GAP(
            "relativeModalityGap",
            Better.NEITHER,
            MeasureBounds.between(0, 1),
            MeasureSource.SCHRODI),
    SEPARABILITY(
            "separability\\.accuracy",
            Better.NEITHER,
            MeasureBounds.between(0, 1),
            MeasureSource.NONE),
    RECALL("recall\\.\\w+\\.\\d+", Better.HIGHER, MeasureBounds.between(0, 1), MeasureSource.NONE),
    RANK_OF_TEXTS(
            "medianRank\\.imageToText",
            Better.LOWER,
            sizes -> MeasureBounds.ranks(sizes.texts()),
            MeasureSource.NONE),
    RANK_OF_IMAGES(
            "medianRank\\.textToImage",
            Better.LOWER,
            sizes -> MeasureBounds.ranks(sizes.images()),
            MeasureSource.NONE),
    MIXED_RANK(
            "mixed\\.\\w+\\.medianRank",
            Better.LOWER,
            sizes -> MeasureBounds.ranks(sizes.images() + sizes.texts() - 1),
            MeasureSource.NONE),
    MIXED_RECALL(
            "mixed\\.\\w+\\.recall10",
            Better.HIGHER,
            MeasureBounds.between(0, 1),
            MeasureSource.NONE),
    MIXED_SHARE(
            "mixed\\.\\w+\\.sameModalityShare10",
            Better.NEITHER,
            MeasureBounds.between(0, 1),
            MeasureSource.NONE),
    MIXED_POOL(
            "mixed\\.pool\\.ndcg10\\w*",
            Better.HIGHER,
            MeasureBounds.between(0, 1),
            MeasureSource.NONE),
    HUBNESS_OF_TEXTS(
            "hubness\\.imageToText\\.skewness",
            Better.LOWER,
            sizes -> MeasureBounds.skewness(sizes.texts()),
            MeasureSource.RADOVANOVIC),
    HUBNESS_OF_IMAGES(
            "hubness\\.textToImage\\.skewness",
            Better.LOWER,
            sizes -> MeasureBounds.skewness(sizes.images()),
            MeasureSource.RADOVANOVIC),
    GINI("hubness\\.\\w+\\.gini", Better.LOWER, MeasureBounds.between(0, 1), MeasureSource.NONE),
    RANK_OF_IMAGE_ROWS(
            "effectiveRank\\.image",
            Better.NEITHER,
            sizes -> MeasureBounds.effectiveRank(sizes.images(), sizes.dimension()),
            MeasureSource.ROY),
    RANK_OF_TEXT_ROWS(
            "effectiveRank\\.text",
            Better.NEITHER,
            sizes -> MeasureBounds.effectiveRank(sizes.texts(), sizes.dimension()),
            MeasureSource.ROY);

    /// Which values are wanted.
    public enum Better {
        HIGHER,
        LOWER,
        /// It describes, and does not judge.
        NEITHER
    }

    private final Pattern keys;
    private final Better better;

    @SuppressWarnings("ImmutableEnumChecker") // Lambdas that hold nothing.
    private final Bounds bounds;

    private final String source;

    MeasureKind(String keys, Better better, Bounds bounds, String source) {
        this.keys = Pattern.compile(keys);
        this.better = better;
        this.bounds = bounds;
        this.source = source;
    }

    /// The kind of a number of the flat list; empty for what describes no rows, such as their
    // count.
    ///
    /// @param key as [io.conoscope.gap.measure.FlatMeasures] has it
    public static Optional<MeasureKind> of(String key) {
        for (var kind : values()) {
            if (kind.keys.matcher(key).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    public Better better() {
        return better;
    }

    /// The values that it can take for so many rows.
    ///
    /// @throws IllegalArgumentException if there are fewer than 2 rows of a modality
    public MeasureRange range(MeasureSizes sizes) {
        return bounds.of(sizes);
    }

    /// Who described it first, to be looked up; empty where it is plain arithmetic.
    public String source() {
        return source;
    }

    /// Part of the keys of its words: `card.pc1-gap.formula`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
