package io.conoscope.service.label;

import io.conoscope.base.CancellationToken;
import io.conoscope.math.Seeds;
import io.conoscope.probe.PlaneClusters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Divides a layout into clusters, and these into smaller ones (docs/decisions/0186).
///
/// The largest are HDBSCAN*'s, found in a sample of at most 4,000 points; every other point goes
/// with the sampled point nearest to it. Where that finds no more than a few, k-means divides all
/// of it. Each cluster is divided by k-means until its parts are small.
final class ClusterTree {

    /// HDBSCAN* takes time by the square of its points.
    static final int SAMPLE = 4_000;

    /// Of a sample, so many parts make the smallest cluster.
    private static final int PARTS = 200;

    private static final int SMALLEST = 10;

    /// Fewer clusters, or more noise, say less than k-means does.
    private static final int FEWEST = 4;

    private static final double MOST_NOISE = 0.6;
    private static final int MOST_CELLS = 16;

    /// No part is divided that has fewer points.
    private static final int DIVISIBLE = 120;

    private static final int DIVISIONS = 5;

    private final float[] xy;
    private final long seed;
    private final CancellationToken token;

    /// One cluster.
    ///
    /// @param parent index of the larger one; -1 for none
    record Cluster(int parent, int[] points) {}

    /// @param xy the layout, x0, y0, x1, y1 …; points that are not finite belong to no cluster
    ClusterTree(float[] xy, long seed, CancellationToken token) {
        this.xy = xy;
        this.seed = seed;
        this.token = token;
    }

    /// The largest first, parents before their parts.
    List<Cluster> clusters() {
        var finite =
                IntStream.range(0, xy.length / 2)
                        .filter(p -> Float.isFinite(xy[2 * p]) && Float.isFinite(xy[2 * p + 1]))
                        .toArray();
        var clusters = new ArrayList<Cluster>();
        if (finite.length < 2 * SMALLEST) {
            return clusters;
        }
        grouped(finite, coarse(finite)).forEach(group -> clusters.add(new Cluster(-1, group)));
        for (int c = 0; c < clusters.size(); c++) {
            token.throwIfCancelled();
            var points = clusters.get(c).points();
            if (points.length >= DIVISIBLE && !isOneSpot(points)) {
                int parent = c;
                var parts = PlaneClusters.kMeans(at(points), DIVISIONS, seed + c);
                grouped(points, parts).stream()
                        .filter(part -> part.length >= SMALLEST && part.length < points.length)
                        .forEach(part -> clusters.add(new Cluster(parent, part)));
            }
        }
        return clusters;
    }

    /// For each point a cluster or -1.
    private int[] coarse(int[] points) {
        var sample = sample(points);
        var found = PlaneClusters.hdbscan(at(sample), Math.max(SMALLEST, sample.length / PARTS));
        token.throwIfCancelled();
        int clusters = Arrays.stream(found).max().orElse(-1) + 1;
        long noise = Arrays.stream(found).filter(c -> c < 0).count();
        if (clusters < FEWEST || noise > MOST_NOISE * sample.length) {
            int cells = (int) Math.clamp(Math.sqrt(points.length) / 5, FEWEST, MOST_CELLS);
            return PlaneClusters.kMeans(at(points), cells, seed);
        }
        if (sample.length == points.length) {
            return found;
        }
        var nearest = new NearestOf(at(sample));
        return Arrays.stream(points)
                .map(p -> found[nearest.to(xy[2 * p], xy[2 * p + 1])])
                .toArray();
    }

    private int[] sample(int[] points) {
        if (points.length <= SAMPLE) {
            return points;
        }
        var random = Seeds.random(seed);
        var shuffled = points.clone();
        for (int i = 0; i < SAMPLE; i++) {
            int other = i + random.nextInt(shuffled.length - i);
            int point = shuffled[i];
            shuffled[i] = shuffled[other];
            shuffled[other] = point;
        }
        var sample = Arrays.copyOf(shuffled, SAMPLE);
        Arrays.sort(sample);
        return sample;
    }

    private float[] at(int[] points) {
        var there = new float[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            there[2 * i] = xy[2 * points[i]];
            there[2 * i + 1] = xy[2 * points[i] + 1];
        }
        return there;
    }

    private boolean isOneSpot(int[] points) {
        return Arrays.stream(points)
                .allMatch(
                        p ->
                                xy[2 * p] == xy[2 * points[0]]
                                        && xy[2 * p + 1] == xy[2 * points[0] + 1]);
    }

    /// The points of each cluster, the largest cluster first.
    private static List<int[]> grouped(int[] points, int[] clusters) {
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        var sizes = new int[count];
        Arrays.stream(clusters).filter(c -> c >= 0).forEach(c -> sizes[c]++);
        var groups = new int[count][];
        Arrays.setAll(groups, c -> new int[sizes[c]]);
        var filled = new int[count];
        for (int i = 0; i < points.length; i++) {
            if (clusters[i] >= 0) {
                groups[clusters[i]][filled[clusters[i]]++] = points[i];
            }
        }
        return Arrays.stream(groups)
                .filter(group -> group.length > 0)
                .sorted((a, b) -> Integer.compare(b.length, a.length))
                .toList();
    }
}
