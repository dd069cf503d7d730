package io.conoscope.ui.session.viewstate;

import java.nio.file.Path;

/// What is open in the Explore workspace, and how it was read.
///
/// @param path  of a corpus, an embeddings folder or an embeddings file; absolute
/// @param split as [io.conoscope.ui.session.Workbench#splitProperty] has it
public record OpenedSubject(Path path, String split) {}
