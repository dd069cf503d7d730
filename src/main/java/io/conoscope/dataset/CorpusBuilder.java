package io.conoscope.dataset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Puts a corpus together from captions as they are read, and keeps account of what does not fit.
///
/// Images stand in the order in which captions first name them, texts in the order of the file.
final class CorpusBuilder {

    private final Folder root;
    private final PhotoIndex photos;
    private final ReadWarnings warnings;

    private final Map<Path, Integer> rows = new HashMap<>();
    private final List<String> imageIds = new ArrayList<>();
    private final List<Path> imageFiles = new ArrayList<>();
    private final List<Integer> captionsOfImage = new ArrayList<>();
    private final List<@Nullable String> splits = new ArrayList<>();
    private final List<TextItem> texts = new ArrayList<>();
    private final List<Integer> imageOfText = new ArrayList<>();
    private final Set<String> textIds = new HashSet<>();
    private final Map<String, Long> lineOfWords = new HashMap<>();
    private final List<Entry> elsewhere = new ArrayList<>();
    private long captionsSeen;
    private @Nullable Entry firstUnfound;

    CorpusBuilder(Folder root, PhotoIndex photos, ReadWarnings warnings) {
        this.root = root;
        this.photos = photos;
        this.warnings = warnings;
    }

    ReadWarnings warnings() {
        return warnings;
    }

    /// One caption as a file has it.
    private record Entry(
            String photo, @Nullable String number, String words, Path file, long line) {}

    /// Adds one caption.
    ///
    /// @param photo  the photo's name as the file has it
    /// @param number the caption's number among those of its photo; null to count
    /// @param file   where it stands
    /// @param line   in which line, from 1
    void caption(String photo, @Nullable String number, String words, Path file, long line) {
        captionsSeen++;
        var entry = new Entry(photo, number, words, file, line);
        var picture = photos.find(photo);
        if (picture != null) {
            add(entry, photo, picture);
            return;
        }
        firstUnfound = firstUnfound == null ? entry : firstUnfound;
        if (isPath(photo) && photos.findByBaseName(photo) != null) {
            elsewhere.add(entry);
        } else {
            warnUnfound(entry);
        }
    }

    private void add(Entry entry, String id, Path picture) {
        if (entry.words.isBlank()) {
            warnings.emptyCaption(entry.file, entry.line, id);
            return;
        }
        var words = entry.words.strip();
        var number = entry.number;
        int row = rows.computeIfAbsent(picture, path -> newImage(id, path));
        int count = captionsOfImage.get(row);
        captionsOfImage.set(row, count + 1);
        var textId = imageIds.get(row) + "#" + (number == null ? count : number);
        if (!textIds.add(textId)) {
            warnings.sameId(entry.file, entry.line, textId);
            return;
        }
        var earlier = lineOfWords.putIfAbsent(row + "\t" + words, entry.line);
        if (earlier != null) {
            warnings.sameWords(entry.file, entry.line, earlier, number != null);
            if (number == null) {
                return;
            }
        }
        texts.add(new TextItem(textId, words));
        imageOfText.add(row);
    }

    /// Takes photos by their own names where no path of the whole list leads to one: then the list
    /// comes from another machine.
    private void settleElsewhere() {
        if (elsewhere.isEmpty()) {
            return;
        }
        if (!texts.isEmpty()) {
            elsewhere.forEach(this::warnUnfound);
            warnings.sortByLine();
        } else {
            var first = elsewhere.getFirst();
            warnings.byBaseName(first.file, first.line, first.photo, elsewhere.size());
            for (var entry : elsewhere) {
                var picture = photos.findByBaseName(entry.photo);
                if (picture != null) {
                    add(entry, String.valueOf(picture.getFileName()), picture);
                }
            }
        }
        elsewhere.clear();
    }

    private void warnUnfound(Entry entry) {
        if (leadsOut(entry.photo)) {
            warnings.outside(entry.file, entry.line, entry.photo);
        } else if (photos.isAmbiguous(entry.photo)) {
            warnings.ambiguous(entry.file, entry.line, entry.photo);
        } else {
            warnings.noPhoto(entry.file, entry.line, entry.photo);
        }
    }

    private static boolean isPath(String name) {
        return name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
    }

    private static boolean leadsOut(String name) {
        var path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }

    private Integer newImage(String id, Path file) {
        imageIds.add(id);
        imageFiles.add(file);
        captionsOfImage.add(0);
        splits.add(null);
        return imageIds.size() - 1;
    }

    /// Says which split a photo belongs to; to be called after all captions.
    void split(String photo, String split, Path file, long line) {
        settleElsewhere();
        var picture = photos.find(photo);
        var row = picture == null ? null : rows.get(picture);
        if (row == null) {
            warnings.splitWithoutPhoto(file, line, photo);
            return;
        }
        var earlier = splits.get(row);
        if (earlier == null) {
            splits.set(row, split);
        } else {
            warnings.splitTwice(file, line, photo, earlier);
        }
    }

    /// The corpus; photos that no caption named become warnings.
    ///
    /// @param captions the file that lists them
    /// @param ref      how to read it again
    /// @throws ConoscopeException `dataset.noPairs` if no caption has its photo,
    ///     `dataset.malformed` if no row is of the format, `dataset.noRows` if there is none
    Corpus build(Path captions, CorpusRef ref) throws ConoscopeException {
        settleElsewhere();
        if (texts.isEmpty()) {
            throw nothing(captions);
        }
        photos.unopenedIn().forEach(warnings::unopened);
        for (var photo : photos.all()) {
            if (!rows.containsKey(photo)) {
                warnings.noCaption(photo);
            }
        }
        var images = new ArrayList<ImageItem>();
        for (int i = 0; i < imageIds.size(); i++) {
            images.add(
                    new ImageItem(
                            imageIds.get(i), ImageSource.of(imageFiles.get(i)), splits.get(i)));
        }
        var pairs =
                new Pairs(
                        java.util.stream.IntStream.range(0, texts.size()).toArray(),
                        imageOfText.stream().mapToInt(Integer::intValue).toArray());
        var name = String.valueOf(root.path().toAbsolutePath().normalize().getFileName());
        return new Corpus(name, root.path(), null, images, texts, pairs, warnings.found(), ref);
    }

    /// Why there is no pair, with the first thing that went wrong.
    private ConoscopeException nothing(Path captions) {
        var malformed = warnings.firstMalformed();
        var first = firstUnfound;
        if (malformed != null && (first == null || malformed.line() < first.line)) {
            return new ConoscopeException(
                    "dataset.malformed",
                    null,
                    captions,
                    captionsSeen + warnings.malformedRows(),
                    malformed.line(),
                    malformed.what());
        }
        return first == null
                ? new ConoscopeException("dataset.noRows", null, captions)
                : new ConoscopeException(
                        "dataset.noPairs",
                        null,
                        captions,
                        captionsSeen,
                        photos.all().size(),
                        root.path(),
                        first.photo,
                        first.line);
    }
}
