package io.conoscope.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.CheckpointCheck.Output;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.checkpoint.TensorEntry;
import io.conoscope.encoder.clip.ClipConfig;
import io.conoscope.encoder.clip.ClipModel;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Computes again what `io.safetensors` records, and measures how far it is off.
final class RecordedOutputs {

    private static final String FORMAT = "safetensors";
    private static final int AT_ONCE = 32;

    private final SafetensorsFile recorded;
    private final ClipConfig config;
    private final ClipModel model;
    private final NDManager manager;
    private final int threads;

    private RecordedOutputs(
            SafetensorsFile recorded,
            ClipConfig config,
            ClipModel model,
            NDManager manager,
            int threads) {
        this.recorded = recorded;
        this.config = config;
        this.model = model;
        this.manager = manager;
        this.threads = threads;
    }

    static List<Output> check(Path folder, Path file, int threads) throws ConoscopeException {
        var spec = new ModelSpec(folder.toAbsolutePath().toString(), null);
        var found = ModelFolder.find(spec);
        var model = new ClipModel(found.config());
        try (var recorded = SafetensorsFile.open(file);
                var manager = TorchEngine.newManager()) {
            ModelLoader.fill(model, found, spec, manager);
            return new RecordedOutputs(recorded, found.config(), model, manager, threads).check();
        }
    }

    private List<Output> check() throws ConoscopeException {
        var images = recorded.entries().containsKey("pixel_values") ? images() : null;
        var texts = recorded.entries().containsKey("input_ids") ? texts() : null;
        var outputs = new ArrayList<Output>();
        compare("image_embeds", images, outputs);
        compare("text_embeds", texts, outputs);
        if (images != null && texts != null) {
            compare("logits_per_image", logits(images, texts), outputs);
            compare("logits_per_text", logits(texts, images), outputs);
        }
        return outputs;
    }

    private Matrix images() throws ConoscopeException {
        var entry = recorded.entry("pixel_values");
        int side = config.imageSize();
        requireShape(entry, entry.shape().size() == 4, "(n, 3, " + side + ", " + side + ")");
        requireShape(
                entry,
                entry.hasShape(entry.shape().getFirst(), 3, side, side),
                "(n, 3, " + side + ", " + side + ")");
        var pixels = recorded.floats(entry.name());
        int each = 3 * side * side;
        return inParts(
                pixels.length / each,
                range ->
                        model.embedImages(
                                range.manager()
                                        .create(
                                                range.of(pixels, each),
                                                new Shape(range.size(), 3, side, side)),
                                false));
    }

    private Matrix texts() throws ConoscopeException {
        var entry = recorded.entry("input_ids");
        var expected = "(n, t) with t at most " + config.contextLength();
        requireShape(entry, entry.shape().size() == 2, expected);
        long length = entry.shape().get(1);
        requireShape(entry, length >= 1 && length <= config.contextLength(), expected);
        var ids = recorded.longs(entry.name());
        for (long id : ids) {
            if (id < 0 || id >= config.vocabulary()) {
                throw new ConoscopeException(
                        "check.token", null, recorded.file(), id, config.vocabulary());
            }
        }
        int each = (int) length;
        return inParts(
                ids.length / each,
                range ->
                        model.embedTexts(
                                range.manager()
                                        .create(range.of(ids, each), new Shape(range.size(), each)),
                                false));
    }

    /// Rows [from, to) of an input, and what their arrays belong to.
    private record Range(NDManager manager, int from, int to) {

        int size() {
            return to - from;
        }

        float[] of(float[] all, int each) {
            return Arrays.copyOfRange(all, from * each, to * each);
        }

        long[] of(long[] all, int each) {
            return Arrays.copyOfRange(all, from * each, to * each);
        }
    }

    private Matrix inParts(int n, Function<Range, NDArray> embed) {
        var result = new float[n * config.projection()];
        for (int from = 0; from < n; from += AT_ONCE) {
            int start = from;
            var rows =
                    TorchEngine.infer(
                            threads,
                            () -> {
                                try (var scope = manager.newSubManager()) {
                                    int to = Math.min(n, start + AT_ONCE);
                                    return embed.apply(new Range(scope, start, to)).toFloatArray();
                                }
                            });
            System.arraycopy(rows, 0, result, from * config.projection(), rows.length);
        }
        return Matrix.of(n, config.projection(), result);
    }

    private Matrix logits(Matrix queries, Matrix items) {
        double scale = Math.exp(model.logLogitScale().getFloat());
        var unitQueries = queries.unitRows();
        var unitItems = items.unitRows();
        var logits = new float[Math.multiplyExact(queries.rows(), items.rows())];
        for (int q = 0; q < queries.rows(); q++) {
            var query = unitQueries.row(q);
            for (int i = 0; i < items.rows(); i++) {
                double cosine = 0;
                for (int c = 0; c < query.length; c++) {
                    cosine += (double) query[c] * unitItems.at(i, c);
                }
                logits[q * items.rows() + i] = (float) (scale * cosine);
            }
        }
        return Matrix.of(queries.rows(), items.rows(), logits);
    }

    private void compare(String output, @Nullable Matrix computed, List<Output> into)
            throws ConoscopeException {
        var entry = recorded.entries().get(output);
        if (entry == null || computed == null) {
            return;
        }
        requireShape(entry, entry.hasShape(computed.rows(), computed.columns()), computed.shape());
        var expected = recorded.floats(output);
        var got = computed.toArray();
        double largest = 0;
        for (int i = 0; i < got.length; i++) {
            double error = Math.abs((double) got[i] - expected[i]);
            // A NaN on either side is the largest error there is.
            largest = error <= largest ? largest : error;
        }
        into.add(new Output(output, FORMAT, largest));
    }

    private void requireShape(TensorEntry entry, boolean fits, String expected)
            throws ConoscopeException {
        if (!fits) {
            throw new ConoscopeException(
                    "check.input", null, recorded.file(), entry.name(), entry.shape(), expected);
        }
    }
}
