/// Finding items: the rows nearest to a query, and queries as rows.
///
/// May import what `service` may; no JavaFX.
@NullMarked
package io.conoscope.service.search;

import org.jspecify.annotations.NullMarked;
