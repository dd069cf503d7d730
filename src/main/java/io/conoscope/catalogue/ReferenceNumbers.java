package io.conoscope.catalogue;

import java.util.List;

/// What others measured of a model.
///
/// @param source   who published the numbers, and where exactly
/// @param licence  of the published table
/// @param protocol how they were measured
/// @param recall   in the order of the descriptor
public record ReferenceNumbers(
        String source, String licence, String protocol, List<ReferenceRecall> recall) {

    public ReferenceNumbers {
        recall = List.copyOf(recall);
    }
}
