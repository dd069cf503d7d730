/// Finding captions by their words.
///
/// May import what `service.search` may, and `service.search`. Lucene is used here and nowhere
/// else; ICU cuts texts into words.
@NullMarked
package io.conoscope.service.search.words;

import org.jspecify.annotations.NullMarked;
