/// The laboratory: what a gap is made of, and what closing it wins and costs. A tab a package.
/// May import `ui.kit`, `ui.session` and `service`, and no other feature.
@NullMarked
package io.conoscope.ui.lab;

import org.jspecify.annotations.NullMarked;
