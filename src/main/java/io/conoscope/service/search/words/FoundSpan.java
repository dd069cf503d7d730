package io.conoscope.service.search.words;

/// Characters of a text that a search found.
///
/// @param start of the first
/// @param end   behind the last
public record FoundSpan(int start, int end) {}
