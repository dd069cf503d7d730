package io.conoscope.service.models;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.catalogue.ModelLibrary;
import io.conoscope.encoder.model.ModelSpec;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Finds the folders of models that are asked for by name: built-in, downloaded and added ones.
///
/// @param library knows them
public record ModelNames(ModelLibrary library) {

    /// The names of this program and this user.
    public static ModelNames ofThisProgram() {
        return new ModelNames(ModelLibrary.ofThisProgram());
    }

    /// The same model with folders in place of names.
    ///
    /// @throws ConoscopeException `model.unknown` for what is neither a name nor a folder,
    /// `model.absent` for a model of the catalogue that is not downloaded
    public ModelSpec resolve(ModelSpec spec) throws ConoscopeException {
        return spec.withModels(folder(spec.imageModel()), folder(spec.textModel()));
    }

    /// The names of all models whose files are here: built-in, downloaded, added.
    ///
    /// @throws ConoscopeException if the library cannot be read
    List<String> atHand() throws ConoscopeException {
        var names = new ArrayList<String>();
        for (var entry : library.catalogue().list().entries()) {
            switch (library.state(entry)) {
                case InstalledState.BuiltIn there -> names.addFirst(entry.name());
                case InstalledState.Installed there -> names.add(entry.name());
                case InstalledState.Partial half -> {}
                case InstalledState.Absent gone -> {}
            }
        }
        library.added().forEach(model -> names.add(model.name()));
        return names;
    }

    private String folder(String name) throws ConoscopeException {
        var known = library.folder(name);
        if (known.isPresent()) {
            var path = known.get();
            return (Files.isDirectory(path) ? path : path.resolveSibling("")).toString();
        }
        if (isFolder(name)) {
            return name;
        }
        var names = new ArrayList<String>();
        for (var entry : library.catalogue().list().entries()) {
            if (entry.name().equals(name)) {
                throw new ConoscopeException("model.absent", null, name);
            }
            names.add(entry.name());
        }
        library.added().forEach(model -> names.add(model.name()));
        throw new ConoscopeException("model.unknown", null, name, String.join(", ", names));
    }

    private static boolean isFolder(String name) {
        try {
            return !name.isBlank() && Files.isDirectory(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
