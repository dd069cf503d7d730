/// Models side by side: every set of rows of the open items, measured the same way.
@NullMarked
package io.conoscope.ui.lab.models;

import org.jspecify.annotations.NullMarked;
