/// The laboratory's tab that takes the gap apart: coordinates, spectra, pairs. May import `ui.lab`.
@NullMarked
package io.conoscope.ui.lab.anatomy;

import org.jspecify.annotations.NullMarked;
