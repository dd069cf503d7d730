package io.conoscope.base.input;

import java.util.ArrayList;
import java.util.List;

/// One row of a table, quoted as RFC 4180 has it and as people write it.
///
/// A field may be quoted after blanks, and a quoted field may have line breaks. Quotes within a
/// field that is not quoted, and text after a closing quote in the same line, are part of the field
/// as they stand.
///
/// @param fields as far as they could be told
/// @param end    where the next row begins in the text
/// @param state  whether the row is all there
public record CsvRow(List<String> fields, int end, State state) {

    /// A quote that is not closed within so much text was never meant to be closed.
    static final int LONGEST_QUOTED = 1 << 20;

    /// How a row ends.
    public enum State {
        /// At a line break or at the end of the text.
        WHOLE,
        /// The text ends within a quoted field.
        OPEN,
        /// A quoted field runs over a line break and is not closed as it should be.
        UNCLOSED
    }

    /// Reads the row that begins at a place of the text. Linear in the row's length.
    public static CsvRow read(String text, int from, char separator) {
        return new Reader(text, from, separator).row();
    }

    private static final class Reader {

        private final String text;
        private final char separator;
        private final List<String> fields = new ArrayList<>();
        private int at;
        private State state = State.WHOLE;

        Reader(String text, int from, char separator) {
            this.text = text;
            this.separator = separator;
            at = from;
        }

        CsvRow row() {
            boolean more = true;
            while (more) {
                field();
                more = state == State.WHOLE && at < text.length() && text.charAt(at) == separator;
                at += more ? 1 : 0;
            }
            return new CsvRow(List.copyOf(fields), afterBreak(at), state);
        }

        private void field() {
            int begin = at;
            int quote = skipBlanks(at);
            if (quote < text.length() && text.charAt(quote) == '"') {
                quoted(begin, quote + 1);
            } else {
                at = plainEnd(at);
                fields.add(text.substring(begin, at));
            }
        }

        private void quoted(int begin, int from) {
            var words = new StringBuilder();
            boolean broken = false;
            int i = from;
            for (; i < text.length() && i - from < LONGEST_QUOTED; i++) {
                char c = text.charAt(i);
                if (c == '"' && !text.startsWith("\"", i + 1)) {
                    close(begin, i + 1, words.toString(), broken);
                    return;
                }
                i += c == '"' ? 1 : 0;
                broken |= c == '\n' || c == '\r';
                words.append(c);
            }
            state = i < text.length() ? State.UNCLOSED : State.OPEN;
            fields.add(words.toString());
            at = i;
        }

        /// Ends a field behind its closing quote, or finds that the quotes were part of the words.
        private void close(int begin, int behind, String words, boolean broken) {
            at = skipBlanks(behind);
            if (at == text.length() || text.charAt(at) == separator || isBreak(at)) {
                fields.add(words);
            } else if (broken) {
                state = State.UNCLOSED;
                fields.add(words);
            } else {
                at = plainEnd(at);
                fields.add(text.substring(begin, at));
            }
        }

        private int skipBlanks(int from) {
            int i = from;
            while (i < text.length() && isBlank(text.charAt(i))) {
                i++;
            }
            return i;
        }

        private boolean isBlank(char c) {
            return c == ' ' || (c == '\t' && separator != '\t');
        }

        private int plainEnd(int from) {
            int i = from;
            while (i < text.length() && text.charAt(i) != separator && !isBreak(i)) {
                i++;
            }
            return i;
        }

        private boolean isBreak(int i) {
            return text.charAt(i) == '\n' || text.charAt(i) == '\r';
        }

        private int afterBreak(int i) {
            return text.startsWith("\r\n", i) ? i + 2 : Math.min(i + 1, text.length());
        }
    }
}
