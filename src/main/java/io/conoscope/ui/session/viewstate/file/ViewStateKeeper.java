package io.conoscope.ui.session.viewstate.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.viewstate.ViewState;
import io.conoscope.ui.session.viewstate.ViewStateModel;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CompletableFuture;

/// Keeps the view on disk: writes it when it has changed and has stood still since the last look,
/// and when the window closes. FX thread only; writing happens elsewhere.
public final class ViewStateKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(ViewStateKeeper.class);

    private final ViewStateModel model;
    private final ViewStateFile file;
    private final Background io;
    private @Nullable ViewState seen;
    private volatile @Nullable ViewState written;
    private CompletableFuture<@Nullable Void> writing = CompletableFuture.completedFuture(null);

    /// @param io writes
    public ViewStateKeeper(ViewStateModel model, ViewStateFile file, Background io) {
        this.model = model;
        this.file = file;
        this.io = io;
    }

    /// Looks whether something changed; call it every few seconds.
    public void look() {
        var now = model.capture();
        boolean rests = now.equals(seen);
        seen = now;
        if (rests && !now.equals(written) && writing.isDone()) {
            write(now);
        }
    }

    /// Writes what is on screen now.
    ///
    /// @return done when it is written, or has failed; may be awaited on any other thread
    public CompletableFuture<@Nullable Void> save() {
        write(model.capture());
        return writing;
    }

    /// A failure is logged, since nothing that the user does depends on it.
    private void write(ViewState now) {
        written = now;
        var done = new CompletableFuture<@Nullable Void>();
        writing = done;
        io.run(
                () -> {
                    try {
                        saveNewest(now);
                    } finally {
                        done.complete(null);
                    }
                    return now;
                },
                Outcome.of(saved -> {}, ViewStateKeeper::log));
    }

    /// An older state does not replace a newer one, however the threads run.
    private void saveNewest(ViewState now) throws ConoscopeException {
        synchronized (file) {
            if (now.equals(written)) {
                file.save(now);
            }
        }
    }

    private static void log(Throwable failure) {
        if (failure instanceof ConoscopeException) {
            LOG.warn("the view was not saved", failure);
        } else {
            LOG.error("the view was not saved", failure);
        }
    }
}
