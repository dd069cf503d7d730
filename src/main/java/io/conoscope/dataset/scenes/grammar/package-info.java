/// What a generated picture shows and what is said of it: things, relations, settings, captions.
///
/// May import `math`.
@NullMarked
package io.conoscope.dataset.scenes.grammar;

import org.jspecify.annotations.NullMarked;
