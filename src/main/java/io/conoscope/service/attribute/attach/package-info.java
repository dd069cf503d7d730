/// What people attach to a corpus: the photos and captions of rows that came without, and columns
/// of tables of their own. What is stored where: docs/decisions/0176.
///
/// May import everything below `service`.
@NullMarked
package io.conoscope.service.attribute.attach;

import org.jspecify.annotations.NullMarked;
