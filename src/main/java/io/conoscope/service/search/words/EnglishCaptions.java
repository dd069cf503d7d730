package io.conoscope.service.search.words;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells whether captions are English, so that stemming does not join words of other languages.
final class EnglishCaptions {

    /// Words that English sentences cannot do without, and that no other language has together.
    private static final Set<String> COMMON = Set.of("the", "and", "with", "of", "is", "are");

    private static final int MOST = 2000;

    private EnglishCaptions() {}

    /// Whether of the first captions' words 10 % are articles and the like, 3 % without `a`, which
    /// other languages have too.
    static boolean are(List<String> captions) {
        int words = 0;
        int common = 0;
        int articles = 0;
        for (var caption : captions.subList(0, Math.min(MOST, captions.size()))) {
            for (var word : caption.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)) {
                words += word.isEmpty() ? 0 : 1;
                common += COMMON.contains(word) ? 1 : 0;
                articles += word.equals("a") || word.equals("an") ? 1 : 0;
            }
        }
        return words > 0 && common >= 0.03 * words && common + articles >= 0.1 * words;
    }
}
