package io.conoscope.catalogue.fetch;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;
import io.conoscope.base.Progress;
import io.conoscope.catalogue.DownloadFolder;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.http.FetchSettings;
import io.conoscope.catalogue.http.HubClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Downloads models.
///
/// To pause is to cancel: what has arrived stays, and the next call goes on from there. Any number
/// of threads may fetch different models; of one model, one download runs at a time, whichever
/// process does it.
///
/// @param settings how patient
public record ModelFetch(FetchSettings settings) {

    /// With the usual patience.
    public static ModelFetch usual() {
        return new ModelFetch(FetchSettings.usual());
    }

    /// Downloads what is missing of a model, checks it, and marks it installed. Blocks.
    ///
    /// @param token    to pause or cancel by
    /// @param progress hears bytes: `done` that are here, `total` of the model (0 while unknown)
    /// @return the model's folder
    /// @throws ConoscopeException    `fetch.*`, `file.*`, or `store.locked` while another download
    ///     of this model runs; what is there so far stays, unless it is wrong
    /// @throws CancellationException if cancelled
    public Path fetch(
            CatalogueEntry entry,
            DownloadFolder folder,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        if (entry.isBuiltIn()) {
            throw new ConoscopeException("fetch.builtIn", null, entry.name());
        }
        if (folder.state(entry) instanceof InstalledState.Installed) {
            return folder.folder();
        }
        token.throwIfCancelled();
        var lock = FolderLock.acquire(folder.partial(), folder.folder());
        try (var client = new HubClient(settings, token)) {
            var pins = Pins.read(folder.pins());
            new Download(entry, folder, pins, new FetchContext(settings, client, token, progress))
                    .run();
            release(lock, folder);
            return folder.folder();
        } finally {
            lock.closeQuietly();
        }
    }

    private static void release(FolderLock lock, DownloadFolder folder) {
        try {
            lock.remove();
            FolderTrees.deleteEmpty(folder.partial());
        } catch (IOException | UncheckedIOException e) {
            // The model is complete; an empty folder more does no harm.
        }
    }
}
