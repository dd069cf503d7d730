package io.conoscope.gap.reference;

/// What someone found for a measure.
///
/// @param key    of the measure in the flat list
/// @param value  as published
/// @param model  whose rows it is of
/// @param data   on what, with how many items where the source says
/// @param source where a reader can look it up
public record PublishedNumber(String key, double value, String model, String data, String source) {}
