package io.conoscope.dataset;

import io.conoscope.corpus.ReadWarning;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Collects what a reader warns of; the words stand in `warnings.properties`.
final class ReadWarnings {

    private static final int SHOWN = 80;
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.conoscope.dataset.warnings", Locale.ROOT);

    private final List<ReadWarning> found = new ArrayList<>();
    private long malformedRows;
    private @Nullable ReadWarning firstMalformed;

    List<ReadWarning> found() {
        return found;
    }

    void notUtf8(Path file, long line) {
        add(file, line, "notUtf8");
    }

    /// A row that is not of its format.
    ///
    /// @param key what was expected: `malformed.flickr8k` or `malformed.flickr30k`
    void malformed(Path file, long line, String row, String key) {
        add(file, line, key, shown(row));
        countMalformed();
    }

    void fields(Path file, long line, String row, int expected, int found) {
        add(file, line, "malformed.fields", shown(row), expected, found);
        countMalformed();
    }

    void unclosed(Path file, long line, String row) {
        add(file, line, "malformed.unclosed", shown(row));
        countMalformed();
    }

    private void countMalformed() {
        malformedRows++;
        firstMalformed = firstMalformed == null ? found.getLast() : firstMalformed;
    }

    /// Brings what was found in one file so far into the order of its lines.
    void sortByLine() {
        found.sort(Comparator.comparingLong(ReadWarning::line));
    }

    /// How many rows are not of their format.
    long malformedRows() {
        return malformedRows;
    }

    /// The first row that is not of its format; null without one.
    @Nullable ReadWarning firstMalformed() {
        return firstMalformed;
    }

    /// Photos that were found by their own names, since the paths are of another machine.
    void byBaseName(Path file, long line, String photo, long captions) {
        add(file, line, "byBaseName", shown(photo), captions);
    }

    /// A photo that is a link out of the corpus.
    void linksOut(Path photo, Path target) {
        add(photo, 0, "linksOut", target);
    }

    /// What is named like a photo and is a pipe, a device or a link to nothing.
    void notAFile(Path photo) {
        add(photo, 0, "notAFile");
    }

    void outside(Path file, long line, String photo) {
        add(file, line, "outside", shown(photo));
    }

    void noPhoto(Path file, long line, String photo) {
        add(file, line, "noPhoto", shown(photo));
    }

    void ambiguous(Path file, long line, String photo) {
        add(file, line, "ambiguous", shown(photo));
    }

    void noCaption(Path photo) {
        add(photo, 0, "noCaption");
    }

    void unopened(Path folder) {
        add(folder, 0, "unopened", System.getProperty("sun.jnu.encoding"));
    }

    void emptyCaption(Path file, long line, String photo) {
        add(file, line, "emptyCaption", shown(photo));
    }

    void sameId(Path file, long line, String id) {
        add(file, line, "sameId", shown(id));
    }

    void sameWords(Path file, long line, long earlier, boolean kept) {
        add(file, line, kept ? "sameWords.kept" : "sameWords.skipped", earlier);
    }

    void splitWithoutPhoto(Path file, long line, String photo) {
        add(file, line, "splitWithoutPhoto", shown(photo));
    }

    void splitTwice(Path file, long line, String photo, String earlier) {
        add(file, line, "splitTwice", shown(photo), earlier);
    }

    void otherCaptions(Path file) {
        add(file, 0, "otherCaptions");
    }

    private void add(Path file, long line, String key, Object... details) {
        var what = String.format(Locale.ROOT, WORDS.getString(key), details);
        found.add(new ReadWarning(file, line, what));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
