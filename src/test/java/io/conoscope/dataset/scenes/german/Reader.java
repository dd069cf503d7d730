package io.conoscope.dataset.scenes.german;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reads a caption back into what it says, by the longest words that it knows.
final class Reader {

    private final Map<String, String> meanings = new LinkedHashMap<>();

    /// @param meaning empty for words that say nothing of the scene
    void learn(String words, String meaning) {
        var before = meanings.put(words.toLowerCase(Locale.ROOT), meaning);
        if (before != null && !before.equals(meaning)) {
            throw new IllegalStateException(words + ": " + before + " or " + meaning);
        }
    }

    /// What a caption says, in order.
    ///
    /// @throws IllegalArgumentException if a word of it is not known
    List<String> read(String caption) {
        var rest = caption.toLowerCase(Locale.ROOT).replaceAll("[.,]", "");
        var longest =
                meanings.keySet().stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList();
        var said = new ArrayList<String>();
        while (!rest.isEmpty()) {
            var left = rest;
            var found =
                    longest.stream()
                            .filter(w -> left.equals(w) || left.startsWith(w + " "))
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalArgumentException(left + " in " + caption));
            var meaning = meanings.get(found);
            if (meaning != null && !meaning.isEmpty()) {
                said.add(meaning);
            }
            rest = rest.substring(found.length()).strip();
        }
        return said;
    }
}
