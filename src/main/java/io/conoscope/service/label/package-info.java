/// What clusters of a layout are about, in words of their captions.
///
/// May import what `service` may. ICU cuts words here.
@NullMarked
package io.conoscope.service.label;

import org.jspecify.annotations.NullMarked;
