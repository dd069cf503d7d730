/// Small charts as lists of marks: on screen as nodes, in files as pixels or vectors, from one
/// description. May import `ui.kit`.
@NullMarked
package io.conoscope.ui.lab.cone.plot;

import org.jspecify.annotations.NullMarked;
