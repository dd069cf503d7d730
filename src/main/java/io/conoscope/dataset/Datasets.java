package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Opens corpora, whatever layout they are in.
public final class Datasets {

    private static final List<CorpusReader> READERS =
            List.of(new Flickr8kReader(), new CsvReader(), new Flickr30kReader());

    private Datasets() {}

    /// Finds out what a folder or a caption file is and reads it; no picture is decoded.
    ///
    /// The folder may be the corpus' own, one inside it (`Flicker8k_Dataset`, `Flickr8k_text`,
    /// `Images`), or one around nothing else. Rows that do not fit come back as oddities.
    ///
    /// @throws ConoscopeException `file.missing`; `dataset.empty`, `.noCaptions`, `.unknown` for a
    ///     folder of no known layout; `dataset.file` for a file of none; `dataset.noPhotos`,
    ///     `dataset.noPairs` where nothing is left; `file.read`
    public static Corpus open(Path path) throws ConoscopeException {
        var absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw new ConoscopeException("file.missing", null, path);
        }
        return Files.isDirectory(absolute) ? openFolder(absolute) : openFile(absolute);
    }

    private static Corpus openFile(Path file) throws ConoscopeException {
        var parent = file.getParent();
        for (var reader : READERS) {
            if (parent != null && reader.recognises(file)) {
                return reader.read(outer(reader, parent, file), file);
            }
        }
        throw new ConoscopeException(
                "dataset.file", null, file, shortened(CaptionText.firstLine(file)), lookedFor());
    }

    /// The folder that a caption file belongs to: the one around its own if that one knows it.
    private static Folder outer(CorpusReader reader, Path parent, Path file)
            throws ConoscopeException {
        var around = parent.getParent();
        if (around != null && Files.isReadable(around)) {
            var folder = Folder.list(around);
            if (file.equals(reader.recognise(folder))) {
                return folder;
            }
        }
        return Folder.list(parent);
    }

    private static Corpus openFolder(Path path) throws ConoscopeException {
        var chosen = Folder.list(path);
        ConoscopeException problem = null;
        for (var folder : candidates(chosen)) {
            for (var reader : READERS) {
                try {
                    var corpus = read(reader, folder, chosen);
                    if (corpus != null) {
                        return corpus;
                    }
                } catch (ConoscopeException e) {
                    problem = problem == null ? e : problem;
                }
            }
        }
        throw problem != null ? problem : unknown(chosen);
    }

    /// Null if the folder is not of the reader's layout, or the chosen folder is no part of it.
    private static @Nullable Corpus read(CorpusReader reader, Folder folder, Folder chosen)
            throws ConoscopeException {
        var texts = reader.recognise(folder);
        if (texts == null) {
            return null;
        }
        var corpus = reader.read(folder, texts);
        return folder.path().startsWith(chosen.path())
                        || texts.startsWith(chosen.path())
                        || corpus.images().stream().anyMatch(image -> isIn(image, chosen))
                ? corpus
                : null;
    }

    private static boolean isIn(ImageItem image, Folder folder) {
        return image.file() != null && image.file().startsWith(folder.path());
    }

    /// The folder itself, the ones that it may be a part of, and the one that it may be around.
    private static List<Folder> candidates(Folder chosen) throws ConoscopeException {
        var candidates = new ArrayList<Folder>();
        candidates.add(chosen);
        var around = chosen.path().getParent();
        for (int level = 0; level < 2 && around != null; level++) {
            if (Files.isReadable(around)) {
                candidates.add(Folder.list(around));
            }
            around = around.getParent();
        }
        if (!chosen.hasPictures()) {
            var inner = chosen.folders();
            if (inner.size() == 1) {
                candidates.add(inner.getFirst());
            }
        }
        return candidates;
    }

    private static ConoscopeException unknown(Folder chosen) {
        if (chosen.names().isEmpty()) {
            return new ConoscopeException("dataset.empty", null, chosen.path(), lookedFor());
        }
        long pictures = chosen.names().stream().filter(Folder::isPicture).count();
        return pictures > 0
                ? new ConoscopeException(
                        "dataset.noCaptions", null, chosen.path(), pictures, lookedFor())
                : new ConoscopeException("dataset.unknown", null, chosen.path(), lookedFor());
    }

    private static String lookedFor() {
        return READERS.stream().map(CorpusReader::lookedFor).collect(Collectors.joining("; "));
    }

    private static String shortened(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }
}
