/// The tab of charts: a grid, one a tag, read together by one crosshair.
@NullMarked
package io.conoscope.ui.run.chart;

import org.jspecify.annotations.NullMarked;
