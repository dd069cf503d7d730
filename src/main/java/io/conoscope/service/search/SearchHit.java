package io.conoscope.service.search;

/// One item that was found.
///
/// @param point images first, then texts: a row of the stacked embeddings
/// @param score its cosine to the query, in [-1, 1], or how well its words fit; larger is better
public record SearchHit(int point, double score) {}
