/// The laboratory's tab on the cone: random networks narrow whatever passes through them, and so do
/// the layers of an encoder, trained or not. The charts' marks are in `.plot`.
@NullMarked
package io.conoscope.ui.lab.cone;

import org.jspecify.annotations.NullMarked;
