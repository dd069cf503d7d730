package io.conoscope.projection.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Adds up the seconds of a run's stages. One thread.
public final class Stopwatch {

    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private final long began = System.nanoTime();
    private long since = began;

    public Stopwatch() {
        seconds.put("neighbors", 0.0);
        seconds.put("initialize", 0.0);
        seconds.put("optimize", 0.0);
    }

    /// Books the time since the last call to a stage.
    public void lap(String stage) {
        long now = System.nanoTime();
        seconds.merge(stage, (now - since) / 1e9, Double::sum);
        since = now;
    }

    /// All stages and, last, their `total`.
    public Map<String, Double> finish() {
        seconds.put("total", (since - began) / 1e9);
        return Collections.unmodifiableMap(seconds);
    }
}
