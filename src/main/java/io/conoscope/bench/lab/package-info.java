/// What is measured of the laboratory.
///
/// May import everything below `bench`.
@NullMarked
package io.conoscope.bench.lab;

import org.jspecify.annotations.NullMarked;
