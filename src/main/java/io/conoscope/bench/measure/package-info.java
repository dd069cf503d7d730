/// What is measured without a window: embedding, training steps, projections, reading of run logs.
@NullMarked
package io.conoscope.bench.measure;

import org.jspecify.annotations.NullMarked;
