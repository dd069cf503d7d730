package io.conoscope.encoder.tokenizer.outline;

import java.util.Set;

/// Reads a regular expression for its [PatternCost].
final class PatternParser {

    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_COUNT = 100;
    private static final int ANY = Integer.MAX_VALUE;
    private static final String[] GROUPS = {"?:", "?=", "?!", "?<=", "?<!", "?>", "?i:"};

    /// What published tokenizers split texts with (GPT-2, Llama 3, Qwen 2), as `tokenizer.json`
    /// writes it: each of their repetitions ends where it can go no further, so that they take far
    /// fewer steps than their form allows.
    private static final Set<String> PUBLISHED =
            Set.of(
                    "'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+"
                            + "|\\s+(?!\\S)|\\s+",
                    "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}"
                            + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+",
                    "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}"
                            + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+");

    private static final PatternCost PUBLISHED_COST = new PatternCost(1, 20, 1);

    private final String text;
    private int at;

    private PatternParser(String text) {
        this.text = text;
    }

    /// The cost of an expression; [PatternCost#UNBOUNDED] if it is not understood.
    static PatternCost cost(String text) {
        if (text.length() > MAX_LENGTH) {
            return PatternCost.UNBOUNDED;
        }
        if (PUBLISHED.contains(text)) {
            return PUBLISHED_COST;
        }
        var parser = new PatternParser(text);
        var cost = parser.alternatives(0);
        return parser.at == text.length() ? cost : PatternCost.UNBOUNDED;
    }

    private PatternCost alternatives(int depth) {
        if (depth > MAX_DEPTH) {
            return PatternCost.UNBOUNDED;
        }
        var done = new PatternCost(0, 0, Integer.MAX_VALUE);
        var current = PatternCost.NONE;
        while (at < text.length() && text.charAt(at) != ')') {
            if (text.charAt(at) == '|') {
                at++;
                done = done.or(current);
                current = PatternCost.NONE;
            } else {
                current = current.then(item(depth));
            }
        }
        return done.or(current);
    }

    /// One atom with what repeats it.
    private PatternCost item(int depth) {
        int from = at;
        boolean group = text.charAt(at) == '(';
        var cost = group ? group(depth) : atom();
        int to = at;
        boolean optional =
                text.startsWith("*", at) || text.startsWith("{0", at) || text.startsWith("{,", at);
        int repeats = repetition();
        if (repeats == 0) {
            return cost;
        }
        if (at < text.length() && isRepetition(text.charAt(at))) {
            return PatternCost.UNBOUNDED;
        }
        if (repeats == 1) {
            return cost.or(PatternCost.NONE);
        }
        if (group && !isPlain(from + 1, to - 1)) {
            return PatternCost.UNBOUNDED;
        }
        var repeated =
                cost.then(
                        repeats == ANY ? new PatternCost(1, 1, 0) : new PatternCost(0, repeats, 0));
        return optional ? repeated.ahead() : repeated;
    }

    private PatternCost group(int depth) {
        at++;
        boolean looks =
                text.startsWith("?=", at) || text.startsWith("?!", at) || text.startsWith("?<", at);
        if (text.startsWith("*", at)) {
            return PatternCost.UNBOUNDED;
        }
        if (text.startsWith("?", at)) {
            int kind = kind();
            if (kind == 0) {
                return PatternCost.UNBOUNDED;
            }
            at += kind;
        }
        var cost = alternatives(depth + 1);
        at++;
        if (at > text.length()) {
            return PatternCost.UNBOUNDED;
        }
        return looks ? cost.ahead() : cost;
    }

    /// How many characters say what kind of group it is; 0 for a kind that is not known here.
    private int kind() {
        for (var kind : GROUPS) {
            if (text.startsWith(kind, at)) {
                return kind.length();
            }
        }
        return 0;
    }

    /// Whether a group's content neither repeats nor chooses.
    private boolean isPlain(int from, int to) {
        int begin = text.startsWith("?:", from) ? from + 2 : from;
        for (int i = begin; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                i = classEnd(i) - 1;
            } else if (isRepetition(c) || c == '|' || c == '(') {
                return false;
            }
        }
        return true;
    }

    private PatternCost atom() {
        char c = text.charAt(at);
        if (c == '[') {
            at = classEnd(at);
            return at > text.length() ? PatternCost.UNBOUNDED : PatternCost.ONE;
        }
        at++;
        if (c != '\\') {
            if (isRepetition(c)) {
                return PatternCost.UNBOUNDED;
            }
            return c == '^' || c == '$' ? PatternCost.NONE : PatternCost.ONE;
        }
        if (at >= text.length()) {
            return PatternCost.UNBOUNDED;
        }
        char escaped = text.charAt(at++);
        if ("pPx".indexOf(escaped) >= 0 && text.startsWith("{", at)) {
            at = text.indexOf('}', at) + 1;
            return at == 0 ? unclosed() : PatternCost.ONE;
        }
        if ("bBAzZ".indexOf(escaped) >= 0) {
            return PatternCost.NONE;
        }
        boolean known = "pPxuwWsSdDhHntrfv0".indexOf(escaped) >= 0;
        return known || !Character.isLetterOrDigit(escaped)
                ? PatternCost.ONE
                : PatternCost.UNBOUNDED;
    }

    private PatternCost unclosed() {
        at = text.length() + 1;
        return PatternCost.UNBOUNDED;
    }

    /// Where a class of characters ends; beyond the text where it does not.
    private int classEnd(int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && --depth == 0) {
                return i + 1;
            }
        }
        return text.length() + 1;
    }

    /// Reads what repeats the atom before, with how it does: 0 for nothing, 1 for at most once,
    /// else how many choices it has, [#ANY] for any number.
    private int repetition() {
        if (at >= text.length() || !isRepetition(text.charAt(at))) {
            return 0;
        }
        char c = text.charAt(at++);
        int repeats =
                switch (c) {
                    case '?' -> 1;
                    case '{' -> counted();
                    default -> ANY;
                };
        if (at < text.length() && (text.charAt(at) == '?' || text.charAt(at) == '+')) {
            at++;
        }
        return repeats;
    }

    private static boolean isRepetition(char c) {
        return c == '*' || c == '+' || c == '?' || c == '{';
    }

    /// `{n}` and `{n,m}` up to a hundred; anything else is taken for any number of times.
    private int counted() {
        int end = text.indexOf('}', at);
        if (end < 0) {
            at = text.length() + 1;
            return ANY;
        }
        var numbers = text.substring(at, end).split(",", -1);
        at = end + 1;
        var last = numbers[numbers.length - 1];
        boolean small =
                !last.isEmpty()
                        && last.length() < 4
                        && last.chars().allMatch(c -> c >= '0' && c <= '9');
        return small && Integer.parseInt(last) <= MAX_COUNT
                ? Math.max(2, Integer.parseInt(last))
                : ANY;
    }
}
