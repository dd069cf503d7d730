package io.conoscope.encoder.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.network.CheckpointFit;
import io.conoscope.encoder.network.LoadedNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.NetworkImageTower;
import io.conoscope.encoder.network.NetworkTextTower;
import io.conoscope.encoder.network.RandomWeights;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// Towers of our own blocks.
///
/// @param network the blocks, still without weights
public record BlockSource(Network network) implements TowerSource {

    @Override
    public @Nullable Facts image() {
        var half = network.image();
        if (half == null) {
            return null;
        }
        int side = half.takesOtherSizes() ? 0 : half.sizes().imageSize();
        return new Facts(half.sizes().width(), side, half.sizes().layers());
    }

    @Override
    public @Nullable Facts text() {
        var half = network.text();
        return half == null
                ? null
                : new Facts(
                        half.sizes().width(), half.sizes().contextLength(), half.sizes().layers());
    }

    @Override
    public long parameters() {
        return network.parameterCount();
    }

    @Override
    public List<Path> files() {
        return List.of();
    }

    @Override
    public Opened open(ModelFolder model, Request request, Wanted wanted)
            throws ConoscopeException {
        // Read first: an error here costs no time.
        var preprocessor = wanted.image() ? model.preprocessor() : null;
        var tokenizer = wanted.text() ? model.tokenizer() : null;
        var loaded = load(network, model.folder(), request);
        return new Opened(
                preprocessor == null
                        ? null
                        : new NetworkImageTower(
                                loaded, Objects.requireNonNull(network.image()), preprocessor),
                tokenizer == null
                        ? null
                        : new NetworkTextTower(
                                loaded, Objects.requireNonNull(network.text()), tokenizer));
    }

    /// Loads a folder's own or fresh weights into blocks.
    public static LoadedNetwork load(Network network, Path folder, Request request)
            throws ConoscopeException {
        var manager = TorchEngine.newManager(ComputeDevice.wanted());
        boolean kept = false;
        try {
            if (request.randomInit() != null) {
                network.load(manager, new RandomWeights(network, request.randomInit()));
            } else {
                try (var checkpoint = Checkpoint.open(folder)) {
                    network.load(manager, CheckpointFit.of(checkpoint, network));
                }
            }
            kept = true;
            int depth = request.layer() == null ? Integer.MAX_VALUE : request.layer();
            return new LoadedNetwork(network, manager, request.threads(), depth);
        } finally {
            if (!kept) {
                manager.close();
            }
        }
    }
}
