package io.conoscope.runlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what the files of one run hold; for one thread, filled by the readers of formats.
public final class RunBuilder {

    /// Damage beyond this many places is not listed: a file of the wrong kind is wrong everywhere.
    private static final int MOST_DAMAGE = 100;

    private final Map<String, ScalarBuilder> scalars = new LinkedHashMap<>();
    private final Map<String, HistogramBuilder> histograms = new LinkedHashMap<>();
    private final List<RunDamage> damage = new ArrayList<>();
    private long lastStep = Long.MIN_VALUE;
    private boolean hasSession;
    private boolean isByEpoch;

    /// Where to add the points of a tag.
    ///
    /// @param single whether values have single precision; the first call for a tag decides
    public ScalarBuilder scalar(String tag, boolean single) {
        var known = scalars.get(tag);
        return known != null
                ? known
                : scalars.computeIfAbsent(tag, key -> new ScalarBuilder(key, single));
    }

    /// Adds a histogram.
    public void histogram(String tag, HistogramSeries.Point point) {
        histograms.computeIfAbsent(tag, key -> new HistogramBuilder()).add(point);
    }

    /// Notes a place that could not be read.
    public void damaged(RunDamage place) {
        if (damage.size() < MOST_DAMAGE) {
            damage.add(place);
        }
    }

    /// Whether anything was logged yet.
    public boolean isEmpty() {
        return scalars.isEmpty() && histograms.isEmpty();
    }

    /// The run went on at this step.
    public void restartedAt(long step) {
        scalars.values().forEach(series -> series.restartedAt(step));
    }

    /// The log says that a session began at this step. The first of a run is its beginning, even
    /// where another thread logged before it said so; each further one is a restart.
    ///
    /// @param isLaterFile whether earlier files of the run hold something
    public void sessionAt(long step, boolean isLaterFile) {
        if (hasSession || isLaterFile) {
            restartedAt(step);
        }
        hasSession = true;
    }

    /// Tells whether a step lies before the one that was logged last, which means a restart in logs
    /// that have no other sign for it: then [ScalarBuilder#restartedAt] is due for each tag that is
    /// logged with this step.
    public boolean isBack(long step) {
        boolean back = step < lastStep;
        lastStep = step;
        return back;
    }

    /// The log places its points by epochs, and has no steps.
    public void placedByEpoch() {
        isByEpoch = true;
    }

    /// Whether points are placed by epochs, for want of steps.
    public boolean isByEpoch() {
        return isByEpoch;
    }

    /// The series so far, in the order in which their tags first appeared.
    public List<ScalarSeries> scalars() {
        var all = new ArrayList<ScalarSeries>(scalars.size());
        for (var series : scalars.values()) {
            if (series.size() > 0) {
                all.add(series.series());
            }
        }
        return all;
    }

    /// The histograms so far.
    public List<HistogramSeries> histograms() {
        var all = new ArrayList<HistogramSeries>(histograms.size());
        histograms.forEach((tag, points) -> all.add(points.series(tag)));
        return all;
    }

    /// The damage so far.
    public List<RunDamage> damage() {
        return List.copyOf(damage);
    }
}
