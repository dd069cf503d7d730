package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds photos by the names that caption files use: a bare name, or a path below the folder.
///
/// Only what was listed below the folder can be found, so that no name leads out of it.
final class PhotoIndex {

    private static final int DEPTH = 2;
    private static final int LONGEST_PATH = 4096;

    private final Map<String, Path> byPath = new LinkedHashMap<>();
    private final Map<String, Path> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final List<Path> unopenedIn = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();

    private PhotoIndex() {}

    /// Indexes the files of one folder and none below.
    static PhotoIndex of(Folder folder) {
        var index = new PhotoIndex();
        index.add(folder, "");
        return index;
    }

    /// Indexes a folder and two levels of folders below.
    static PhotoIndex below(Folder folder) throws ConoscopeException {
        var index = new PhotoIndex();
        index.add(folder, "", DEPTH);
        return index;
    }

    /// A folder that several links lead to is indexed once.
    private void add(Folder folder, String prefix, int depth) throws ConoscopeException {
        if (!visited.add(real(folder.path()))) {
            return;
        }
        add(folder, prefix);
        if (depth > 0) {
            for (var inner : folder.folderPaths()) {
                if (!visited.contains(real(inner))) {
                    add(Folder.list(inner), prefix + inner.getFileName() + "/", depth - 1);
                }
            }
        }
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            // It cannot be listed either, which is said there.
            return folder;
        }
    }

    private void add(Folder folder, String prefix) {
        folder.unopened().forEach(name -> unopenedIn.add(folder.path()));
        for (var name : folder.names()) {
            if (Folder.isPicture(name)) {
                var key = composed(name);
                var file = folder.path().resolve(name);
                byPath.put(composed(prefix) + key, file);
                if (byName.putIfAbsent(key, file) != null) {
                    ambiguous.add(key);
                }
            }
        }
    }

    /// The photo of that name, or null.
    @Nullable Path find(String name) {
        var key = composed(name.replace('\\', '/'));
        if (key.startsWith("./")) {
            key = key.substring(2);
        }
        var exact = byPath.get(key);
        return exact != null || ambiguous.contains(key) ? exact : byName.get(key);
    }

    /// The one photo whose name is the last part of a path, whatever the rest of it; or null.
    @Nullable Path findByBaseName(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        var key = composed(path.substring(slash + 1));
        return ambiguous.contains(key) ? null : byName.get(key);
    }

    /// Whether several photos in different folders have that bare name.
    boolean isAmbiguous(String name) {
        return ambiguous.contains(composed(name));
    }

    /// All photos, folder by folder, sorted by name.
    List<Path> all() {
        return new ArrayList<>(byPath.values());
    }

    /// The folder of each entry whose name this process cannot open ([Folder#unopened]).
    List<Path> unopenedIn() {
        return List.copyOf(unopenedIn);
    }

    /// macOS spells an accent as a character of its own. What is longer than any path is left as
    /// it is: composing takes quadratic time.
    private static String composed(String name) {
        return name.length() > LONGEST_PATH
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
