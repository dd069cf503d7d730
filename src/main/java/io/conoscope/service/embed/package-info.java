/// From the items of a corpus to rows on disk: batches without state, and the jobs that keep them.
///
/// May import everything below `service`, and `service.models` and `service.open`.
@NullMarked
package io.conoscope.service.embed;

import org.jspecify.annotations.NullMarked;
