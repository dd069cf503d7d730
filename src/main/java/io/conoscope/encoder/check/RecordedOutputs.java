package io.conoscope.encoder.check;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.check.CheckpointCheck.Output;
import io.conoscope.encoder.folder.Architecture;
import io.conoscope.encoder.folder.BlockSource;
import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.folder.TowerSource;
import io.conoscope.encoder.network.LoadedNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.NetworkRows;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Computes again, by blocks, what `io.safetensors` records, and measures how far it is off.
public final class RecordedOutputs {

    private static final ModelFormat FORMAT = ModelFormat.SAFETENSORS;
    private static final String HIDDEN = "last_hidden_state";
    private static final Map<Pooling, String> POOLED =
            new TreeMap<>(Map.of(Pooling.CLS, "cls", Pooling.MEAN, "mean_pooled"));

    private final RecordedInputs recorded;
    private final Path folder;
    private final int threads;
    private final List<Output> outputs = new ArrayList<>();

    RecordedOutputs(RecordedInputs recorded, Path folder, int threads) {
        this.recorded = recorded;
        this.folder = folder;
        this.threads = threads;
    }

    /// @throws ConoscopeException what is wrong with the folder's files
    List<Output> check() throws ConoscopeException {
        var network = Architecture.build(folder);
        try (var loaded = load(network)) {
            var images = images(loaded);
            var texts = texts(loaded);
            compare("image_embeds", images);
            compare("text_embeds", texts);
            var logits = network.logits();
            if (logits != null && images != null && texts != null) {
                compare("logits_per_image", logits(images, texts, logits));
                compare("logits_per_text", logits(texts, images, logits));
            }
            checkHidden(loaded);
        }
        for (var pooled : POOLED.entrySet()) {
            if (recorded.has(pooled.getValue())) {
                checkPooled(pooled.getKey(), pooled.getValue());
            }
        }
        return outputs;
    }

    private LoadedNetwork load(Network network) throws ConoscopeException {
        return BlockSource.load(network, folder, new TowerSource.Request(null, null, threads));
    }

    private @Nullable Matrix images(LoadedNetwork loaded) throws ConoscopeException {
        var network = loaded.network().image();
        if (network == null || !recorded.has(RecordedInputs.PIXELS)) {
            return null;
        }
        int side = network.sizes().imageSize();
        return published(loaded, NetworkRows.images(loaded, network, recorded.pixels(side), side));
    }

    private @Nullable Matrix texts(LoadedNetwork loaded) throws ConoscopeException {
        var network = loaded.network().text();
        if (network == null || !recorded.has(RecordedInputs.IDS)) {
            return null;
        }
        return published(
                loaded, NetworkRows.texts(loaded, network, recorded.texts(network.sizes())));
    }

    private static Matrix published(LoadedNetwork loaded, Matrix rows) {
        return loaded.network().publishesUnitRows() ? rows.unitRows() : rows;
    }

    private void checkPooled(Pooling pooling, String output) throws ConoscopeException {
        try (var loaded = load(Architecture.build(folder, pooling))) {
            var rows = loaded.network().image() != null ? images(loaded) : texts(loaded);
            compare(output, rows);
        }
    }

    /// All tokens of a single tower.
    private void checkHidden(LoadedNetwork loaded) throws ConoscopeException {
        if (!recorded.has(HIDDEN)) {
            return;
        }
        var pixels = loaded.network().image();
        var words = loaded.network().text();
        NetworkRows.Hidden hidden;
        if (pixels != null && recorded.has(RecordedInputs.PIXELS)) {
            int side = pixels.sizes().imageSize();
            hidden = NetworkRows.hidden(loaded, pixels, recorded.pixels(side), side);
        } else if (words != null && recorded.has(RecordedInputs.IDS)) {
            hidden = NetworkRows.hidden(loaded, words, recorded.texts(words.sizes()));
        } else {
            return;
        }
        outputs.add(recorded.compare(HIDDEN, FORMAT, hidden.values(), hidden.shape()));
    }

    private static Matrix logits(Matrix queries, Matrix items, Network.Logits logits) {
        var unitQueries = queries.unitRows();
        var unitItems = items.unitRows();
        var result = new float[Math.multiplyExact(queries.rows(), items.rows())];
        for (int q = 0; q < queries.rows(); q++) {
            var query = unitQueries.row(q);
            for (int i = 0; i < items.rows(); i++) {
                double cosine = 0;
                for (int c = 0; c < query.length; c++) {
                    cosine += (double) query[c] * unitItems.at(i, c);
                }
                result[q * items.rows() + i] = (float) (logits.scale() * cosine + logits.bias());
            }
        }
        return Matrix.of(queries.rows(), items.rows(), result);
    }

    private void compare(@Nullable String output, @Nullable Matrix computed)
            throws ConoscopeException {
        if (output != null && computed != null && recorded.has(output)) {
            outputs.add(recorded.compare(output, FORMAT, computed));
        }
    }
}
