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
    private long captionsSeen;

    CorpusBuilder(Folder root, PhotoIndex photos, ReadWarnings warnings) {
        this.root = root;
        this.photos = photos;
        this.warnings = warnings;
    }

    ReadWarnings warnings() {
        return warnings;
    }

    /// Adds one caption.
    ///
    /// @param photo  the photo's name as the file has it
    /// @param number the caption's number among those of its photo; null to count
    /// @param file   where it stands
    /// @param line   in which line, from 1
    void caption(String photo, @Nullable String number, String words, Path file, long line) {
        captionsSeen++;
        var picture = photo(photo, file, line);
        if (picture == null) {
            return;
        }
        if (words.isBlank()) {
            warnings.emptyCaption(file, line, photo);
            return;
        }
        int row = rows.computeIfAbsent(picture, path -> newImage(photo, path));
        int count = captionsOfImage.get(row);
        captionsOfImage.set(row, count + 1);
        var id = imageIds.get(row) + "#" + (number == null ? count : number);
        if (!textIds.add(id)) {
            warnings.sameId(file, line, id);
            return;
        }
        var earlier = lineOfWords.putIfAbsent(row + "\t" + words.strip(), line);
        if (earlier != null) {
            warnings.sameWords(file, line, earlier, number != null);
            if (number == null) {
                return;
            }
        }
        texts.add(new TextItem(id, words.strip()));
        imageOfText.add(row);
    }

    private @Nullable Path photo(String name, Path file, long line) {
        var picture = photos.find(name);
        if (picture == null) {
            if (leadsOut(name)) {
                warnings.outside(file, line, name);
            } else if (photos.isAmbiguous(name)) {
                warnings.ambiguous(file, line, name);
            } else {
                warnings.noPhoto(file, line, name);
            }
        }
        return picture;
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
    /// @throws ConoscopeException `dataset.noPairs` if no caption has its photo
    Corpus build(Path captions, CorpusRef ref) throws ConoscopeException {
        if (texts.isEmpty()) {
            throw new ConoscopeException(
                    "dataset.noPairs",
                    null,
                    captions,
                    captionsSeen,
                    photos.all().size(),
                    root.path());
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
}
