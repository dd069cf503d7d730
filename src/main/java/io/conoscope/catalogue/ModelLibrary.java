package io.conoscope.catalogue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.DescriptorReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All models at hand: those that come with the program, the downloaded, and the user's own.
///
/// Safe on any thread; every call reads the disk (milliseconds).
public final class ModelLibrary {

    /// What weights of a model are called.
    private static final List<String> WEIGHTS =
            List.of(".safetensors", ".onnx", ".torchscript.pt", ".index.json");

    private final ModelFolders folders;
    private final AddedModels added;

    public ModelLibrary(ModelFolders folders) {
        this.folders = folders;
        this.added = new AddedModels(folders.downloads().resolve("added.json"));
    }

    /// The library of this program and this user.
    public static ModelLibrary ofThisProgram() {
        return new ModelLibrary(ModelFolders.ofThisProgram());
    }

    /// What can be asked for by name.
    public Catalogue catalogue() {
        return new Catalogue(folders.builtIn());
    }

    /// Where a downloaded model is or is to be.
    public DownloadFolder downloadFolder(CatalogueEntry entry) {
        return new DownloadFolder(folders.downloads().resolve(entry.name()));
    }

    /// Whether a model of the catalogue is at hand.
    public InstalledState state(CatalogueEntry entry) {
        return entry.isBuiltIn()
                ? builtIn(folders.builtIn().resolve(entry.name()))
                : downloadFolder(entry).state(entry);
    }

    private static InstalledState builtIn(Path folder) {
        long bytes = folder.resolve("model.safetensors").toFile().length();
        return new InstalledState.BuiltIn(folder, bytes);
    }

    /// Where the files of a model are that is complete: a folder, or the file that a user added.
    /// Empty for a name that nobody knows, and for a model that is not downloaded.
    ///
    /// @throws ConoscopeException if its descriptor or the list of added models is broken
    public Optional<Path> folder(String name) throws ConoscopeException {
        for (var model : added.read()) {
            if (model.name().equals(name)) {
                return Optional.of(model.path());
            }
        }
        if (!isInCatalogue(name)) {
            return Optional.empty();
        }
        return switch (state(catalogue().find(name))) {
            case InstalledState.BuiltIn builtIn -> Optional.of(builtIn.folder());
            case InstalledState.Installed installed -> Optional.of(installed.folder());
            case InstalledState.Partial partial -> Optional.empty();
            case InstalledState.Absent absent -> Optional.empty();
        };
    }

    private boolean isInCatalogue(String name) {
        return DescriptorReader.NAME.matcher(name).matches()
                && Files.isRegularFile(
                        folders.builtIn().resolve(name).resolve(DescriptorReader.FILE));
    }

    /// The user's own models, in the order in which they were added.
    ///
    /// @throws ConoscopeException if the list is broken
    public List<AddedModel> added() throws ConoscopeException {
        return added.read();
    }

    /// Makes a folder or file of the user's known by its name. Only the path is recorded. What is
    /// known already keeps its name.
    ///
    /// @throws ConoscopeException `file.missing`, or `catalogue.noModel` if it holds no weights
    public AddedModel add(Path path) throws ConoscopeException {
        var absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw new ConoscopeException("file.missing", null, absolute);
        }
        if (!holdsAModel(absolute)) {
            throw new ConoscopeException(
                    "catalogue.noModel", null, absolute, String.join(", ", WEIGHTS));
        }
        return added.change(
                models -> {
                    for (var model : models) {
                        if (model.path().equals(absolute)) {
                            return model;
                        }
                    }
                    var model = new AddedModel(freeName(absolute, models), absolute);
                    models.add(model);
                    return model;
                });
    }

    private static boolean holdsAModel(Path path) throws ConoscopeException {
        if (!Files.isDirectory(path)) {
            return isWeights(path);
        }
        try (var children = Files.walk(path, 2)) {
            return children.anyMatch(ModelLibrary::isWeights);
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.read", e, path, e);
        }
    }

    private static boolean isWeights(Path path) {
        var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return Files.isRegularFile(path) && WEIGHTS.stream().anyMatch(name::endsWith);
    }

    private String freeName(Path path, List<AddedModel> models) {
        var last = path.getFileName();
        var base = last == null ? "model" : last.toString();
        var name = base;
        for (int i = 2; isTaken(name, models); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    private boolean isTaken(String name, List<AddedModel> models) {
        return isInCatalogue(name) || models.stream().anyMatch(model -> model.name().equals(name));
    }

    /// Removes a download's files, or forgets one of the user's own models, whose files stay. The
    /// pins of a download stay too: the same files are expected again.
    ///
    /// @throws ConoscopeException `catalogue.unknown`, `catalogue.builtIn`, `catalogue.absent`;
    ///     `store.locked` while it is being downloaded; `file.delete`
    public void remove(String name) throws ConoscopeException {
        if (added.change(models -> models.removeIf(model -> model.name().equals(name)))) {
            return;
        }
        var entry = catalogue().find(name);
        var folder = downloadFolder(entry);
        switch (state(entry)) {
            case InstalledState.BuiltIn builtIn ->
                    throw new ConoscopeException("catalogue.builtIn", null, name);
            case InstalledState.Absent absent ->
                    throw new ConoscopeException("catalogue.absent", null, name);
            case InstalledState.Installed installed -> ModelRemoval.of(folder);
            case InstalledState.Partial partial -> ModelRemoval.of(folder);
        }
    }
}
