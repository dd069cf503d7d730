/// Lays rows out and measures how good the layout is. May import everything below `service`.
@NullMarked
package io.conoscope.service.project;

import org.jspecify.annotations.NullMarked;
