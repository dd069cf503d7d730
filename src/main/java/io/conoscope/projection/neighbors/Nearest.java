package io.conoscope.projection.neighbors;

import java.util.Arrays;

/// The smallest few of many scores, kept sorted while they stream past. One thread.
///
/// Of equal scores the one offered first stays, so that offering in index order breaks ties by
/// index.
final class Nearest {

    private final float[] scores;
    private final int[] indices;
    private int size;

    Nearest(int capacity) {
        scores = new float[capacity];
        indices = new int[capacity];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int index(int place) {
        return indices[place];
    }

    /// The score that a newcomer must stay below.
    float worst() {
        return size < scores.length ? Float.POSITIVE_INFINITY : scores[size - 1];
    }

    void offer(float score, int index) {
        if (size == scores.length && !(score < scores[size - 1])) {
            return;
        }
        int place = size < scores.length ? size++ : size - 1;
        while (place > 0 && score < scores[place - 1]) {
            scores[place] = scores[place - 1];
            indices[place] = indices[place - 1];
            place--;
        }
        scores[place] = score;
        indices[place] = index;
    }

    int[] sortedIndices() {
        var result = Arrays.copyOf(indices, size);
        Arrays.sort(result);
        return result;
    }
}
