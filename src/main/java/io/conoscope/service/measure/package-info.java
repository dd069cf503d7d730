/// Jobs that measure: everything of `gap` and `probe`, and a model's recall against what others
/// published of it.
///
/// May import everything below `service`, and `service.models` and `service.embed`.
@NullMarked
package io.conoscope.service.measure;

import org.jspecify.annotations.NullMarked;
