package io.conoscope.ui.lab.group;

import io.conoscope.gap.group.GroupGaps;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;

/// How the groups of a matrix are sorted.
public enum GroupOrder {
    /// The largest first.
    SIZE,
    /// By name.
    NAME,
    /// From the largest, each time to the nearest that is left.
    NEAR;

    /// In the keys of its words.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The groups in this order. O(k²) time.
    int[] of(GroupGaps gaps) {
        var groups = gaps.groups();
        Comparator<Integer> bySize = Comparator.comparingInt(g -> -groups.get(g).rows());
        Comparator<Integer> byName = Comparator.comparing(g -> groups.get(g).name());
        if (this == NEAR) {
            return chain(gaps.gap(), groups.isEmpty() ? 0 : SIZE.of(gaps)[0]);
        }
        return IntStream.range(0, groups.size())
                .boxed()
                .sorted(this == NAME ? byName : bySize.thenComparing(byName))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] chain(double[][] gap, int first) {
        int k = gap.length;
        var taken = new boolean[k];
        var chain = new int[k];
        int last = first;
        for (int place = 0; place < k; place++) {
            if (place > 0) {
                int nearest = -1;
                for (int g = 0; g < k; g++) {
                    if (!taken[g] && (nearest < 0 || gap[last][g] < gap[last][nearest])) {
                        nearest = g;
                    }
                }
                last = nearest;
            }
            taken[last] = true;
            chain[place] = last;
        }
        return chain;
    }
}
