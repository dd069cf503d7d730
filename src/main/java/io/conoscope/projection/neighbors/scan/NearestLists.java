package io.conoscope.projection.neighbors.scan;

import java.util.Arrays;

/// The best neighbour candidates of every row so far, filled by several threads at once.
///
/// What a list holds in the end does not depend on the order of arrival: the highest scores, of
/// equal ones the lowest indices, and of a partner offered twice the higher score.
public final class NearestLists {

    private static final int LOCKS = 1024;

    private final int capacity;
    private final int[] partners;
    private final float[] scores;
    private final int[] sizes;
    private final float[] worst;
    private final Object[] locks = new Object[LOCKS];

    public NearestLists(int rows, int capacity) {
        this.capacity = capacity;
        this.partners = new int[Math.multiplyExact(rows, capacity)];
        this.scores = new float[partners.length];
        this.sizes = new int[rows];
        this.worst = new float[rows];
        Arrays.fill(worst, Float.NEGATIVE_INFINITY);
        Arrays.setAll(locks, i -> new Object());
    }

    int rows() {
        return sizes.length;
    }

    public int capacity() {
        return capacity;
    }

    /// A score below which nothing can enter the row's list any more; may be out of date, and is
    /// then too low.
    float worst(int row) {
        return worst[row];
    }

    public int size(int row) {
        return sizes[row];
    }

    public int partner(int row, int place) {
        return partners[row * capacity + place];
    }

    public float score(int row, int place) {
        return scores[row * capacity + place];
    }

    /// What one thread needs to merge.
    final class Merger {

        private final int[] mergedPartners = new int[capacity];
        private final float[] mergedScores = new float[capacity];
        private final int[] seen = new int[sizes.length];
        private int merge;

        /// Adds partners of a row, each once, sorted by descending score, then ascending index.
        void add(int row, int[] found, float[] foundScores, int from, int count) {
            if (count == 0) {
                return;
            }
            synchronized (locks[row % LOCKS]) {
                int size = merge(row, found, foundScores, from, from + count);
                int base = row * capacity;
                System.arraycopy(mergedPartners, 0, partners, base, size);
                System.arraycopy(mergedScores, 0, scores, base, size);
                sizes[row] = size;
                if (size == capacity) {
                    worst[row] = mergedScores[size - 1];
                }
            }
        }

        private int merge(int row, int[] found, float[] foundScores, int from, int to) {
            merge++;
            int size = 0;
            int mine = row * capacity;
            int end = mine + sizes[row];
            int its = from;
            while (size < capacity && (mine < end || its < to)) {
                boolean takeMine =
                        its == to
                                || (mine < end
                                        && (scores[mine] > foundScores[its]
                                                || (scores[mine] == foundScores[its]
                                                        && partners[mine] <= found[its])));
                int partner = takeMine ? partners[mine] : found[its];
                float score = takeMine ? scores[mine++] : foundScores[its++];
                if (seen[partner] != merge) {
                    seen[partner] = merge;
                    mergedPartners[size] = partner;
                    mergedScores[size++] = score;
                }
            }
            return size;
        }
    }
}
