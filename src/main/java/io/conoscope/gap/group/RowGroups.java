package io.conoscope.gap.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/// Which group each row belongs to.
///
/// @param names of the groups, in order of first appearance
/// @param of    shape (n): the group of each row, an index into the names; -1 for rows of none
public record RowGroups(List<String> names, int[] of) {

    /// @throws IllegalArgumentException if a row names a group that is not there
    public RowGroups {
        names = List.copyOf(names);
        for (int group : of) {
            if (group < -1 || group >= names.size()) {
                throw new IllegalArgumentException(
                        "group " + group + " of " + names.size() + " groups");
            }
        }
    }

    /// Rows grouped by a name each; null for none.
    public static RowGroups of(List<@org.jspecify.annotations.Nullable String> values) {
        var places = new LinkedHashMap<String, Integer>();
        var of = new int[values.size()];
        for (int r = 0; r < of.length; r++) {
            var value = values.get(r);
            of[r] = value == null ? -1 : places.computeIfAbsent(value, name -> places.size());
        }
        return new RowGroups(new ArrayList<>(places.keySet()), of);
    }

    /// How many rows each group has.
    public int[] sizes() {
        var sizes = new int[names.size()];
        for (int group : of) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        return sizes;
    }

    /// The rows of a group, ascending.
    public int[] rows(int group) {
        return IntStream.range(0, of.length).filter(r -> of[r] == group).toArray();
    }

    /// How many rows belong to no group.
    public int ungrouped() {
        return (int) Arrays.stream(of).filter(group -> group < 0).count();
    }
}
