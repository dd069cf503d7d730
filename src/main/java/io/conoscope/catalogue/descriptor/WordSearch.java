package io.conoscope.catalogue.descriptor;

import java.util.Locale;

/// Search by words.
public final class WordSearch {

    private WordSearch() {}

    /// Whether every word occurs in a text; letter case is ignored. No words occur everywhere.
    public static boolean allIn(String text, String words) {
        var lower = text.toLowerCase(Locale.ROOT);
        for (var word : words.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)) {
            if (!lower.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
