/// Rows of the same items beside each other: measured the same way, sketched, kept on disk.
///
/// May import everything below `service`, and `service.measure`.
@NullMarked
package io.conoscope.service.compare;

import org.jspecify.annotations.NullMarked;
