package io.conoscope.ui.lab.group;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.group.RowGroups;
import io.conoscope.math.Matrix;
import io.conoscope.table.CategoryColumn;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Rows put into groups by the values of an attribute; rows without a value are a group of their
/// own.
///
/// @param column  the attribute's name
/// @param of      all rows that are open
/// @param points  shape (n), which of them are grouped, ascending; images first, then texts
/// @param rows    shape (n, d), those rows
/// @param groups  of those rows, the largest group first
/// @param all     how many groups there are, those left out included
/// @param missing how many rows have no value
record Grouping(
        String column,
        Embeddings of,
        int[] points,
        Matrix rows,
        RowGroups groups,
        int all,
        int missing) {

    /// The most groups that are looked at: the largest.
    static final int MOST = 50;

    /// O(n·d) time.
    ///
    /// @param none what rows without a value are called
    /// @throws IllegalArgumentException if the column is not of these rows
    static Grouping of(Embeddings of, CategoryColumn column, GroupRows which, String none) {
        int images = of.image().rows();
        int items = images + of.text().rows();
        if (column.rows() != items) {
            throw new IllegalArgumentException(
                    column.name() + " has " + column.rows() + " values for " + items + " rows");
        }
        int from = which == GroupRows.TEXTS ? images : 0;
        int to = which == GroupRows.IMAGES ? images : items;
        int labels = column.labels().size();
        var sizes = new int[labels + 1];
        for (int point = from; point < to; point++) {
            sizes[code(column, point)]++;
        }
        var kept =
                IntStream.rangeClosed(0, labels)
                        .filter(code -> sizes[code] > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(code -> -sizes[code]))
                        .limit(MOST)
                        .mapToInt(Integer::intValue)
                        .toArray();
        var group = new int[labels + 1];
        java.util.Arrays.fill(group, -1);
        for (int g = 0; g < kept.length; g++) {
            group[kept[g]] = g;
        }
        var points = IntStream.range(from, to).filter(p -> group[code(column, p)] >= 0).toArray();
        return new Grouping(
                column.name(),
                of,
                points,
                rows(of, points),
                new RowGroups(
                        names(column, kept, none),
                        IntStream.of(points).map(p -> group[code(column, p)]).toArray()),
                (int) IntStream.of(sizes).filter(size -> size > 0).count(),
                sizes[labels]);
    }

    /// The code of a label, or the one after all for no value.
    private static int code(CategoryColumn column, int point) {
        int code = column.codes()[point];
        return code < 0 ? column.labels().size() : code;
    }

    /// No two groups are called alike, even where a value reads like the name of no value.
    private static List<String> names(CategoryColumn column, int[] codes, String none) {
        var free = none;
        var labels = new HashSet<>(column.labels());
        while (labels.contains(free)) {
            free = "(" + free + ")";
        }
        var called = free;
        return IntStream.of(codes)
                .mapToObj(c -> c == column.labels().size() ? called : column.labels().get(c))
                .toList();
    }

    private static Matrix rows(Embeddings of, int[] points) {
        int images = of.image().rows();
        var image = of.image().select(IntStream.of(points).filter(p -> p < images).toArray());
        var text =
                of.text()
                        .select(
                                IntStream.of(points)
                                        .filter(p -> p >= images)
                                        .map(p -> p - images)
                                        .toArray());
        if (image.rows() == 0) {
            return text;
        }
        return text.rows() == 0 ? image : image.above(text);
    }

    /// How many groups are looked at.
    int count() {
        return groups.names().size();
    }
}
