package io.conoscope.app;

import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.status.Notices;
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
///
/// A view that ends the window before its first layout shows is not brought back by the next one,
/// which offers it instead: no view can keep the program from starting.
final class SavedView {

    private static final Logger LOG = LoggerFactory.getLogger(SavedView.class);

    /// Every so many tenths of a second it is looked at.
    private static final int SELDOM = 20;

    private final Workbench bench;
    private final RunsModel runs;
    private final Background io;
    private final Messages words;
    private final ViewParts parts = new ViewParts();
    private final ViewStateFile file;
    private final ViewStateModel model;
    private final ViewStateKeeper keeper;
    private @Nullable Last last;
    private boolean wanted;
    private boolean begun;

    /// Whether the view on disk was not brought back, and nothing has taken its place.
    private boolean offered;

    /// Whether a view was brought back that has not come to its first layout.
    private boolean watched;

    private int ticks;

    /// The view that was saved last, and whether it may have ended the window that showed it.
    private record Last(ViewState view, boolean suspect) {}

    /// Where files are looked at.
    ///
    /// @param memory reads and writes the view, one after the other, and nothing that could hang
    /// @param roots  looks whether runs are still there, which hangs where a network does
    record Lanes(Background memory, Background roots) {}

    /// Begins to read the view that was there last.
    ///
    /// @param folder of the settings
    SavedView(Workbench bench, RunsModel runs, Path folder, Lanes lanes, Messages words) {
        this.bench = bench;
        this.runs = runs;
        this.io = lanes.memory();
        this.words = words;
        file = new ViewStateFile(folder);
        model = new ViewStateModel(bench, runs, parts, lanes.roots(), words);
        keeper = new ViewStateKeeper(model, file, io);
        io.<Last>run(
                () -> new Last(file.load(), file.isSuspect()),
                Outcome.of(
                        this::loaded,
                        failure -> {
                            LOG.error("the last view could not be read", failure);
                            loaded(new Last(ViewState.EMPTY, false));
                        }));
    }

    /// What panels keep of the view.
    ViewParts parts() {
        return parts;
    }

    /// Brings the last view back: at once if it was read while the window was made, else as soon as
    /// it is, unless the user was quicker to open something.
    void restore() {
        wanted = true;
        if (last != null) {
            bringBack(last);
        }
    }

    private void loaded(Last found) {
        last = found;
        if (wanted) {
            bringBack(found);
        }
    }

    private void bringBack(Last found) {
        if (found.suspect()) {
            offer(found.view());
        } else if (isAnythingOpen()) {
            begin();
        } else {
            apply(found.view());
        }
    }

    /// The old view stays on disk, and is offered again, until something else is opened.
    private void offer(ViewState view) {
        offered = true;
        var again = new Notice.Offer(words.get("restore.again"), () -> take(view));
        var said = words.get("restore.suspect");
        bench.notices()
                .show(Notices.Location.WINDOW, new Notice(Notice.Kind.FAILURE, said, null, again));
    }

    private void take(ViewState view) {
        bench.notices().clear(Notices.Location.WINDOW);
        apply(view);
    }

    private boolean isAnythingOpen() {
        return bench.sourceProperty().get() != null
                || bench.openingProperty().get()
                || !runs.roots().isEmpty();
    }

    private void apply(ViewState view) {
        begun = true;
        offered = false;
        if (!view.equals(ViewState.EMPTY)) {
            watched = true;
            write(file::watch);
        }
        model.apply(view);
    }

    /// Begins with what the user asked for instead.
    void begin() {
        begun = true;
        trust();
    }

    private void trust() {
        offered = false;
        watched = false;
        write(file::trust);
    }

    private interface Change {
        void make() throws ConoscopeException;
    }

    /// A failure is logged, since nothing that the user does depends on it.
    private void write(Change change) {
        io.run(
                () -> {
                    change.make();
                    return change;
                },
                Outcome.of(made -> {}, failure -> LOG.warn("the view is not watched", failure)));
    }

    /// Called ten times a second.
    void tick() {
        if (++ticks % SELDOM != 0) {
            return;
        }
        if (offered && isAnythingOpen()) {
            begin();
        }
        if (watched && model.isSettled()) {
            trust();
        }
        if (begun) {
            keeper.look();
        }
    }

    /// Writes the view; a window that never got to show one leaves the old one alone.
    ///
    /// @return done when it is written
    CompletableFuture<@Nullable Void> save() {
        if (watched) {
            trust();
        }
        return begun ? keeper.save() : CompletableFuture.completedFuture(null);
    }
}
