package io.conoscope.dataset;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Looks for caption tables among the `.csv` and `.txt` files of a folder by their first lines.
final class CaptionTables {

    private static final int MOST_FILES = 200;

    private CaptionTables() {}

    /// The table that a format knows: `captions.txt` or `captions.csv` before others, then by name.
    static @Nullable Path find(Folder folder, Predicate<Path> isList) {
        var all = all(folder, isList);
        var usual = folder.find("captions.txt", "captions.csv");
        if (usual != null && all.contains(usual)) {
            return usual;
        }
        return all.isEmpty() ? null : all.getFirst();
    }

    /// Notes the tables that were passed over.
    static void noteOthers(
            Folder folder, Predicate<Path> isList, Path taken, ReadWarnings warnings) {
        for (var other : all(folder, isList)) {
            if (!other.equals(taken)) {
                warnings.otherCaptions(other);
            }
        }
    }

    private static List<Path> all(Folder folder, Predicate<Path> isList) {
        return folder.names().stream()
                .filter(CaptionTables::isTable)
                .limit(MOST_FILES)
                .map(folder.path()::resolve)
                .filter(Files::isRegularFile)
                .filter(isList)
                .toList();
    }

    private static boolean isTable(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt");
    }
}
