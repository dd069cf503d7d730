/// Mutated files against every reader of the program: none may end in anything but a result or a
/// failure in words; and kills at random moments.
@NullMarked
package io.conoscope.fuzz;

import org.jspecify.annotations.NullMarked;
