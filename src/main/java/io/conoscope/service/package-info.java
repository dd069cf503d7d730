/// Jobs over everything below: blocking calls with progress, cancellation and streams. No JavaFX.
@NullMarked
package io.conoscope.service;

import org.jspecify.annotations.NullMarked;
