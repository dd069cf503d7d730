package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.corpus.ImageItem;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Opens corpora, whatever format they are in. Safe on any thread.
public final class Datasets {

    private static final InstalledFormats FORMATS =
            InstalledFormats.installed(Datasets.class.getClassLoader());

    private Datasets() {}

    /// Finds out what a folder or a caption file is and reads it; no picture is decoded.
    ///
    /// The folder may be the corpus' own, one inside it (`Flicker8k_Dataset`, `Flickr8k_text`,
    /// `Images`), or one around nothing else. Rows that do not fit come back as warnings.
    ///
    /// Photos that are links out of the corpus are left out, unless the reference follows them.
    ///
    /// @throws ConoscopeException `file.missing`; `dataset.empty`, `.noCaptions`, `.unknown` for a
    ///     folder of no known format; `dataset.file` for a file of none; `dataset.noPhotos`,
    ///     `dataset.noPairs` where nothing is left; `file.read`
    public static Corpus open(Path path) throws ConoscopeException {
        return open(path, FORMATS);
    }

    /// Reads what a reference names: in its format, or finding that out where it has none.
    ///
    /// @throws ConoscopeException as [#open(Path)]; `dataset.format` if its format is not here
    /// @throws IllegalArgumentException if the corpus has no such split
    public static Corpus open(CorpusRef ref) throws ConoscopeException {
        return open(ref, FORMATS);
    }

    static Corpus open(CorpusRef ref, InstalledFormats formats) throws ConoscopeException {
        var path = ref.location();
        requireThere(path);
        var whole =
                ref.format() == null
                        ? recognised(path, formats)
                        : formats.named(ref.format(), path).read(path);
        var checked = LinkCheck.of(whole, ref.followsLinks());
        return ref.cut(ref.followsLinks() ? checked.followingLinks() : checked);
    }

    static Corpus open(Path path, InstalledFormats formats) throws ConoscopeException {
        return open(CorpusRef.of(path, null, null), formats);
    }

    private static Corpus recognised(Path path, InstalledFormats formats)
            throws ConoscopeException {
        var absolute = path.toAbsolutePath().normalize();
        return Files.isDirectory(absolute)
                ? openFolder(absolute, formats)
                : openFile(absolute, formats);
    }

    private static void requireThere(Path path) throws ConoscopeException {
        if (!Files.isDirectory(path)) {
            InputFile.require(path);
        }
    }

    private static Corpus openFile(Path file, InstalledFormats formats) throws ConoscopeException {
        var problems = new ArrayList<ConoscopeException>();
        var matches = formats.knowing(file, problems::add);
        if (matches.isEmpty()) {
            var begins = shortened(CaptionText.firstLine(file));
            var cause = problems.isEmpty() ? null : problems.getFirst();
            throw new ConoscopeException("dataset.file", cause, file, begins, formats.lookedFor());
        }
        return matches.getFirst().read(file);
    }

    private static Corpus openFolder(Path path, InstalledFormats formats)
            throws ConoscopeException {
        var chosen = Folder.list(path);
        var problems = new ArrayList<ConoscopeException>();
        for (var folder : candidates(chosen)) {
            for (var match : formats.knowing(folder, problems::add)) {
                try {
                    var corpus = match.read(folder);
                    if (belongs(path, folder, match.recognition(), corpus)) {
                        return corpus;
                    }
                } catch (ConoscopeException e) {
                    problems.add(e);
                }
            }
        }
        throw problems.isEmpty() ? unknown(chosen, formats) : problems.getFirst();
    }

    /// Whether what was chosen is part of the corpus, and not just a neighbour of it.
    private static boolean belongs(Path chosen, Path folder, Recognition known, Corpus corpus) {
        return folder.startsWith(chosen)
                || known.evidence().startsWith(chosen)
                || corpus.images().stream().anyMatch(image -> isIn(image, chosen));
    }

    private static boolean isIn(ImageItem image, Path folder) {
        return image.source() != null && image.source().file().startsWith(folder);
    }

    /// The folder itself, the ones that it may be a part of, and the one that it may be around.
    private static List<Path> candidates(Folder chosen) throws ConoscopeException {
        var candidates = new ArrayList<Path>();
        candidates.add(chosen.path());
        var around = chosen.path().getParent();
        for (int level = 0; level < 2 && around != null; level++) {
            if (Files.isReadable(around)) {
                candidates.add(around);
            }
            around = around.getParent();
        }
        if (!chosen.hasPictures()) {
            var inner = chosen.folders();
            if (inner.size() == 1) {
                candidates.add(inner.getFirst().path());
            }
        }
        return candidates;
    }

    private static ConoscopeException unknown(Folder chosen, InstalledFormats formats) {
        var lookedFor = formats.lookedFor();
        if (chosen.names().isEmpty()) {
            return new ConoscopeException("dataset.empty", null, chosen.path(), lookedFor);
        }
        long pictures = chosen.names().stream().filter(Folder::isPicture).count();
        return pictures > 0
                ? new ConoscopeException(
                        "dataset.noCaptions", null, chosen.path(), pictures, lookedFor)
                : new ConoscopeException("dataset.unknown", null, chosen.path(), lookedFor);
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
