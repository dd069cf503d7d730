/// The window's frame: workspace, welcome, banners, keys, dropping.
@NullMarked
package io.conoscope.app.frame;

import org.jspecify.annotations.NullMarked;
