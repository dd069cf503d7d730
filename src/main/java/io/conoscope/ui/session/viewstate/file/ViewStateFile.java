package io.conoscope.ui.session.viewstate.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;
import io.conoscope.ui.session.viewstate.ViewState;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A view on disk. What cannot be read counts as not there, entry by entry: a window must open
/// whatever the file holds. Safe on any thread.
public final class ViewStateFile {

    private static final Logger LOG = LoggerFactory.getLogger(ViewStateFile.class);

    /// A million points chosen here and there take 8 MB.
    private static final long LARGEST = 32 << 20;

    private final Path file;

    /// There while a window has begun to show the view and has not come to its first layout.
    private final Path mark;

    /// @param folder where it stands, beside the settings; made when first written
    public ViewStateFile(Path folder) {
        this.file = folder.resolve("view.json");
        this.mark = folder.resolve("view.opening");
    }

    /// Whether the last window that began to show the view ended before it did, and was not closed
    /// by its user: the view may be the reason.
    public boolean isSuspect() {
        return Files.exists(mark);
    }

    /// From now until [#trust] a window that ends makes the view suspect.
    ///
    /// @throws ConoscopeException `file.write`
    public void watch() throws ConoscopeException {
        WholeFile.write(mark, "");
    }

    /// The view shows, or its user has closed the window: it is not suspect any more.
    ///
    /// @throws ConoscopeException `file.write`
    public void trust() throws ConoscopeException {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, mark, e);
        }
    }

    /// What was saved last; [ViewState#EMPTY] for whatever is missing or makes no sense.
    public ViewState load() {
        if (!Files.exists(file)) {
            return ViewState.EMPTY;
        }
        try {
            return ViewStateReader.read(JsonSection.read(file, LARGEST));
        } catch (ConoscopeException e) {
            LOG.warn("{} is not readable; starting afresh", file, e);
            return ViewState.EMPTY;
        }
    }

    /// Saves, whole or not at all.
    ///
    /// @throws ConoscopeException `file.write`
    public void save(ViewState state) throws ConoscopeException {
        WholeFile.write(file, ViewStateWriter.write(state));
    }
}
