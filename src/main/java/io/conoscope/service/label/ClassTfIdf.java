package io.conoscope.service.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words that tell classes of captions apart: class-TF-IDF.
///
/// `tf · log(1 + A / f)` with `tf` how often a word occurs in the class, `f` how often in all of
/// them, and `A` the mean number of words a class. Source: Grootendorst 2022, "BERTopic",
/// arXiv:2203.05794, equation 2.
///
/// @param counts how often each word occurs in each class
record ClassTfIdf(List<Map<Integer, Integer>> counts) {

    /// Counts the words of classes of captions.
    ///
    /// @param classes rows of texts of each, which may stand there more than once
    static ClassTfIdf count(CaptionWords words, List<int[]> classes) {
        var counts = new ArrayList<Map<Integer, Integer>>();
        for (var texts : classes) {
            var mine = new HashMap<Integer, Integer>();
            for (int text : texts) {
                for (int word : words.words().get(text)) {
                    mine.merge(word, 1, Integer::sum);
                }
            }
            counts.add(mine);
        }
        return new ClassTfIdf(counts);
    }

    /// The words of each class, the one with the highest score first; of equals, the one that was
    /// met first.
    ///
    /// @param most how many of a class at most
    List<int[]> best(int most) {
        var all = new HashMap<Integer, Integer>();
        counts.forEach(mine -> mine.forEach((word, n) -> all.merge(word, n, Integer::sum)));
        double total = all.values().stream().mapToInt(Integer::intValue).sum();
        double mean = total / Math.max(1, counts.size());
        return counts.stream()
                .map(
                        mine ->
                                mine.keySet().stream()
                                        .sorted(
                                                Comparator.comparingDouble(
                                                                (Integer word) ->
                                                                        -score(
                                                                                mine.getOrDefault(
                                                                                        word, 0),
                                                                                all.getOrDefault(
                                                                                        word, 0),
                                                                                mean))
                                                        .thenComparing(word -> word))
                                        .limit(most)
                                        .mapToInt(Integer::intValue)
                                        .toArray())
                .toList();
    }

    /// @param tf   how often in the class
    /// @param f    how often in all classes
    /// @param mean number of words a class
    static double score(double tf, double f, double mean) {
        return tf * Math.log(1 + mean / f);
    }
}
