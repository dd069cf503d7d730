package io.conoscope.app;

import io.conoscope.app.command.WindowModel;
import io.conoscope.service.train.StartedRuns;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the window's list of runs made here up to date.
///
/// @param started where they are noted
/// @param io      reads it, and looks whether they are still there
/// @param window  offers them
record RunHistory(StartedRuns started, Background io, WindowModel window) {

    private static final Logger LOG = LoggerFactory.getLogger(RunHistory.class);

    /// Reads the list again.
    void refresh() {
        io.run(
                started::list,
                Outcome.of(
                        window::offerMade, failure -> LOG.warn("no list of runs made", failure)));
    }
}
