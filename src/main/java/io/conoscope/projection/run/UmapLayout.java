package io.conoscope.projection.run;

import io.conoscope.projection.MethodReport;
import io.conoscope.projection.Tuning;
import io.conoscope.projection.umap.LayoutOptimizer;
import io.conoscope.projection.umap.SimilarityCurve;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// UMAP's optimiser; its parameters may change between epochs.
final class UmapLayout implements IterativeLayout {

    private final LayoutOptimizer optimizer;
    private final Map<Integer, Tuning> changes = new LinkedHashMap<>();
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
            changes.put(optimizer.epoch(), wanted);
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

    /// The parameters at the end, and the changes by epoch.
    MethodReport.Tuned tuned() {
        return new MethodReport.Tuned(tuning, Collections.unmodifiableMap(changes));
    }

    /// The curve that the parameters at the end amount to.
    MethodReport.Umap.Curve curve() {
        return new MethodReport.Umap.Curve(curve.a(), curve.b());
    }
}
