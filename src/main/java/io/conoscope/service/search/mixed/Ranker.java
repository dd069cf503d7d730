package io.conoscope.service.search.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;

/// Makes a ranking of scores.
///
/// @param scores shape (n + m), images first; NaN for an item that is left out
/// @param images n
record Ranker(double[] scores, int images) {

    private static final int FIRST = 10;

    MixedRanking rank(boolean imageQuery, int top, int own) {
        var bestImages = best(0, images, Math.max(FIRST, Math.max(top, own)));
        var bestTexts = best(images, scores.length, Math.max(FIRST, Math.max(top, own)));
        var together = new ArrayList<>(bestImages);
        together.addAll(bestTexts);
        together.sort(this::compare);
        int shown = Math.min(top, together.size());
        var points = new TreeSet<Integer>(this::compare);
        points.addAll(together.subList(0, shown));
        points.addAll(bestImages.subList(0, Math.min(own, bestImages.size())));
        points.addAll(bestTexts.subList(0, Math.min(own, bestTexts.size())));
        double imageMean = mean(0, images);
        double textMean = mean(images, scores.length);
        var items = new ArrayList<MixedItem>();
        for (int point : points) {
            items.add(item(point, imageMean, textMean));
        }
        return new MixedRanking(items, shown, imageMean, textMean, share(imageQuery, together));
    }

    private int compare(int a, int b) {
        int byScore = Double.compare(scores[b], scores[a]);
        return byScore != 0 ? byScore : Integer.compare(a, b);
    }

    private List<Integer> best(int from, int to, int count) {
        Comparator<Integer> order = this::compare;
        var worstFirst = new PriorityQueue<Integer>(order.reversed());
        for (int point = from; point < to; point++) {
            if (Double.isNaN(scores[point])) {
                continue;
            }
            if (worstFirst.size() < count) {
                worstFirst.add(point);
            } else if (compare(point, worstFirst.element()) < 0) {
                worstFirst.remove();
                worstFirst.add(point);
            }
        }
        return worstFirst.stream().sorted(order).toList();
    }

    private MixedItem item(int point, double imageMean, double textMean) {
        boolean image = point < images;
        int otherFrom = image ? images : 0;
        int otherTo = image ? scores.length : images;
        int rankOfOwn = 1 + above(point, image ? 0 : images, image ? images : scores.length);
        int others = above(point, otherFrom, otherTo);
        int neighbour = neighbour(point, otherFrom, otherTo);
        boolean turned = false;
        if (neighbour >= 0) {
            double mine = scores[point] - (image ? imageMean : textMean);
            double theirs = scores[neighbour] - (image ? textMean : imageMean);
            boolean before = compare(point, neighbour) < 0;
            turned = before ? mine < theirs : mine > theirs;
        }
        return new MixedItem(point, scores[point], rankOfOwn + others, rankOfOwn, turned);
    }

    /// Whether an item stands above a score of a point; one that is left out does not.
    private boolean isAbove(int other, double score, int point) {
        double its = scores[other];
        return its > score || (its == score && other < point);
    }

    private int above(int point, int from, int to) {
        double score = scores[point];
        int above = 0;
        for (int other = from; other < to; other++) {
            above += isAbove(other, score, point) ? 1 : 0;
        }
        return above;
    }

    /// The last of some items above a point, else the first of them; -1 where there are none.
    private int neighbour(int point, int from, int to) {
        double score = scores[point];
        int lastAbove = -1;
        int first = -1;
        for (int other = from; other < to; other++) {
            if (isAbove(other, score, point)) {
                lastAbove = lastAbove < 0 || compare(other, lastAbove) > 0 ? other : lastAbove;
            } else if (!Double.isNaN(scores[other])) {
                first = first < 0 || isAbove(other, scores[first], first) ? other : first;
            }
        }
        return lastAbove >= 0 ? lastAbove : first;
    }

    private double mean(int from, int to) {
        return Arrays.stream(scores, from, to)
                .filter(score -> !Double.isNaN(score))
                .average()
                .orElse(Double.NaN);
    }

    private double share(boolean imageQuery, List<Integer> together) {
        return together.stream()
                .limit(FIRST)
                .mapToDouble(point -> (point < images) == imageQuery ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranker ranker
                && images == ranker.images
                && Arrays.equals(scores, ranker.scores);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(scores);
    }

    @Override
    public String toString() {
        return "Ranker[" + scores.length + " scores, " + images + " images]";
    }
}
