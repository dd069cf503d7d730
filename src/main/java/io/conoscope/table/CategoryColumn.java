package io.conoscope.table;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/// A word or a text for every row; equal ones are kept once.
///
/// @param name   in expressions and in files
/// @param codes  shape (n), indices into the labels; -1 where a row has no value
/// @param labels distinct, in order of first appearance
public record CategoryColumn(String name, int[] codes, List<String> labels) implements Column {

    public CategoryColumn {
        labels = List.copyOf(labels);
    }

    /// Collects the labels of values. O(n).
    ///
    /// @param values one a row; null where a row has none
    public static CategoryColumn of(String name, List<@Nullable String> values) {
        var known = new HashMap<String, Integer>();
        var labels = new ArrayList<String>();
        var codes = new int[values.size()];
        for (int row = 0; row < codes.length; row++) {
            var value = values.get(row);
            if (value == null) {
                codes[row] = -1;
            } else {
                var code = known.putIfAbsent(value, labels.size());
                if (code == null) {
                    codes[row] = labels.size();
                    labels.add(value);
                } else {
                    codes[row] = code;
                }
            }
        }
        return new CategoryColumn(name, codes, labels);
    }

    @Override
    public int rows() {
        return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
        return codes[row] < 0;
    }

    @Override
    public String text(int row) {
        return codes[row] < 0 ? "" : labels.get(codes[row]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CategoryColumn column
                && name.equals(column.name)
                && labels.equals(column.labels)
                && Arrays.equals(codes, column.codes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(codes);
    }
}
