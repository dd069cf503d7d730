package io.conoscope.ui.kit.world;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Finds the pairs of a point, and what belongs to a choice of points. Immutable.
public final class PairLinks {

    private final ScatterPoints points;

    /// Where each point's pairs begin in `members`; one longer than there are points.
    private final int[] starts;

    /// Indices of pairs, those of one point after the other.
    private final int[] members;

    public PairLinks(ScatterPoints points) {
        this.points = points;
        int images = points.images();
        var image = points.pairs().image();
        var text = points.pairs().text();
        starts = new int[points.size() + 1];
        for (int pair = 0; pair < image.length; pair++) {
            starts[image[pair] + 1]++;
            starts[images + text[pair] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        members = new int[2 * image.length];
        var next = starts.clone();
        for (int pair = 0; pair < image.length; pair++) {
            members[next[image[pair]]++] = pair;
            members[next[images + text[pair]]++] = pair;
        }
    }

    private int size() {
        return starts.length - 1;
    }

    /// The points at the other ends of a point's pairs, in the order of the pairs.
    public int[] partners(int point) {
        return IntStream.range(starts[point], starts[point + 1])
                .map(at -> other(members[at], point))
                .toArray();
    }

    /// What stands out when these points are chosen: they, their partners, the pairs between.
    /// Points that are not there are passed over. O(n + p) at most.
    public Emphasis of(int... chosen) {
        var selected = IntStream.of(chosen).filter(p -> p >= 0 && p < size()).toArray();
        if (selected.length == 0) {
            return Emphasis.NONE;
        }
        var seen = new BitSet(size());
        for (int point : selected) {
            seen.set(point);
        }
        var touched = new BitSet();
        var pairs = IntStream.builder();
        var related = IntStream.builder();
        for (int point : selected) {
            for (int at = starts[point]; at < starts[point + 1]; at++) {
                int pair = members[at];
                if (!touched.get(pair)) {
                    touched.set(pair);
                    pairs.add(pair);
                    int partner = other(pair, point);
                    if (!seen.get(partner)) {
                        seen.set(partner);
                        related.add(partner);
                    }
                }
            }
        }
        return new Emphasis(selected, related.build().toArray(), pairs.build().toArray());
    }

    private int other(int pair, int point) {
        return points.isImage(point)
                ? points.images() + points.pairs().text()[pair]
                : points.pairs().image()[pair];
    }
}
