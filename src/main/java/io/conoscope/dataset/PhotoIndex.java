package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    /// What comes before the names of a folder's photos, by the folder without links.
    private final Map<Path, String> visited = new HashMap<>();

    /// Other names of folders, which links give them.
    private final Map<String, String> aliases = new HashMap<>();

    /// Links to folders, which wait until all real folders are indexed.
    private final Deque<Below> links = new ArrayDeque<>();

    /// A folder to index.
    private record Below(Path path, String prefix, int depth) {}

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
        for (var link = index.links.poll(); link != null; link = index.links.poll()) {
            index.add(link);
        }
        return index;
    }

    /// A folder that several links lead to is indexed once, by its own name where it has one here.
    private void add(Folder folder, String prefix, int depth) throws ConoscopeException {
        visited.put(real(folder.path()), prefix);
        add(folder, prefix);
        if (depth > 0) {
            for (var inner : folder.folderPaths()) {
                var below = new Below(inner, prefix + inner.getFileName() + "/", depth - 1);
                if (Files.isSymbolicLink(inner)) {
                    links.add(below);
                } else {
                    add(below);
                }
            }
        }
    }

    private void add(Below below) throws ConoscopeException {
        var known = visited.get(real(below.path));
        if (known == null) {
            add(Folder.list(below.path), below.prefix, below.depth);
        } else {
            aliases.put(composed(below.prefix), composed(known));
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
        var exact = byPath.get(unlinked(key));
        return exact != null || ambiguous.contains(key) ? exact : byName.get(key);
    }

    private String unlinked(String key) {
        int name = key.lastIndexOf('/') + 1;
        var folder = aliases.get(key.substring(0, name));
        return folder == null ? key : folder + key.substring(name);
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
