/// What a `tokenizer.json` must be before a native library reads it: the library ends the process
/// on some files that are not.
///
/// Pure Java. May import `base` and Gson.
@NullMarked
package io.conoscope.encoder.tokenizer.outline;

import org.jspecify.annotations.NullMarked;
