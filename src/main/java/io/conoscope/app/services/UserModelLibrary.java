package io.conoscope.app.services;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.ConoscopeException.Kind;
import io.conoscope.base.Progress;
import io.conoscope.catalogue.AddedModel;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.catalogue.fetch.ModelFetch;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.encoder.model.Models;
import io.conoscope.ui.models.ModelLibraryItem;
import io.conoscope.ui.models.ModelLibraryServices;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The user's library of models as the window's library. Loads no model.
///
/// @param library what is known and what is here
/// @param fetch   downloads; asked for when needed, since it reads settings that may be wrong
public record UserModelLibrary(ModelLibrary library, Supplier<ModelFetch> fetch)
        implements ModelLibraryServices {

    /// Where exports keep their graphs, below the folder that has the settings.
    private static final String GRAPHS = "onnx";

    @Override
    public Contents list() throws ConoscopeException {
        var listing = library.catalogue().list();
        var items = new ArrayList<ModelLibraryItem>();
        for (var entry : listing.entries()) {
            items.add(new ModelLibraryItem.Published(entry, library.state(entry)));
        }
        for (var added : library.added()) {
            items.add(own(added));
        }
        return new Contents(items, listing.broken());
    }

    private static ModelLibraryItem own(AddedModel added) {
        var folder = folder(added.path());
        try {
            var description = Models.describe(new ModelSpec(folder.toString(), null));
            return new ModelLibraryItem.Own(added, folder, description, false, null);
        } catch (ConoscopeException e) {
            return e.is(Kind.ONE_TOWER)
                    ? new ModelLibraryItem.Own(added, folder, null, true, null)
                    : new ModelLibraryItem.Own(added, folder, null, false, e.getMessage());
        }
    }

    @Override
    public void fetch(String name, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var entry = library.catalogue().find(name);
        fetch.get().fetch(entry, library.downloadFolder(entry), token, progress);
    }

    @Override
    public void remove(String name) throws ConoscopeException {
        for (var added : library.added()) {
            if (added.name().equals(name)) {
                library.remove(name);
                return;
            }
        }
        if (!(library.state(library.catalogue().find(name)) instanceof InstalledState.Absent)) {
            library.remove(name);
        }
    }

    @Override
    public String add(Path path) throws ConoscopeException {
        var folder = folder(path.toAbsolutePath().normalize());
        try {
            Models.describe(new ModelSpec(folder.toString(), null));
        } catch (ConoscopeException e) {
            if (e.is(Kind.NO_WEIGHTS)) {
                throw new ConoscopeException("library.weightless", e, path);
            }
            if (!e.is(Kind.ONE_TOWER)) {
                throw e;
            }
        }
        return library.add(folder).name();
    }

    /// The folder of a model that was given by one of its files.
    static Path folder(Path path) {
        if (!Files.isRegularFile(path)) {
            return path;
        }
        var folder = path.resolveSibling("");
        var above = folder.getParent();
        if (above == null || !folder.endsWith(GRAPHS)) {
            return folder;
        }
        boolean settingsAbove =
                (Files.exists(above.resolve("config.json"))
                        || Files.exists(above.resolve("tokenizer.json"))
                        || Files.exists(above.resolve("preprocessor_config.json")));
        return settingsAbove ? above : folder;
    }
}
