package io.conoscope.encoder.script;

import java.util.ArrayDeque;

/// Looks for nesting in TorchScript code that would overflow the stack of libtorch's parser, which
/// follows brackets, blocks and chained operators by recursion. For one thread and one text.
///
/// Texts and comments are passed over as libtorch's lexer does. A chain ends at a comma or with its
/// line, brackets around it aside: there a line's end is a blank.
final class ScriptNesting {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_INDENT = 200;
    private static final int MAX_CHAIN = 500;

    /// `elif` holds the next as `else` does.
    private static final int MAX_BRANCHES = 500;

    private static final String CHAINED = "-~+*/%@|&^<>=.";
    private static final String[] WORDS = {"not", "else", "and", "or", "if", "in", "is", "lambda"};

    private final String code;

    /// Of each bracket that is open, what the chain around it had come to.
    private final ArrayDeque<Integer> chains = new ArrayDeque<>();

    private int chain;
    private int branches;

    private ScriptNesting(String code) {
        this.code = code;
    }

    /// The place of the first character that is nested too deep, or of a text that does not end;
    /// -1 where there is none.
    static int find(String code) {
        return new ScriptNesting(code).find();
    }

    private int find() {
        int at = 0;
        int line = 0;
        while (at < code.length()) {
            char sign = code.charAt(at);
            int next = at + 1;
            if (sign == '"' || sign == '\'') {
                next = textEnd(at);
            } else if (sign == '#') {
                next = commentEnd(at);
            } else if (sign == '\n') {
                line = next;
                chain = chains.isEmpty() ? 0 : chain;
            } else if (at - line > MAX_INDENT && code.substring(line, at).isBlank()) {
                return at;
            } else {
                count(sign, at);
            }
            if (next < 0
                    || chains.size() > MAX_DEPTH
                    || chain > MAX_CHAIN
                    || branches > MAX_BRANCHES) {
                return at;
            }
            at = next;
        }
        return -1;
    }

    private void count(char sign, int at) {
        if ("([{".indexOf(sign) >= 0) {
            chains.push(chain + 1);
            chain = 0;
        } else if (")]}".indexOf(sign) >= 0) {
            chain = chains.isEmpty() ? chain : chains.pop();
        } else if (sign == ',') {
            chain = 0;
        } else if (CHAINED.indexOf(sign) >= 0) {
            chain++;
        } else if (isWordStart(at)) {
            branches += isWord("elif", at) ? 1 : 0;
            for (var word : WORDS) {
                chain += isWord(word, at) ? 1 : 0;
            }
        }
    }

    private boolean isWordStart(int at) {
        return Character.isLetter(code.charAt(at))
                && (at == 0 || !Character.isJavaIdentifierPart(code.charAt(at - 1)));
    }

    private boolean isWord(String word, int at) {
        int end = at + word.length();
        return code.startsWith(word, at)
                && (end == code.length() || !Character.isJavaIdentifierPart(code.charAt(end)));
    }

    /// Behind a text's closing quotes; -1 where they are missing.
    private int textEnd(int at) {
        var quotes = code.substring(at, at + 1);
        if (code.startsWith(quotes.repeat(3), at)) {
            quotes = quotes.repeat(3);
        }
        for (int i = at + quotes.length(); i < code.length(); i++) {
            char sign = code.charAt(i);
            if (code.startsWith(quotes, i)) {
                return i + quotes.length();
            }
            if (sign == '\n' && quotes.length() == 1) {
                return -1;
            }
            if (sign == '\\') {
                i++;
            }
        }
        return -1;
    }

    /// The end of a comment's line. A comment may state a type, which is parsed: with brackets or
    /// quotes in it, it is taken for too deep.
    private int commentEnd(int at) {
        int end = code.indexOf('\n', at);
        var comment = code.substring(at, end < 0 ? code.length() : end);
        boolean plain = comment.chars().noneMatch(c -> "\"'".indexOf(c) >= 0);
        boolean flat = comment.chars().filter(c -> "([{".indexOf(c) >= 0).count() <= MAX_DEPTH;
        return plain && flat ? at + comment.length() : -1;
    }
}
