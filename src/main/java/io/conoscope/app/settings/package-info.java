/// What the window remembers between two starts, in one JSON file.
@NullMarked
package io.conoscope.app.settings;

import org.jspecify.annotations.NullMarked;
