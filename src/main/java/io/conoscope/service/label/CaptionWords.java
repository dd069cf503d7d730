package io.conoscope.service.label;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.TextItem;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The words of captions that say what they are about, in lower case, forms of one word as one.
///
/// ICU cuts words, with its dictionaries where a script has no blanks (Chinese, Japanese, Thai …).
/// Left out are numbers, single letters and characters, English stop words, and whatever more than
/// a third of the captions have: a stop word of the language or of the corpus.
///
/// @param words  of each text, indices into the forms; none where the words are not known
/// @param forms  how each word is written, in the form that occurs most
record CaptionWords(List<int[]> words, List<String> forms) {

    /// A word that more of the captions have tells no cluster from another.
    private static final double MOST = 1.0 / 3;

    /// Of fewer captions nothing is said about their language.
    private static final int ENOUGH = 20;

    private static final int NEXT_CHECK = 1024;

    /// Cuts all captions: 40,000 of them in about a second.
    static CaptionWords of(List<TextItem> texts, CancellationToken token) {
        var written = new HashMap<String, Integer>();
        var spelled = new ArrayList<String>();
        var cut = new ArrayList<int[]>(texts.size());
        var breaks = BreakIterator.getWordInstance(ULocale.ROOT);
        for (int t = 0; t < texts.size(); t++) {
            if (t % NEXT_CHECK == 0) {
                token.throwIfCancelled();
            }
            cut.add(words(texts.get(t).text(), breaks, written, spelled));
        }
        return merged(cut, spelled, written);
    }

    /// Whether there is any word to label with.
    boolean isEmpty() {
        return forms.isEmpty();
    }

    private static int[] words(
            @Nullable String text,
            BreakIterator breaks,
            Map<String, Integer> written,
            List<String> spelled) {
        if (text == null || text.isBlank()) {
            return new int[0];
        }
        var lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        breaks.setText(lower);
        var found = new int[16];
        int count = 0;
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (breaks.getRuleStatus() < BreakIterator.WORD_LETTER) {
                continue;
            }
            var word = withoutOwner(lower.substring(from, to));
            if (word.codePointCount(0, word.length()) < 2 || StopWords.contains(word)) {
                continue;
            }
            var known = written.get(word);
            if (known == null) {
                known = spelled.size();
                written.put(word, known);
                spelled.add(word);
            }
            found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
            found[count++] = known;
        }
        return Arrays.copyOf(found, count);
    }

    private static String withoutOwner(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static CaptionWords merged(
            List<int[]> cut, List<String> spelled, Map<String, Integer> written) {
        var base = new int[spelled.size()];
        for (int w = 0; w < base.length; w++) {
            var stem = LightStem.of(spelled.get(w), written::containsKey);
            base[w] = written.getOrDefault(stem, w);
        }
        for (int w = 0; w < base.length; w++) {
            // The base form may have one itself: `skateboarding`, `skateboards`, `skateboard`.
            base[w] = base[base[w]];
        }
        var frequency = new int[base.length];
        var captions = new int[base.length];
        var seen = new BitSet();
        for (var text : cut) {
            seen.clear();
            for (int word : text) {
                frequency[word]++;
                if (!seen.get(base[word])) {
                    seen.set(base[word]);
                    captions[base[word]]++;
                }
            }
        }
        var most = spelled.toArray(String[]::new);
        var best = new int[base.length];
        for (int w = 0; w < base.length; w++) {
            if (frequency[w] > best[base[w]]) {
                best[base[w]] = frequency[w];
                most[base[w]] = spelled.get(w);
            }
        }
        double limit = cut.size() < ENOUGH ? cut.size() : cut.size() * MOST;
        var kept =
                cut.stream()
                        .map(
                                text ->
                                        Arrays.stream(text)
                                                .map(w -> base[w])
                                                .filter(w -> captions[w] <= limit)
                                                .toArray())
                        .toList();
        return new CaptionWords(kept, List.of(most));
    }
}
