/// Reading JSON files that people and other programs wrote, with errors that name the key.
///
/// May import `base` and Gson.
@NullMarked
package io.conoscope.base.json;

import org.jspecify.annotations.NullMarked;
