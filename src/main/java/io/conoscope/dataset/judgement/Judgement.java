package io.conoscope.dataset.judgement;

/// What was said of one photo and one caption.
///
/// @param photo   its name
/// @param caption the caption's id, `name.jpg#0`
/// @param value   as its [JudgementKind] says
public record Judgement(String photo, String caption, double value) {}
