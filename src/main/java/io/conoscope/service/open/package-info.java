/// What a path holds: a corpus, or finished embeddings with the corpus that they were made of.
///
/// May import everything below `service`, and none of its other packages: the window, the command
/// line and the worker all open with it.
@NullMarked
package io.conoscope.service.open;

import org.jspecify.annotations.NullMarked;
