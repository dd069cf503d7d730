package io.conoscope.service.embed;

import io.conoscope.encoder.tokenizer.Tokens;

/// One text, ready for the tower.
///
/// @param id     its name within the corpus
/// @param tokens the text tower's input
public record TokenizedText(String id, Tokens tokens) {}
