package io.conoscope.ui.session.viewstate.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;
import io.conoscope.ui.session.viewstate.ViewState;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;

/// A view on disk. What cannot be read counts as not there, entry by entry: a window must open
/// whatever the file holds. Safe on any thread.
public final class ViewStateFile {

    private static final Logger LOG = LoggerFactory.getLogger(ViewStateFile.class);

    /// A million points chosen here and there take 8 MB.
    private static final long LARGEST = 32 << 20;

    private final Path file;

    /// @param folder where it stands, beside the settings; made when first written
    public ViewStateFile(Path folder) {
        this.file = folder.resolve("view.json");
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
