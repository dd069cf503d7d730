package io.conoscope.catalogue.descriptor;

import java.util.List;

/// What others measured of a model.
///
/// @param source   who published the numbers, and where exactly
/// @param licence  of the published table
/// @param protocol how they were measured
/// @param recall   in the order of the descriptor
public record ReferenceNumbers(
        String source, String licence, String protocol, List<Recall> recall) {

    /// A published recall, to compare one's own with.
    ///
    /// @param dataset     as the source names it: `flickr8k`, `flickr30k`, `mscoco_captions`
    /// @param k           how many of the nearest are looked at
    /// @param textToImage share of texts with their image among them, in [0, 1]
    /// @param imageToText share of images with any of their texts among them, in [0, 1]
    public record Recall(String dataset, int k, double textToImage, double imageToText) {}

    public ReferenceNumbers {
        recall = List.copyOf(recall);
    }
}
