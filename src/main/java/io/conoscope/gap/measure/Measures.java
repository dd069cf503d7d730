package io.conoscope.gap.measure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// Every measure of one set of embeddings, in double precision on rows scaled to length 1.
///
/// The names and their nesting are those of the JSON that `measure` prints. What cannot be measured
/// (a mean over no pairs) is NaN, which the JSON shows as `null`.
///
/// @param images              number of images n
/// @param texts               number of texts m
/// @param dimension           width d of the rows
/// @param gap                 the gap vector
/// @param cosine              summaries of cosines by kind of pair
/// @param alignment           mean ‖x − y‖² of matched pairs, in [0, 4]
/// @param uniformity          log mean exp(−2‖x − y‖²) by kind of pair
/// @param relativeModalityGap m / (½(wᵢ + wₜ) + m), in [0, 1]
/// @param separability        of images from texts by a linear probe; null where none was trained
/// @param recall              by direction, then by k as text: `1`, `5`, `10`; each in [0, 1]
/// @param medianRank          of the best match, from 1
/// @param mixed               search over both modalities together
/// @param hubness             by direction: `textToImage` is of images retrieved by texts
/// @param effectiveRank       of each modality
public record Measures(
        int images,
        int texts,
        int dimension,
        Gap gap,
        Cosine cosine,
        double alignment,
        Uniformity uniformity,
        double relativeModalityGap,
        @Nullable Separability separability,
        Directions<Map<String, Double>> recall,
        Directions<Double> medianRank,
        Mixed mixed,
        Directions<Hubness> hubness,
        EffectiveRank effectiveRank) {

    /// The vector from the centroid of the texts to that of the images.
    ///
    /// @param l2                   its length, in [0, 2]
    /// @param centroidCosine       cosine of the two centroids, in [-1, 1]
    /// @param imageCentroidNorm    in [0, 1]; 1 when all images have one direction
    /// @param textCentroidNorm     in [0, 1]
    /// @param topDimensions        the 20 coordinates with the largest share of its squared length
    /// @param pc1ExplainedVariance share of variance along the first principal component of all
    ///                             rows together, in [0, 1]
    /// @param pc1GapCosine         |cos| of that component and the gap vector, in [0, 1]
    /// @param pairDistance         mean ‖x − y‖ of matched pairs, in [0, 2]; NaN without a pair
    public record Gap(
            double l2,
            double centroidCosine,
            double imageCentroidNorm,
            double textCentroidNorm,
            List<TopDimension> topDimensions,
            double pc1ExplainedVariance,
            double pc1GapCosine,
            double pairDistance) {}

    /// A coordinate of the gap vector.
    ///
    /// @param index of the coordinate, in [0, d)
    /// @param share of the squared length of the gap vector, in [0, 1]
    public record TopDimension(int index, double share) {}

    /// Cosines by kind of pair; each pair counts once.
    ///
    /// @param matched         every text with its image
    /// @param unmatched       every other image-text combination
    /// @param imageImage      distinct images
    /// @param textText        distinct texts
    /// @param textTextMatched distinct texts of one image; null where no image has two
    public record Cosine(
            Summary matched,
            Summary unmatched,
            Summary imageImage,
            Summary textText,
            @Nullable Summary textTextMatched) {}

    /// Mean, deviation (divided by n) and range of cosines, in [-1, 1].
    public record Summary(double mean, double std, double min, double max) {}

    /// Log mean exp(−2‖x − y‖²), each in [−8, 0].
    ///
    /// @param image over distinct images
    /// @param text  over distinct texts
    /// @param all   over distinct rows of both modalities
    /// @param cross over unmatched image-text pairs
    public record Uniformity(double image, double text, double all, double cross) {}

    /// Cross-validated accuracy, in [0, 1], of a linear probe that tells images from texts.
    public record Separability(double accuracy, int folds) {}

    /// A measure that has a direction: images query texts, or texts query images.
    public record Directions<T>(T imageToText, T textToImage) {}

    /// Every text (every image) queries all other rows of both modalities.
    ///
    /// @param pool of documents of which every other is an image; null where no image has two texts
    public record Mixed(MixedSearch textQuery, MixedSearch imageQuery, @Nullable Pool pool) {}

    /// Texts query a pool of documents that mixes images and texts.
    ///
    /// The images with at least two texts, in the order of rows, are its items. Of each, the first
    /// text is a query; its document is the image at even places (from 0), else the second text.
    /// Normalised discounted cumulative gain at 10, with one relevant document a query: 1 / log₂(1
    /// + rank) for a rank of at most 10, else 0; ties count against it. After MixBench's setting.
    ///
    /// @param queries     how many items
    /// @param ndcg10      mean over all queries, in [0, 1]
    /// @param ndcg10Image mean over queries whose document is an image
    /// @param ndcg10Text  mean over queries whose document is a text; NaN where there is one item
    public record Pool(int queries, double ndcg10, double ndcg10Image, double ndcg10Text) {}

    /// @param medianRank          of the best match in the other modality, from 1
    /// @param recall10            share of queries whose best match is among the top 10
    /// @param sameModalityShare10 mean share of the query's own modality among the top 10
    public record MixedSearch(double medianRank, double recall10, double sameModalityShare10) {}

    /// How often an item is among the 10 nearest of a query in the other modality.
    ///
    /// @param skewness of those counts; 0 is even; NaN where all are equal
    /// @param max      of those counts
    /// @param gini     their Gini coefficient, in [0, 1): 0 is even, near 1 where one item has them
    ///                 all; NaN where no query retrieves anything
    public record Hubness(double skewness, int max, double gini) {}

    /// Exp of the entropy of the normalised squared singular values of the centred rows.
    public record EffectiveRank(double image, double text) {}

    /// The same measures with another separability.
    public Measures with(Separability found) {
        return new Measures(
                images,
                texts,
                dimension,
                gap,
                cosine,
                alignment,
                uniformity,
                relativeModalityGap,
                found,
                recall,
                medianRank,
                mixed,
                hubness,
                effectiveRank);
    }
}
