package io.conoscope.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Every reader of the program.
final class FuzzTargets {

    private FuzzTargets() {}

    /// Writes whole files for all of them.
    ///
    /// @param scratch made anew
    static List<FuzzTarget> in(Path scratch) throws Exception {
        clear(scratch);
        Files.createDirectories(scratch);
        var targets = new ArrayList<FuzzTarget>();
        targets.addAll(RowTargets.in(scratch));
        targets.addAll(CorpusTargets.in(scratch));
        targets.addAll(RunLogTargets.in(scratch));
        targets.addAll(ModelTargets.in(scratch));
        targets.addAll(ProgramTargets.in(scratch));
        return targets;
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(
                            file -> {
                                try {
                                    Files.delete(file);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }
}
