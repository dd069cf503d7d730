package io.conoscope.projection.run;

import io.conoscope.projection.MethodReport;
import io.conoscope.projection.Tuning;
import io.conoscope.projection.tsne.Descent;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// t-SNE's gradient descent; its factors may change between iterations.
final class TsneLayout implements IterativeLayout {

    private final Descent descent;
    private final Map<Integer, Tuning> changes = new LinkedHashMap<>();
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
        if (tuning != null && concernsIt(tuning, wanted)) {
            changes.put(descent.iteration(), wanted);
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

    /// The factors at the end, and the changes by iteration.
    MethodReport.Tuned tuned() {
        return new MethodReport.Tuned(tuning, Collections.unmodifiableMap(changes));
    }

    private static boolean concernsIt(Tuning before, Tuning after) {
        return before.learningRate() != after.learningRate()
                || before.exaggeration() != after.exaggeration();
    }
}
