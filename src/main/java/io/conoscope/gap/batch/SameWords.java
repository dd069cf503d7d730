package io.conoscope.gap.batch;

import io.conoscope.corpus.TextItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/// A caption that is word for word an item's own belongs to its photo.
///
/// @param items  what batches are made of
/// @param words  for each text row a number, the same for the same words; -1 for unknown words
/// @param having the items with each number, ascending
public record SameWords(BatchItems items, int[] words, int[][] having) implements MatchJudge {

    /// @param texts of the corpus, by their rows; spaces around them do not count
    public static SameWords of(BatchItems items, List<TextItem> texts) {
        var numbers = new HashMap<String, Integer>();
        var words = new int[texts.size()];
        for (int t = 0; t < words.length; t++) {
            var text = texts.get(t).text();
            words[t] =
                    text == null
                            ? -1
                            : numbers.computeIfAbsent(text.strip(), key -> numbers.size());
        }
        var having = new ArrayList<List<Integer>>();
        numbers.forEach((text, number) -> having.add(new ArrayList<>()));
        for (int item = 0; item < items.size(); item++) {
            int number = words[items.text()[item]];
            if (number >= 0) {
                having.get(number).add(item);
            }
        }
        return new SameWords(
                items,
                words,
                having.stream()
                        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new));
    }

    /// 1 for the same words; NaN for others.
    @Override
    public double value(int imageItem, int textItem) {
        int own = words[items.text()[imageItem]];
        return own >= 0 && own == words[items.text()[textItem]] ? 1 : Double.NaN;
    }

    @Override
    public boolean takes(double value) {
        return value == 1;
    }

    @Override
    public Finder finder(int from, int to) {
        return (imageItem, matches) -> {
            int own = words[items.text()[imageItem]];
            if (own >= 0) {
                for (int item : having[own]) {
                    matches.set(item);
                }
            }
        };
    }
}
