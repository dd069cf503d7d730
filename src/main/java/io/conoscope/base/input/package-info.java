/// What comes from outside and that nobody vouches for: files of the user's, the rows of tables,
/// and texts on their way to a terminal.
///
/// May import `base`.
@NullMarked
package io.conoscope.base.input;

import org.jspecify.annotations.NullMarked;
