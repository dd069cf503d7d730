package io.conoscope.ui.run.draw;

import io.conoscope.ui.run.curve.Curve;
import io.conoscope.ui.session.run.OpenRun;

/// One run's line in a chart.
///
/// @param raw    as logged, orphans left out
/// @param smooth what is drawn in front; the same as `raw` without smoothing
public record ChartLine(OpenRun run, Curve raw, Curve smooth) {}
