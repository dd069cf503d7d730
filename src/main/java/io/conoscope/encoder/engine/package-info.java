/// The native engines: started on first use, without the network, each on the devices it has.
///
/// May import `base`, `math` and DJL.
@NullMarked
package io.conoscope.encoder.engine;

import org.jspecify.annotations.NullMarked;
