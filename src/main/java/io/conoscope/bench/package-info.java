/// The `bench` verbs: repeatable measurements, as JSON with the machine and the settings. Added by
/// [io.conoscope.Main]; may import everything, and nothing imports it.
@NullMarked
package io.conoscope.bench;

import org.jspecify.annotations.NullMarked;
