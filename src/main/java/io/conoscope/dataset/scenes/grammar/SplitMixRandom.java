package io.conoscope.dataset.scenes.grammar;

import io.conoscope.math.Seeds;

import java.util.List;

/// Random choices whose outcome no release of the JDK can change (SplitMix64). One thread only.
public final class SplitMixRandom {

    private long state;

    public SplitMixRandom(long seed, long stream) {
        state = Seeds.mix(seed ^ Seeds.mix(stream));
    }

    /// A number in [0, bound).
    public int below(int bound) {
        state += 0x9E3779B97F4A7C15L;
        return (int) ((Seeds.mix(state) >>> 33) % bound);
    }

    /// A number in [from, to], both included.
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /// True in `percent` of 100 cases.
    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
