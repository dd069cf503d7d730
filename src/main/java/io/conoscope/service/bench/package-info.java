/// Measurements of projections: rows to lay out, and what one run of a method takes.
///
/// May import what `service` may.
@NullMarked
package io.conoscope.service.bench;

import org.jspecify.annotations.NullMarked;
