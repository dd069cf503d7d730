/// A second layout beside the first: what stands on the right, and how it is laid over the left
/// one. May import `ui.kit`, `ui.session` and everything below.
@NullMarked
package io.conoscope.ui.scatter.compare;

import org.jspecify.annotations.NullMarked;
