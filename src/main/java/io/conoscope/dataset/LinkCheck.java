package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ReadWarning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Leaves out photos that are no regular files, and photos that lie outside their corpus because
/// they or a folder on the way to them are links, unless the user wants links followed.
///
/// Each photo costs one look at its attributes; only links cost more. For one corpus.
final class LinkCheck {

    private final Path root;
    private final boolean followsLinks;
    private final ReadWarnings warnings = new ReadWarnings();
    private final Map<Path, Boolean> folders = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    private LinkCheck(Path root, boolean followsLinks) {
        this.root = root;
        this.followsLinks = followsLinks;
    }

    /// The corpus without what is refused; each photo of that becomes a warning.
    ///
    /// @throws ConoscopeException `dataset.unusable` if nothing would be left
    static Corpus of(Corpus corpus, boolean followsLinks) throws ConoscopeException {
        var root = corpus.root().toAbsolutePath();
        var folder = Files.isDirectory(root) ? root : root.resolveSibling("");
        var check = new LinkCheck(real(folder), followsLinks);
        for (var image : corpus.images()) {
            var source = image.source();
            if (source != null && check.isRefused(source.file())) {
                check.refused.add(image.id());
            }
        }
        if (check.refused.isEmpty()) {
            return corpus;
        }
        List<ReadWarning> because = check.warnings.found();
        if (check.refused.size() == corpus.images().size()) {
            var first = because.getFirst();
            throw new ConoscopeException(
                    "dataset.unusable",
                    null,
                    corpus.root(),
                    check.refused.size(),
                    first.file(),
                    first.what());
        }
        return corpus.without(check.refused, because);
    }

    private boolean isRefused(Path photo) {
        BasicFileAttributes found;
        try {
            found =
                    Files.readAttributes(
                            photo, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            // That it cannot be read is said where it is tried.
            return false;
        }
        boolean file = found.isSymbolicLink() ? Files.isRegularFile(photo) : found.isRegularFile();
        if (!file) {
            warnings.notAFile(photo);
            return true;
        }
        boolean inside =
                followsLinks || (found.isSymbolicLink() ? isInside(photo) : isFolderInside(photo));
        if (!inside) {
            warnings.linksOut(photo, real(photo));
        }
        return !inside;
    }

    private boolean isFolderInside(Path photo) {
        return folders.computeIfAbsent(photo.resolveSibling(""), this::isInside);
    }

    private boolean isInside(Path path) {
        return real(path).startsWith(root);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path;
        }
    }
}
