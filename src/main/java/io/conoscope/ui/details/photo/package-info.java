/// A photo, as large as a panel has room for, and looked at closely over the window.
///
/// May import `ui.kit`, `corpus` and the JDK.
@NullMarked
package io.conoscope.ui.details.photo;

import org.jspecify.annotations.NullMarked;
