package io.conoscope.projection.run;

import io.conoscope.projection.Tuning;
import io.conoscope.projection.tsne.Descent;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// t-SNE's descent, which may be told other factors between its iterations.
final class TsneLayout implements IterativeLayout {

    private final Descent descent;
    private final Map<String, Object> changes = new LinkedHashMap<>();
    private @Nullable Tuning tuning;

    TsneLayout(Descent descent) {
        this.descent = descent;
    }

    @Override
    public int iteration() {
        return descent.iteration();
    }

    @Override
    public void tune(Tuning wanted) {
        if (tuning != null && !tuned(wanted).equals(tuned(tuning))) {
            changes.put(Integer.toString(descent.iteration()), tuned(wanted));
        }
        descent.tune(wanted.learningRate(), wanted.exaggeration());
        tuning = wanted;
    }

    @Override
    public void step(Runnable between) {
        descent.step(between);
    }

    @Override
    public float[] positions() {
        return descent.positions();
    }

    /// The factors at the end, and by iteration what was changed on the way.
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        if (tuning != null) {
            told.putAll(tuned(tuning));
        }
        if (!changes.isEmpty()) {
            told.put("changes", changes);
        }
        return told;
    }

    private static Map<String, Object> tuned(Tuning tuning) {
        var tuned = new LinkedHashMap<String, Object>();
        tuned.put("learningRate", tuning.learningRate());
        tuned.put("exaggeration", tuning.exaggeration());
        return tuned;
    }
}
