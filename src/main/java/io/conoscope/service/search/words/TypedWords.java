package io.conoscope.service.search.words;

import java.util.ArrayList;
import java.util.List;

/// What was typed into a search for words, cut into what must be there and what must not.
///
/// Forgives everything: a quotation mark that is not closed yet, a lone minus sign and brackets are
/// what they would be in a sentence. A word is a run without blanks; words in quotation marks must
/// follow each other; with a minus sign before them neither may be there. The last word may still
/// be under way: while no blank follows it, its beginning is enough.
///
/// @param parts in order of typing
/// @param more  whether words were left out because there are more than [#MOST]
record TypedWords(List<Part> parts, boolean more) {

    /// So many words are looked for; a pasted page has more.
    static final int MOST = 32;

    /// @param text     its words, without marks
    /// @param phrase   whether its words must follow each other
    /// @param excluded whether it must not be there
    /// @param open     whether its last word may go on
    record Part(String text, boolean phrase, boolean excluded, boolean open) {}

    TypedWords {
        parts = List.copyOf(parts);
    }

    static TypedWords of(String typed) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < typed.length()) {
            if (Character.isWhitespace(typed.charAt(at))) {
                at++;
                continue;
            }
            boolean excluded = typed.charAt(at) == '-';
            int from = excluded ? at + 1 : at;
            int close =
                    from < typed.length() && isQuote(typed.charAt(from))
                            ? closing(typed, from + 1)
                            : -1;
            int end = close < 0 ? blank(typed, from) : close;
            int begin = close < 0 ? from : from + 1;
            boolean open = close < 0 && end == typed.length();
            var text = typed.substring(begin, end);
            if (!text.isBlank()) {
                parts.add(new Part(text, close >= 0, excluded, open));
            }
            at = Math.max(end, at) + 1;
            if (parts.size() == MOST) {
                return new TypedWords(
                        parts, !typed.substring(Math.min(at, typed.length())).isBlank());
            }
        }
        return new TypedWords(parts, false);
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }

    private static int closing(String typed, int from) {
        for (int i = from; i < typed.length(); i++) {
            if (isQuote(typed.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int blank(String typed, int from) {
        for (int i = from; i < typed.length(); i++) {
            if (Character.isWhitespace(typed.charAt(i))) {
                return i;
            }
        }
        return typed.length();
    }
}
