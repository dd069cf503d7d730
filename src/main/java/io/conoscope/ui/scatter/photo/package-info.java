/// Photos at their points, above the picture.
///
/// May import `ui.scatter.plot`, `ui.kit`, `ui.session` and what is below.
@NullMarked
package io.conoscope.ui.scatter.photo;

import org.jspecify.annotations.NullMarked;
