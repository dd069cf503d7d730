/// Jobs that measure: a model's recall against what others published of it.
///
/// May import what `service` may, `service` itself and `service.embed`.
@NullMarked
package io.conoscope.service.measure;

import org.jspecify.annotations.NullMarked;
