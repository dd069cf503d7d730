/// Checks a folder against inputs and outputs recorded beside it.
///
/// May import `base`, `base.json`, `math`, `encoder.folder` and the packages that hold kinds of
/// towers.
@NullMarked
package io.conoscope.encoder.check;

import org.jspecify.annotations.NullMarked;
