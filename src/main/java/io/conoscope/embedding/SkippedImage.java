package io.conoscope.embedding;

/// An image of a corpus that has no row, because its picture could not be read.
///
/// @param image  its id in the corpus
/// @param reason what was found, in words
public record SkippedImage(String image, String reason) {}
