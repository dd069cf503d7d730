package io.conoscope.dataset;

import io.conoscope.corpus.ReadWarning;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Collects what a reader skipped or found strange, and holds the words for it.
final class ReadWarnings {

    private static final int SHOWN = 80;

    private final List<ReadWarning> found = new ArrayList<>();

    List<ReadWarning> found() {
        return found;
    }

    void notUtf8(Path file, long line) {
        add(file, line, "the file is not UTF-8 from here on; all of it was read as Latin-1");
    }

    void malformed(Path file, long line, String row, String expected) {
        add(file, line, "malformed: '" + shown(row) + "'; expected " + expected);
    }

    void unparsed(Path file, long line, @Nullable String problem) {
        add(file, line, "malformed: " + problem + "; expected quoting as in RFC 4180");
    }

    void outside(Path file, long line, String photo) {
        add(file, line, "'" + shown(photo) + "' leads out of the folder; it was not followed");
    }

    void noPhoto(Path file, long line, String photo) {
        add(file, line, "caption without its photo: '" + shown(photo) + "' is not there");
    }

    void ambiguous(Path file, long line, String photo) {
        add(
                file,
                line,
                "caption of a photo that several folders have: name the folder of '"
                        + shown(photo)
                        + "'");
    }

    void noCaption(Path photo) {
        add(photo, 0, "photo without captions; left out");
    }

    void emptyCaption(Path file, long line, String photo) {
        add(file, line, "'" + shown(photo) + "' has an empty caption here; left out");
    }

    void sameId(Path file, long line, String id) {
        add(file, line, "duplicate: '" + shown(id) + "' stands above already; left out");
    }

    void sameWords(Path file, long line, long earlier, boolean kept) {
        add(
                file,
                line,
                "duplicate: the same photo has the same words in line "
                        + earlier
                        + (kept ? "; kept, since its number is its own" : "; left out"));
    }

    void splitWithoutPhoto(Path file, long line, String photo) {
        add(file, line, "split entry '" + shown(photo) + "' names no photo with captions");
    }

    void splitTwice(Path file, long line, String photo, String earlier) {
        add(file, line, "'" + shown(photo) + "' is in split '" + earlier + "' already; kept there");
    }

    void otherCaptions(Path file) {
        add(file, 0, "looks like captions too and was not read; it can be opened by itself");
    }

    private void add(Path file, long line, String what) {
        found.add(new ReadWarning(file, line, what));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
