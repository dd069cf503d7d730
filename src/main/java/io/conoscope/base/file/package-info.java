/// Folders that appear whole, files that several processes change, files that are mapped.
///
/// May import `base`.
@NullMarked
package io.conoscope.base.file;

import org.jspecify.annotations.NullMarked;
