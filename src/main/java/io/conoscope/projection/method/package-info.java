/// The projections there are, by name. May import `projection` and `projection.run`.
@NullMarked
package io.conoscope.projection.method;

import org.jspecify.annotations.NullMarked;
