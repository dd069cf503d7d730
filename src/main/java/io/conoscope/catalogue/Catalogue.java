package io.conoscope.catalogue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.ProgramFiles;
import io.conoscope.catalogue.descriptor.CatalogueEntry;
import io.conoscope.catalogue.descriptor.DescriptorReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The models that Conoscope knows by name: the folders of `models/` that have a descriptor.
///
/// Safe on any thread; every call reads the disk (milliseconds).
///
/// @param folder usually [ModelFolders#builtIn]
public record Catalogue(Path folder) {

    /// What was found.
    ///
    /// @param entries by name
    /// @param broken  descriptors that could not be read, each with its reason
    public record Listing(List<CatalogueEntry> entries, List<ConoscopeException> broken) {

        public Listing {
            entries = List.copyOf(entries);
            broken = List.copyOf(broken);
        }

        /// Those of which every word is said; see [CatalogueEntry#matches].
        public List<CatalogueEntry> search(String words) {
            return entries.stream().filter(entry -> entry.matches(words)).toList();
        }
    }

    /// Reads every descriptor; one that is wrong does not hide the others.
    ///
    /// @throws ConoscopeException `model.folder` if there is no such folder
    public Listing list() throws ConoscopeException {
        var entries = new ArrayList<CatalogueEntry>();
        var broken = new ArrayList<ConoscopeException>();
        for (var model : folders()) {
            try {
                entries.add(DescriptorReader.read(model));
            } catch (ConoscopeException e) {
                broken.add(e);
            }
        }
        return new Listing(entries, broken);
    }

    /// One model by its name.
    ///
    /// @throws ConoscopeException `catalogue.unknown`, or what is wrong with its descriptor
    public CatalogueEntry find(String name) throws ConoscopeException {
        for (var model : folders()) {
            if (String.valueOf(model.getFileName()).equals(name)) {
                return DescriptorReader.read(model);
            }
        }
        var known =
                folders().stream()
                        .map(model -> String.valueOf(model.getFileName()))
                        .collect(Collectors.joining(", "));
        throw new ConoscopeException("catalogue.unknown", null, name, known);
    }

    private List<Path> folders() throws ConoscopeException {
        if (!Files.isDirectory(folder)) {
            throw new ConoscopeException("model.folder", null, folder, ProgramFiles.MODELS);
        }
        try (var children = Files.list(folder)) {
            return children.filter(
                            child -> Files.isRegularFile(child.resolve(DescriptorReader.FILE)))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
    }
}
