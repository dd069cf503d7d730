package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What one folder held when it was listed. Listing asks for names only: thousands of photos are
/// not looked at one by one.
///
/// @param path     the folder
/// @param names    of everything in it, sorted, without what begins with a dot
/// @param unopened names, as far as they can be shown, that this process cannot open: in a locale
///                 such as C or POSIX the virtual machine knows ASCII only
public record Folder(Path path, List<String> names, List<String> unopened) {

    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "gif", "bmp", "webp", "tif", "tiff");

    /// Lists a folder.
    ///
    /// @throws ConoscopeException `file.missing` or `file.read`
    public static Folder list(Path path) throws ConoscopeException {
        var names = new ArrayList<String>();
        var unopened = new ArrayList<String>();
        try (var entries = Files.newDirectoryStream(path)) {
            for (var entry : entries) {
                var name = String.valueOf(entry.getFileName());
                if (!name.startsWith(".") && !name.equals("__MACOSX")) {
                    (canBeOpened(path, name) ? names : unopened).add(name);
                }
            }
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, path);
        } catch (IOException | DirectoryIteratorException e) {
            throw new ConoscopeException("file.read", e, path, e);
        }
        names.sort(null);
        return new Folder(path, List.copyOf(names), List.copyOf(unopened));
    }

    private static boolean canBeOpened(Path folder, String name) {
        try {
            return folder.resolve(name).getNameCount() > 0;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// Whether a file's name ends as pictures' do.
    public static boolean isPicture(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && PICTURES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /// Whether any picture is in it.
    public boolean hasPictures() {
        return names.stream().anyMatch(Folder::isPicture);
    }

    /// The entry of one of these names, in any case, the first name first; null without one.
    public @Nullable Path find(String... wanted) {
        for (var each : wanted) {
            for (var name : names) {
                if (name.equalsIgnoreCase(each)) {
                    return path.resolve(name);
                }
            }
        }
        return null;
    }

    /// The folder in it of one of these names, in any case; null without one.
    public @Nullable Folder folder(String... wanted) throws ConoscopeException {
        for (var each : wanted) {
            var found = find(each);
            if (found != null && Files.isDirectory(found)) {
                return list(found);
            }
        }
        return null;
    }

    /// Every folder in it, listed as well.
    ///
    /// @throws ConoscopeException as [#list]
    public List<Folder> folders() throws ConoscopeException {
        var folders = new ArrayList<Folder>();
        for (var inner : folderPaths()) {
            folders.add(list(inner));
        }
        return folders;
    }

    /// Every folder in it. What is named like a picture is not asked.
    List<Path> folderPaths() {
        return names.stream()
                .filter(name -> !isPicture(name))
                .map(path::resolve)
                .filter(Files::isDirectory)
                .toList();
    }
}
