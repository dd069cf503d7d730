/// Corrections that leave the program and come back: fitted, saved, applied to other rows.
@NullMarked
package io.conoscope.service.correct;

import org.jspecify.annotations.NullMarked;
