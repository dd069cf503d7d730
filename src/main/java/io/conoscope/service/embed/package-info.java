/// From the items of a corpus to rows on disk: batches without state, and the jobs that keep them.
///
/// May import what `service` may, `service` itself and `service.open`.
@NullMarked
package io.conoscope.service.embed;

import org.jspecify.annotations.NullMarked;
