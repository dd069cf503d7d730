package io.conoscope.ui.kit.world;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Finds the pairs of a point, and what belongs to a choice of points. Immutable.
public final class PairLinks {

    private final ScatterPoints points;

    /// For each point, indices of its pairs.
    private final int[][] pairs;

    public PairLinks(ScatterPoints points) {
        this.points = points;
        int images = points.images();
        var ofImages = Columns.group(points.pairs().image(), images);
        var ofTexts = Columns.group(points.pairs().text(), points.texts());
        pairs = new int[points.size()][];
        System.arraycopy(ofImages, 0, pairs, 0, images);
        System.arraycopy(ofTexts, 0, pairs, images, points.texts());
    }

    /// The points at the other ends of a point's pairs, in the order of the pairs.
    public int[] partners(int point) {
        return IntStream.of(pairs[point]).map(pair -> other(pair, point)).toArray();
    }

    /// What stands out when these points are chosen: they, their partners, the pairs between.
    /// Points that are not there are passed over.
    public Emphasis of(int... chosen) {
        var selected = IntStream.of(chosen).filter(p -> p >= 0 && p < pairs.length).toArray();
        if (selected.length == 0) {
            return Emphasis.NONE;
        }
        var isSelected = new boolean[pairs.length];
        for (int point : selected) {
            isSelected[point] = true;
        }
        var touched =
                IntStream.of(selected).flatMap(p -> Arrays.stream(pairs[p])).distinct().toArray();
        var related =
                IntStream.of(selected)
                        .flatMap(p -> IntStream.of(partners(p)))
                        .filter(p -> !isSelected[p])
                        .distinct()
                        .toArray();
        return new Emphasis(selected, related, touched);
    }

    private int other(int pair, int point) {
        return points.isImage(point)
                ? points.images() + points.pairs().text()[pair]
                : points.pairs().image()[pair];
    }

    /// Row indices grouped by the value of a column.
    private static final class Columns {

        static int[][] group(int[] keys, int groups) {
            var sizes = new int[groups];
            for (int key : keys) {
                sizes[key]++;
            }
            var result = new int[groups][];
            Arrays.setAll(result, g -> new int[sizes[g]]);
            Arrays.fill(sizes, 0);
            for (int i = 0; i < keys.length; i++) {
                result[keys[i]][sizes[keys[i]]++] = i;
            }
            return result;
        }
    }
}
