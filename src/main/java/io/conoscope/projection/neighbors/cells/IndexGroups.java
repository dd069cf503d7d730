package io.conoscope.projection.neighbors.cells;

import java.util.Arrays;

/// Numbers sorted into groups, ascending within each.
///
/// @param starts  shape (groups + 1): where each group begins in `members`
/// @param members the numbers of group 0, then those of group 1, ...
record IndexGroups(int[] starts, int[] members) {

    /// Sorts `0 … n - 1` by the groups that each belongs to.
    ///
    /// @param chosen shape (n, each): groups, those below 0 none
    static IndexGroups of(int[] chosen, int each, int groups) {
        var starts = new int[groups + 1];
        for (int group : chosen) {
            if (group >= 0) {
                starts[group + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var members = new int[starts[groups]];
        var next = starts.clone();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] >= 0) {
                members[next[chosen[i]]++] = i / each;
            }
        }
        return new IndexGroups(starts, members);
    }

    int count() {
        return starts.length - 1;
    }

    int size(int group) {
        return starts[group + 1] - starts[group];
    }

    int[] of(int group) {
        return Arrays.copyOfRange(members, starts[group], starts[group + 1]);
    }
}
