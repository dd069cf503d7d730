package io.conoscope.corpus;

import java.nio.file.Path;

/// A row or file that a reader skipped or found strange, for the list behind the status line.
///
/// @param file where it was found
/// @param line the line in that file, from 1; 0 where the whole file is meant
/// @param what what was found and what was expected, in words
public record ReadWarning(Path file, long line, String what) {}
