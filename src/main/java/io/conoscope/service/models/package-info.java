/// Finds models by name or folder. May import everything below `service`.
@NullMarked
package io.conoscope.service.models;

import org.jspecify.annotations.NullMarked;
