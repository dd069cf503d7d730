package io.conoscope.dataset.judgement;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.ReadWarning;
import io.conoscope.dataset.Folder;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;

/// A file of judgements, read.
///
/// @param kind       of file
/// @param file       where it is
/// @param judgements in the order of lines
/// @param broken     lines that are not of the format, and those that say again what an earlier one
///                   said; none of these is among the judgements
public record JudgementFile(
        JudgementKind kind, Path file, List<Judgement> judgements, List<ReadWarning> broken) {

    private static final long MAX_BYTES = 1L << 28;
    private static final int SHOWN = 80;
    private static final String TEXT_FOLDER = "Flickr8k_text";
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.conoscope.dataset.judgement.warnings", Locale.ROOT);

    public JudgementFile {
        judgements = List.copyOf(judgements);
        broken = List.copyOf(broken);
    }

    /// The file of a kind that lies beside a corpus: in its folder or in `Flickr8k_text` there; for
    /// rows with photos attached, also around the folder of the photos. Null without one.
    ///
    /// @throws ConoscopeException `file.read` if a folder that is there cannot be listed
    public static @Nullable Path find(JudgementKind kind, Corpus corpus) throws ConoscopeException {
        for (var place : places(corpus)) {
            var folder = Folder.list(place);
            var inner = folder.folder(TEXT_FOLDER);
            var found = inner == null ? null : inner.find(kind.fileName());
            found = found == null ? folder.find(kind.fileName()) : found;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static Set<Path> places(Corpus corpus) {
        var places = new LinkedHashSet<Path>();
        var root = corpus.root().toAbsolutePath().normalize();
        places.add(Files.isDirectory(root) ? root : root.resolveSibling(""));
        corpus.images().stream()
                .map(ImageItem::source)
                .filter(Objects::nonNull)
                .map(source -> Objects.requireNonNull(source))
                .map(ImageSource::file)
                .findFirst()
                .map(photo -> photo.toAbsolutePath().normalize().getParent())
                .ifPresent(
                        folder -> {
                            places.add(folder);
                            if (folder.getParent() != null) {
                                places.add(folder.getParent());
                            }
                        });
        places.removeIf(place -> !Files.isReadable(place) || !Files.isDirectory(place));
        return places;
    }

    /// Reads a file whole. Lines that are not of the format are passed over and named.
    ///
    /// @throws ConoscopeException as [InputFile#require], or `captions.large`, `file.read`
    public static JudgementFile read(JudgementKind kind, Path file) throws ConoscopeException {
        long size = InputFile.require(file);
        if (size > MAX_BYTES) {
            throw new ConoscopeException("captions.large", null, file, size, MAX_BYTES);
        }
        try {
            // Bytes that are no UTF-8 become a character that is in no name.
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return parsed(kind, file, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private static JudgementFile parsed(JudgementKind kind, Path file, String text) {
        var judgements = new ArrayList<Judgement>();
        var broken = new ArrayList<ReadWarning>();
        var lineOf = new HashMap<String, Long>();
        long number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var columns = line.strip().split("\t", -1);
            double value =
                    columns.length == JudgementKind.COLUMNS && columns[1].matches(".+#\\d+")
                            ? kind.value(columns)
                            : Double.NaN;
            if (Double.isNaN(value)) {
                var key = "malformed." + kind.name().toLowerCase(Locale.ROOT);
                broken.add(warning(file, number, key, shown(line)));
                continue;
            }
            var earlier = lineOf.putIfAbsent(columns[0] + '\t' + columns[1], number);
            if (earlier == null) {
                judgements.add(new Judgement(columns[0], columns[1], value));
            } else {
                broken.add(warning(file, number, "again", earlier));
            }
        }
        return new JudgementFile(kind, file, judgements, broken);
    }

    private static ReadWarning warning(Path file, long line, String key, Object detail) {
        return new ReadWarning(
                file, line, String.format(Locale.ROOT, WORDS.getString(key), detail));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
