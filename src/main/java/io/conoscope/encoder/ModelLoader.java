package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.Checkpoint;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.network.CheckpointFit;
import io.conoscope.encoder.network.LoadedNetwork;
import io.conoscope.encoder.network.Network;
import io.conoscope.encoder.network.NetworkImageTower;
import io.conoscope.encoder.network.NetworkTextTower;
import io.conoscope.encoder.network.RandomWeights;
import io.conoscope.encoder.picture.ClipPreprocessor;
import io.conoscope.encoder.tower.ImageTower;
import io.conoscope.encoder.tower.TextTower;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Brings described models into native memory. Apart from [Models], so that describing a model
/// touches no class of the engine.
final class ModelLoader {

    private final ModelSpec spec;
    private final int threads;

    private ModelLoader(ModelSpec spec, int threads) {
        this.spec = spec;
        this.threads = threads;
    }

    static DualEncoder load(ChosenTowers chosen, int threads) throws ConoscopeException {
        var loader = new ModelLoader(chosen.spec(), threads);
        @Nullable ImageTower image = null;
        @Nullable TextTower text = null;
        boolean kept = false;
        try {
            if (chosen.image().network() != null && chosen.spec().isOneModel()) {
                var both = loader.load(chosen.image(), chosen.image().network());
                image = loader.imageTower(chosen.image(), both);
                text = loader.textTower(chosen.text(), both);
            } else {
                image = loader.imageTower(chosen.image());
                text = loader.textTower(chosen.text());
            }
            var encoder = encoder(chosen, image, text);
            kept = true;
            return encoder;
        } finally {
            if (!kept && image != null) {
                image.close();
            }
            if (!kept && text != null) {
                text.close();
            }
        }
    }

    private static DualEncoder encoder(ChosenTowers chosen, ImageTower image, TextTower text)
            throws ConoscopeException {
        var described = chosen.describe();
        var loaded =
                described.loaded(
                        Math.max(image.width(), text.width()),
                        image.imageSize(),
                        text.contextLength());
        return new TwoTowers(loaded, image, text, chosen.spec().bridgeSeed());
    }

    private ImageTower imageTower(ModelFolder model) throws ConoscopeException {
        return imageTower(model, load(model, Objects.requireNonNull(model.network())));
    }

    private TextTower textTower(ModelFolder model) throws ConoscopeException {
        return textTower(model, load(model, Objects.requireNonNull(model.network())));
    }

    private ImageTower imageTower(ModelFolder model, LoadedNetwork loaded)
            throws ConoscopeException {
        return new NetworkImageTower(
                loaded,
                Objects.requireNonNull(loaded.network().image()),
                new ClipPreprocessor(model.preprocessing()));
    }

    private TextTower textTower(ModelFolder model, LoadedNetwork loaded) throws ConoscopeException {
        return new NetworkTextTower(
                loaded, Objects.requireNonNull(loaded.network().text()), model.tokenizer());
    }

    /// Loads a folder's own or fresh weights into its blocks.
    private LoadedNetwork load(ModelFolder model, Network network) throws ConoscopeException {
        int depth = spec.layer() == null ? Integer.MAX_VALUE : spec.layer();
        return load(model, network, spec.randomInit(), new Compute(threads, depth));
    }

    /// How a network is run.
    ///
    /// @param threads that compute
    /// @param depth   how many layers
    record Compute(int threads, int depth) {}

    /// @param seed of fresh weights; null takes the folder's own
    static LoadedNetwork load(
            ModelFolder model, Network network, @Nullable Long seed, Compute compute)
            throws ConoscopeException {
        var manager = TorchEngine.newManager();
        boolean kept = false;
        try {
            if (seed != null) {
                network.load(manager, new RandomWeights(network, seed));
            } else {
                try (var checkpoint = Checkpoint.open(model.folder())) {
                    network.load(manager, CheckpointFit.of(checkpoint, network));
                }
            }
            kept = true;
            return new LoadedNetwork(network, manager, compute.threads(), compute.depth());
        } finally {
            if (!kept) {
                manager.close();
            }
        }
    }
}
