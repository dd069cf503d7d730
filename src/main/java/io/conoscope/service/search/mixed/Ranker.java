package io.conoscope.service.search.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Makes a ranking of scores.
///
/// @param scores shape (n + m), images first; NaN for an item that is left out
/// @param images n
record Ranker(double[] scores, int images) {

    private static final int FIRST = 10;
    private static final int NOBODY = -1;

    /// @param partners of the query
    MixedRanking rank(boolean imageQuery, int top, int own, int[] partners) {
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
        var partner = bestOf(partners);
        partner.ifPresent(points::add);
        double imageMean = mean(0, images);
        double textMean = mean(images, scores.length);
        var items = new ArrayList<MixedItem>();
        var listed = points.stream().mapToInt(Integer::intValue).toArray();
        var ofImages = above(listed, 0, images);
        var ofTexts = above(listed, images, scores.length);
        for (int i = 0; i < listed.length; i++) {
            boolean image = listed[i] < images;
            var others = image ? bestTexts : bestImages;
            items.add(
                    item(
                            listed[i],
                            (image ? ofImages : ofTexts).get(i),
                            (image ? ofTexts : ofImages).get(i),
                            others.isEmpty() ? NOBODY : others.getFirst(),
                            image ? imageMean - textMean : textMean - imageMean));
        }
        return new MixedRanking(
                items,
                shown,
                imageMean,
                textMean,
                share(imageQuery, together),
                images,
                partner.isEmpty()
                        ? null
                        : items.stream()
                                .filter(item -> item.point() == partner.get())
                                .findFirst()
                                .orElseThrow());
    }

    private Optional<Integer> bestOf(int[] points) {
        return IntStream.of(points)
                .filter(point -> !Double.isNaN(scores[point]))
                .boxed()
                .min(this::compare);
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

    /// Those of a modality that stand above an item.
    ///
    /// @param last the last of them; [#NOBODY] where there are none
    private record Above(int count, int last) {}

    /// @param first    of the other modality; [#NOBODY] where there are none
    /// @param headway  what the mean cosine to the item's modality is more than to the other
    private MixedItem item(int point, Above own, Above others, int first, double headway) {
        int neighbour = others.last >= 0 ? others.last : first;
        boolean turned = false;
        if (neighbour >= 0) {
            double lead = scores[point] - scores[neighbour] - headway;
            turned = compare(point, neighbour) < 0 ? lead < 0 : lead > 0;
        }
        int rankOfOwn = 1 + own.count;
        return new MixedItem(point, scores[point], rankOfOwn + others.count, rankOfOwn, turned);
    }

    /// Whether an item stands above another; one that is left out does not.
    private boolean isAbove(int other, int point) {
        double its = scores[other];
        return its > scores[point] || (its == scores[point] && other < point);
    }

    /// Who of some items stands above each of those listed, in one pass.
    ///
    /// @param listed by rank
    private List<Above> above(int[] listed, int from, int to) {
        // Of those that stand between two neighbours of the list: how many, and the last.
        var count = new int[listed.length];
        var last = new int[listed.length];
        Arrays.fill(last, NOBODY);
        double lowest = listed.length == 0 ? Double.NaN : scores[listed[listed.length - 1]];
        for (int point = from; point < to; point++) {
            if (scores[point] >= lowest) {
                int place = firstBelow(point, listed);
                if (place < listed.length) {
                    count[place]++;
                    boolean later = last[place] < 0 || isAbove(last[place], point);
                    last[place] = later ? point : last[place];
                }
            }
        }
        var above = new ArrayList<Above>();
        var so = new Above(0, NOBODY);
        for (int i = 0; i < listed.length; i++) {
            so = new Above(so.count + count[i], last[i] < 0 ? so.last : last[i]);
            above.add(so);
        }
        return above;
    }

    /// The first place of the list that a point stands above; the list's length where it stands
    /// above none.
    private int firstBelow(int point, int[] listed) {
        int low = 0;
        int high = listed.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isAbove(point, listed[middle])) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private double mean(int from, int to) {
        double sum = 0;
        int count = 0;
        for (int point = from; point < to; point++) {
            if (!Double.isNaN(scores[point])) {
                sum += scores[point];
                count++;
            }
        }
        return sum / count;
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
