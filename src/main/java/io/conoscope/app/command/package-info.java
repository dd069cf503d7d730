/// What menus, buttons and keys do, and what the window remembers of itself.
@NullMarked
package io.conoscope.app.command;

import org.jspecify.annotations.NullMarked;
