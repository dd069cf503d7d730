/// Items as columns and lists, and into files.
///
/// No JavaFX. May import `table`, `projection`, `embedding` and what is below.
@NullMarked
package io.conoscope.service.export;

import org.jspecify.annotations.NullMarked;
