/// What a model's folder holds: which formats, which architecture, which towers, and how each is
/// loaded.
///
/// May import `base`, `base.json` and the packages of `encoder` that hold kinds of towers.
@NullMarked
package io.conoscope.encoder.folder;

import org.jspecify.annotations.NullMarked;
