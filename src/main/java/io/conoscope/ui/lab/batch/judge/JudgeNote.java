package io.conoscope.ui.lab.batch.judge;

/// What there is to say of a judge and the open corpus.
///
/// @param available whether it can be asked
/// @param words     why not; else what it knows, and what of its file was passed over
public record JudgeNote(boolean available, String words) {}
