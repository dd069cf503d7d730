/// Finding items: the nearest rows of a query.
///
/// May import what `service` may; no JavaFX.
@NullMarked
package io.conoscope.service.search;

import org.jspecify.annotations.NullMarked;
