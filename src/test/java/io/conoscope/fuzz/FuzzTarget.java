package io.conoscope.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A reader, and whole files to damage for it.
///
/// @param name   of the reader, as reports and folders have it
/// @param folder with all files that the reader wants
/// @param file   the one of them that is damaged, relative to the folder
/// @param seeds  whole contents of that file, one or more
/// @param sealed what gives a damaged file valid checksums again, so that damage gets past them
/// @param reader reads the folder
record FuzzTarget(
        String name,
        Path folder,
        String file,
        List<byte[]> seeds,
        UnaryOperator<byte[]> sealed,
        Reader reader) {

    /// Reads a folder; fails with `ConoscopeException` where a file is bad.
    @FunctionalInterface
    interface Reader {
        void read(Path folder) throws Exception;
    }

    /// A target whose only seed is the file in its folder.
    static FuzzTarget of(String name, Path folder, String file, Reader reader) throws IOException {
        var seed = Files.readAllBytes(folder.resolve(file));
        return new FuzzTarget(name, folder, file, List.of(seed), bytes -> bytes, reader);
    }

    /// With one more whole file to damage.
    FuzzTarget with(byte[] another) {
        var more = new ArrayList<>(seeds);
        more.add(another);
        return new FuzzTarget(name, folder, file, List.copyOf(more), sealed, reader);
    }

    /// With checksums that are valid again after the damage.
    FuzzTarget sealedBy(UnaryOperator<byte[]> seal) {
        return new FuzzTarget(name, folder, file, seeds, seal, reader);
    }

    /// The path that is written for each input.
    Path input() {
        return folder.resolve(file);
    }
}
