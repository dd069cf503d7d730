/// Where the scatter's points are and what one sees of them: points, camera, hit test, what stands
/// out.
///
/// May import `corpus` and the JDK; knows no toolkit.
@NullMarked
package io.conoscope.ui.kit.world;

import org.jspecify.annotations.NullMarked;
