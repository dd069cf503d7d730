package io.conoscope.runlog.evaluation;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// An evaluation that was left out.
///
/// @param file    the one that could not be read
/// @param words   what is wrong with it
/// @param changed when the file was last written; it is read again when that changes
public record EvaluationDamage(Path file, String words, FileTime changed) {}
