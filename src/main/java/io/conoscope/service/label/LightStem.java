package io.conoscope.service.label;

import java.util.List;
import java.util.function.Predicate;

/// Puts forms of one English word together, where the shorter form occurs too: `dogs` with `dog`,
/// `running` with `run`, `ladies` with `lady`.
final class LightStem {

    private static final int SHORTEST = 4;

    private LightStem() {}

    /// The base form of a word, itself where no base form is known.
    ///
    /// @param known whether a word occurs
    static String of(String word, Predicate<String> known) {
        if (word.length() < SHORTEST || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        return candidates(word).stream()
                .filter(base -> base.length() >= 3 && known.test(base))
                .findFirst()
                .orElse(word);
    }

    private static List<String> candidates(String word) {
        if (word.endsWith("ies")) {
            return List.of(cut(word, 3) + "y", cut(word, 1));
        }
        if (word.endsWith("es")) {
            return List.of(cut(word, 1), cut(word, 2));
        }
        if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
            return List.of(cut(word, 1));
        }
        if (word.endsWith("ing")) {
            return verb(cut(word, 3));
        }
        if (word.endsWith("ed")) {
            return verb(cut(word, 2));
        }
        return List.of();
    }

    /// `runn` of `running`, `rid` of `riding`, `jump` of `jumping`.
    private static List<String> verb(String rest) {
        int last = rest.length() - 1;
        boolean doubled = last > 0 && rest.charAt(last) == rest.charAt(last - 1);
        return doubled ? List.of(cut(rest, 1), rest, rest + "e") : List.of(rest + "e", rest);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
