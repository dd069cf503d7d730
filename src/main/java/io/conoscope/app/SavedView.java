package io.conoscope.app;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.viewstate.ViewParts;
import io.conoscope.ui.session.viewstate.ViewState;
import io.conoscope.ui.session.viewstate.ViewStateModel;
import io.conoscope.ui.session.viewstate.file.ViewStateFile;
import io.conoscope.ui.session.viewstate.file.ViewStateKeeper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// The view as the window leaves it and finds it again. FX thread only.
final class SavedView {

    private static final Logger LOG = LoggerFactory.getLogger(SavedView.class);

    /// Every so many tenths of a second it is looked at.
    private static final int SELDOM = 20;

    private final ViewParts parts = new ViewParts();
    private final ViewStateModel model;
    private final ViewStateKeeper keeper;
    private @Nullable ViewState last;
    private boolean wanted;
    private boolean begun;
    private int ticks;

    /// Begins to read the view that was there last.
    ///
    /// @param folder of the settings
    /// @param io     reads and writes
    SavedView(Workbench bench, RunsModel runs, Path folder, Background io, Messages words) {
        var file = new ViewStateFile(folder);
        model = new ViewStateModel(bench, runs, parts, io, words);
        keeper = new ViewStateKeeper(model, file, io);
        io.run(
                file::load,
                Outcome.of(
                        this::loaded,
                        failure -> {
                            LOG.error("the last view could not be read", failure);
                            loaded(ViewState.EMPTY);
                        }));
    }

    /// What panels keep of the view.
    ViewParts parts() {
        return parts;
    }

    /// Brings the last view back: at once if it was read while the window was made, else as soon as
    /// it is.
    void restore() {
        wanted = true;
        if (last != null) {
            apply(last);
        }
    }

    private void loaded(ViewState view) {
        last = view;
        if (wanted) {
            apply(view);
        }
    }

    private void apply(ViewState view) {
        begun = true;
        model.apply(view);
    }

    /// Begins with what the user asked for instead.
    void begin() {
        begun = true;
    }

    /// Called ten times a second at most.
    void tick() {
        if (begun && ++ticks % SELDOM == 0) {
            keeper.look();
        }
    }

    /// Writes the view; a window that never got to show one leaves the old one alone.
    ///
    /// @return done when it is written
    CompletableFuture<@Nullable Void> save() {
        return begun ? keeper.save() : CompletableFuture.completedFuture(null);
    }
}
