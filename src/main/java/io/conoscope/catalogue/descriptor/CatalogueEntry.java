package io.conoscope.catalogue.descriptor;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What `models/NAME/model.json` says of a model that Conoscope knows by name.
///
/// @param descriptor the file that says it
/// @param name       by which it is asked for; also its folder's
/// @param title      what it is, in a few words
/// @param kind       what it embeds
/// @param format     how its weights are written
/// @param source     the paper or project it comes from
/// @param licence    of its weights
/// @param files      what is downloaded; empty for a model that comes with the program
/// @param reference  published numbers, or null where there are none
public record CatalogueEntry(
        Path descriptor,
        String name,
        String title,
        ModelKind kind,
        WeightFormat format,
        String source,
        Licence licence,
        List<ModelFile> files,
        @Nullable ReferenceNumbers reference) {

    public CatalogueEntry {
        files = List.copyOf(files);
    }

    /// Whether the model comes with the program, so that there is nothing to download.
    public boolean isBuiltIn() {
        return files.isEmpty();
    }

    /// All bytes of its files, or null where the length of one is not known.
    public @Nullable Long bytes() {
        long sum = 0;
        for (var file : files) {
            var bytes = file.bytes();
            if (bytes == null) {
                return null;
            }
            sum += bytes;
        }
        return sum;
    }

    /// All bytes of those files whose length is known.
    public long knownBytes() {
        return files.stream()
                .map(ModelFile::bytes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /// Whether every word occurs in name, title, kind, format or licence; letter case is ignored.
    public boolean matches(String words) {
        return WordSearch.allIn(
                String.join(" ", name, title, kind.toString(), format.toString(), licence.text()),
                words);
    }
}
