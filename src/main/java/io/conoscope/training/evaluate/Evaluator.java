package io.conoscope.training.evaluate;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.encoder.network.ImageNetwork;
import io.conoscope.encoder.network.LoadedNetwork;
import io.conoscope.encoder.network.NetworkRows;
import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;
import io.conoscope.probe.Separability;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.method.GapView;
import io.conoscope.runlog.evaluation.RetrievalScores;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Measures a model in training on its held-out corpora.
public final class Evaluator {

    private static final long PROBE_SEED = 1;

    private final LoadedNetwork loaded;
    private final List<HeldOut> heldOut;
    private @Nullable Matrix before;

    /// @param loaded  the network in training; its weights are read at each evaluation
    /// @param heldOut the first is measured in full, all are asked for retrieval; at least one
    public Evaluator(LoadedNetwork loaded, List<HeldOut> heldOut) {
        if (heldOut.isEmpty()) {
            throw new IllegalArgumentException("nothing to evaluate on");
        }
        this.loaded = loaded;
        this.heldOut = List.copyOf(heldOut);
    }

    /// Goes on from the layout of an earlier evaluation: the signs of its y axis are kept.
    public void follow(Matrix layout) {
        before = layout;
    }

    /// Measures everything: seconds.
    ///
    /// @param batch       pairs of the held-out loss that are compared with each other; all where
    ///                    there are fewer
    /// @param temperature tau that it is taken at
    /// @throws ConoscopeException `train.rows` if the model gives a row that is not finite
    /// @throws java.util.concurrent.CancellationException if cancelled
    public EvaluationOutcome evaluate(int batch, double temperature, CancellationToken token)
            throws ConoscopeException {
        var scores = new ArrayList<RetrievalScores>();
        Measures measures = null;
        var counts = new long[0][];
        Matrix layout = null;
        double loss = Double.NaN;
        for (var set : heldOut) {
            var image = images(set);
            var text = texts(set);
            token.throwIfCancelled();
            if (image == null || text == null) {
                scores.add(
                        new RetrievalScores(
                                set.name(), textToText(text, set, token), Map.of(), Map.of()));
                continue;
            }
            var rows = new Embeddings(image, text, set.pairs(), provenance(set));
            var found = Measurement.of(rows, loaded.threads(), token, progress -> {});
            scores.add(
                    new RetrievalScores(
                            set.name(),
                            textToText(text, set, token),
                            found.recall().textToImage(),
                            found.recall().imageToText()));
            if (scores.size() == 1) {
                measures = withSeparability(found, rows, token);
                counts = CosineCounts.of(rows, loaded.threads(), token);
                layout = layout(rows, token);
                loss = HeldOutLoss.of(rows, Math.min(batch, image.rows()), temperature);
            }
        }
        return new EvaluationOutcome(
                heldOut.getFirst().pairs(), measures, counts, layout, loss, scores);
    }

    private @Nullable Matrix images(HeldOut set) throws ConoscopeException {
        ImageNetwork half = loaded.network().image();
        if (half == null || set.pixels()[0].length == 0) {
            return null;
        }
        int side = half.sizes().imageSize();
        return unit(NetworkRows.images(loaded, half, set.pixels(), side), "image", set);
    }

    private @Nullable Matrix texts(HeldOut set) throws ConoscopeException {
        TextNetwork half = loaded.network().text();
        if (half == null || set.texts().getFirst().ids().length == 0) {
            return null;
        }
        return unit(NetworkRows.texts(loaded, half, set.texts()), "text", set);
    }

    private static Matrix unit(Matrix rows, String half, HeldOut set) throws ConoscopeException {
        for (int r = 0; r < rows.rows(); r++) {
            for (float value : rows.row(r)) {
                if (!Float.isFinite(value)) {
                    throw new ConoscopeException("train.rows", null, half, r, set.name(), value);
                }
            }
        }
        return rows.unitRows();
    }

    private static Provenance provenance(HeldOut set) {
        return new Provenance("in training", "trained", set.name(), null, Map.of());
    }

    private Map<String, Double> textToText(
            @Nullable Matrix text, HeldOut set, CancellationToken token) {
        return text == null
                ? Map.of()
                : TextRetrieval.recall(text, set.pairs(), loaded.threads(), token);
    }

    private Measures withSeparability(Measures found, Embeddings rows, CancellationToken token) {
        var probe = Separability.of(rows, PROBE_SEED, loaded.threads(), token, progress -> {});
        return found.with(new Measures.Separability(probe.accuracy(), probe.folds()));
    }

    /// The gap view; its y axis points the way that it did before.
    private Matrix layout(Embeddings rows, CancellationToken token) {
        var input = new ProjectionInput(rows.stacked(), rows.modality(), null);
        var view = new GapView();
        var frame = view.run(input, new ProjectionControl(token), ProjectionListener.NONE).frame();
        var xy = frame.xy().clone();
        if (before != null && crosses(before, xy)) {
            for (int i = 1; i < xy.length; i += 2) {
                xy[i] = -xy[i];
            }
        }
        var layout = Matrix.of(xy.length / 2, 2, xy);
        before = layout;
        return layout;
    }

    private static boolean crosses(Matrix before, float[] xy) {
        double product = 0;
        for (int r = 0; r < Math.min(before.rows(), xy.length / 2); r++) {
            product += (double) before.at(r, 1) * xy[2 * r + 1];
        }
        return product < 0;
    }
}
