package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

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

    private final Map<String, Path> byPath = new LinkedHashMap<>();
    private final Map<String, Path> byName = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final List<Path> unopenedIn = new ArrayList<>();

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

    private void add(Folder folder, String prefix, int depth) throws ConoscopeException {
        add(folder, prefix);
        if (depth > 0) {
            for (var inner : folder.folders()) {
                add(inner, prefix + inner.path().getFileName() + "/", depth - 1);
            }
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

    /// macOS spells an accent as a character of its own.
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
