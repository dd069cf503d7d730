package io.conoscope.catalogue;

import java.util.Locale;

/// Search by words.
final class Words {

    private Words() {}

    /// Whether every word occurs in a text; letter case is ignored. No words occur everywhere.
    static boolean allIn(String text, String words) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
