package io.conoscope.projection.run;

import io.conoscope.projection.Tuning;
import io.conoscope.projection.umap.LayoutOptimizer;
import io.conoscope.projection.umap.SimilarityCurve;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/// UMAP's optimiser, which may be told other parameters between its epochs.
final class UmapLayout implements IterativeLayout {

    private final LayoutOptimizer optimizer;
    private final Map<String, Object> changes = new LinkedHashMap<>();
    private @Nullable Tuning tuning;
    private SimilarityCurve curve = new SimilarityCurve(1, 1);

    UmapLayout(LayoutOptimizer optimizer) {
        this.optimizer = optimizer;
    }

    @Override
    public int iteration() {
        return optimizer.epoch();
    }

    @Override
    public void tune(Tuning wanted) {
        if (wanted.equals(tuning)) {
            return;
        }
        if (tuning == null
                || wanted.minDist() != tuning.minDist()
                || wanted.spread() != tuning.spread()) {
            curve = SimilarityCurve.fit(wanted.minDist(), wanted.spread());
        }
        if (tuning != null) {
            changes.put(Integer.toString(optimizer.epoch()), tuned(wanted));
        }
        optimizer.tune(
                new LayoutOptimizer.Forces(
                        curve,
                        (float) wanted.learningRate(),
                        (float) wanted.repulsion(),
                        wanted.negatives()));
        tuning = wanted;
    }

    @Override
    public void step(Runnable between) {
        optimizer.step(1, between);
    }

    @Override
    public void steps(int iterations, Runnable between) {
        optimizer.step(iterations, between);
    }

    @Override
    public float[] positions() {
        return optimizer.positions();
    }

    /// The parameters at the end, their curve, and by epoch what was changed on the way.
    Map<String, Object> told() {
        var told = new LinkedHashMap<String, Object>();
        if (tuning != null) {
            told.putAll(tuned(tuning));
        }
        told.put("a", curve.a());
        told.put("b", curve.b());
        if (!changes.isEmpty()) {
            told.put("changes", changes);
        }
        return told;
    }

    private static Map<String, Object> tuned(Tuning tuning) {
        var tuned = new LinkedHashMap<String, Object>();
        tuned.put("minDist", tuning.minDist());
        tuned.put("spread", tuning.spread());
        tuned.put("learningRate", tuning.learningRate());
        tuned.put("repulsion", tuning.repulsion());
        tuned.put("negatives", tuning.negatives());
        return tuned;
    }
}
