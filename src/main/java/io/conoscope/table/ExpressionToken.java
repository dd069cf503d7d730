package io.conoscope.table;

import java.util.ArrayList;
import java.util.List;

/// A piece of an expression's text.
///
/// @param kind what it is
/// @param from index of its first character
/// @param to   index behind its last
/// @param text as it stands there, quotes included
record ExpressionToken(Kind kind, int from, int to, String text) {

    enum Kind {
        /// An attribute, a function, `and` …
        WORD,
        /// An attribute in double quotes.
        QUOTED,
        /// Words in single quotes.
        STRING,
        NUMBER,
        SIGN
    }

    /// Cuts a text; never fails: a quote that is not closed runs to the end.
    static List<ExpressionToken> of(String text) {
        var tokens = new ArrayList<ExpressionToken>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                var kind = kind(text, at);
                int end = end(text, at, kind);
                tokens.add(new ExpressionToken(kind, at, end, text.substring(at, end)));
                at = end;
            }
        }
        return tokens;
    }

    /// Whether it begins with a quote and the text ends before another closes it.
    boolean isOpen() {
        return (kind == Kind.STRING || kind == Kind.QUOTED)
                && closing(text, 0) != text.length() - 1;
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    private static Kind kind(String text, int at) {
        char c = text.charAt(at);
        if (c == '\'') {
            return Kind.STRING;
        }
        if (c == '"') {
            return Kind.QUOTED;
        }
        if (Character.isDigit(c)
                || (c == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1)))) {
            return Kind.NUMBER;
        }
        return isWordPart(c) ? Kind.WORD : Kind.SIGN;
    }

    private static int end(String text, int at, Kind kind) {
        return switch (kind) {
            case STRING, QUOTED -> Math.min(text.length(), closing(text, at) + 1);
            case WORD -> run(text, at);
            case NUMBER -> number(text, at);
            case SIGN -> isPair(text, at) ? at + 2 : at + 1;
        };
    }

    /// Index of the quote that closes; the text's length where none does.
    private static int closing(String text, int at) {
        char quote = text.charAt(at);
        int i = at + 1;
        while (i < text.length()) {
            if (text.charAt(i) != quote) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                i += 2;
            } else {
                return i;
            }
        }
        return text.length();
    }

    private static int run(String text, int at) {
        int i = at;
        while (i < text.length() && (isWordPart(text.charAt(i)) || isDigit(text, i))) {
            i++;
        }
        return i;
    }

    private static int number(String text, int at) {
        int i = at;
        while (i < text.length()
                && (isDigit(text, i)
                        || text.charAt(i) == '.'
                        || isWordPart(text.charAt(i))
                        || ("+-".indexOf(text.charAt(i)) >= 0
                                && "eE".indexOf(text.charAt(i - 1)) >= 0))) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(String text, int i) {
        return Character.isDigit(text.charAt(i));
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length()
                && List.of("<=", ">=", "<>", "!=", "==", "||", "::", "--", "/*", "!~")
                        .contains(text.substring(at, at + 2));
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetter(c) || Character.isSurrogate(c);
    }
}
