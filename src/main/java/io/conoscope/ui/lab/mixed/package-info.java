/// The Lab's mixed search: who outranks whom among images and texts, as they are and corrected.
@NullMarked
package io.conoscope.ui.lab.mixed;

import org.jspecify.annotations.NullMarked;
