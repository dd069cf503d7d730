/// The window's frame: menus, top line, workspace, status line, welcome, keys.
@NullMarked
package io.conoscope.app.frame;

import org.jspecify.annotations.NullMarked;
