package io.conoscope.training.sample;

/// Two things that belong together.
///
/// @param image row of a picture; -1 where texts are paired with texts
/// @param text  row of a text; -1 where pictures are paired with themselves
/// @param other row of the second text, where texts are paired with texts; else -1
public record Item(int image, int text, int other) {}
