package io.conoscope.encoder.exported;

import io.conoscope.encoder.tokenizer.Tokens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Sorts texts by length and parts them, so that little is computed on padding.
///
/// @param fixed length of every text, where the graph wants one; else -1
/// @param free  whether the graph was seen to give the same rows whatever padding follows
/// @param most  texts in a group
public record TextGroups(int fixed, boolean free, int most) {

    /// Texts that are embedded together.
    ///
    /// @param places which ones
    /// @param length of each, in tokens
    public record Group(List<Integer> places, int length) {}

    /// Parts texts.
    ///
    /// @return every text in one group, the shortest first
    public List<Group> of(List<Tokens> texts) {
        var shortestFirst =
                IntStream.range(0, texts.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> length(texts.get(i))))
                        .toList();
        var groups = new ArrayList<Group>();
        for (int from = 0; from < shortestFirst.size(); ) {
            int to = end(texts, shortestFirst, from);
            int length = length(texts.get(shortestFirst.get(to - 1)));
            groups.add(new Group(shortestFirst.subList(from, to), length));
            from = to;
        }
        return groups;
    }

    private int end(List<Tokens> texts, List<Integer> order, int from) {
        int to = from + 1;
        int first = length(texts.get(order.get(from)));
        while (to < order.size()
                && to - from < most
                && (free || length(texts.get(order.get(to))) == first)) {
            to++;
        }
        return to;
    }

    private int length(Tokens text) {
        int own = free ? text.used() : text.ids().length;
        return fixed > 0 ? fixed : Math.max(1, own);
    }
}
