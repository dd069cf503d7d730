package io.conoscope.training.runfolder;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One checkpoint that is replaced again and again, whole each time.
///
/// A new folder is written as `NAME.part`, named `NAME.new` once it is whole, and then takes the
/// place of the old one, which is called `NAME.old` for that moment. Whatever is there after a
/// crash, [#find] gives the newest that is whole.
public final class CheckpointFolder {

    private final Path place;

    /// Fills a new folder.
    @FunctionalInterface
    public interface Writer {
        void writeTo(Path folder) throws ConoscopeException;
    }

    /// @param place of the checkpoint, for example `checkpoints/last`
    public CheckpointFolder(Path place) {
        this.place = place.toAbsolutePath();
    }

    private Path sibling(String ending) {
        return place.resolveSibling(place.getFileName() + ending);
    }

    /// The newest whole checkpoint.
    public Optional<Path> find() {
        return List.of(sibling(".new"), place, sibling(".old")).stream()
                .filter(Files::isDirectory)
                .findFirst();
    }

    /// Replaces the checkpoint. Where that fails, the old one stays.
    ///
    /// @throws ConoscopeException `file.write`, or what the writer throws
    public void replace(Writer writer) throws ConoscopeException {
        try {
            settle();
            var part = Files.createDirectories(sibling(".part"));
            writer.writeTo(part);
            Files.move(part, sibling(".new"));
            settle();
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, place, e);
        } finally {
            deleteQuietly(sibling(".part"));
        }
    }

    /// Finishes what a crash may have left half done.
    private void settle() throws IOException {
        delete(sibling(".part"));
        if (Files.isDirectory(sibling(".new"))) {
            if (Files.isDirectory(place)) {
                delete(sibling(".old"));
                Files.move(place, sibling(".old"));
            }
            Files.move(sibling(".new"), place);
        } else if (!Files.isDirectory(place) && Files.isDirectory(sibling(".old"))) {
            Files.move(sibling(".old"), place);
        }
        delete(sibling(".old"));
    }

    private static void deleteQuietly(Path folder) {
        try {
            delete(folder);
        } catch (IOException e) {
            // The failure that led here is the one to report; the next write tries again.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (var walk = Files.walk(folder)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : all) {
            Files.delete(path);
        }
    }
}
