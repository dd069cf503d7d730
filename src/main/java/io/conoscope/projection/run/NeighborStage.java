package io.conoscope.projection.run;

import io.conoscope.base.ProgressMeter;
import io.conoscope.math.Workers;
import io.conoscope.projection.KnownNeighbors;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.neighbors.NeighborSearch;
import io.conoscope.projection.neighbors.Neighbors;
import io.conoscope.projection.neighbors.scan.PreparedRows;

import org.jspecify.annotations.Nullable;

/// The stage `project.neighbors`: known neighbours, or a search with its progress.
final class NeighborStage {

    private final ProjectionSettings settings;
    private final ProjectionControl control;
    private final ProjectionListener listener;
    private final Workers workers;

    NeighborStage(
            ProjectionSettings settings,
            ProjectionControl control,
            ProjectionListener listener,
            Workers workers) {
        this.settings = settings;
        this.control = control;
        this.listener = listener;
        this.workers = workers;
    }

    /// @param k     neighbours a row, itself not counted, in [0, n - 1]
    /// @param known what earlier runs found, and receives what this one finds
    Neighbors neighbors(PreparedRows rows, int k, @Nullable KnownNeighbors known) {
        var found =
                known == null ? null : known.find(rows.metric(), k, settings.seed()).orElse(null);
        if (found == null) {
            found = search(rows, k);
            if (known != null) {
                known.keep(rows.metric(), settings.seed(), found);
            }
        }
        return found;
    }

    private Neighbors search(PreparedRows rows, int k) {
        var meter = new ProgressMeter("project.neighbors", rows.rows(), 0, listener::progress);
        meter.report(0);
        return NeighborSearch.search(
                rows,
                k,
                NeighborSearch.Settings.ofSeed(settings.seed()),
                workers,
                done -> {
                    control.throwIfCancelled();
                    meter.report(done);
                });
    }
}
