/// Finding items that deserve a look: pairs that do not match, duplicates, neighbours.
///
/// May import what `service` may; no JavaFX.
@NullMarked
package io.conoscope.service.find;

import org.jspecify.annotations.NullMarked;
