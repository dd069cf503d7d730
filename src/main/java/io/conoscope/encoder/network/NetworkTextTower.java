package io.conoscope.encoder.network;

import io.conoscope.encoder.TextTower;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import java.util.List;

/// A text tower of blocks.
public final class NetworkTextTower implements TextTower {

    private final LoadedNetwork loaded;
    private final TextNetwork network;
    private final Tokenizer tokenizer;

    /// @param loaded whose text half `network` is
    public NetworkTextTower(LoadedNetwork loaded, TextNetwork network, Tokenizer tokenizer) {
        this.loaded = loaded;
        this.network = network;
        this.tokenizer = tokenizer;
    }

    @Override
    public Tokens tokenize(String text) {
        return tokenizer.tokenize(text);
    }

    @Override
    public int contextLength() {
        return network.sizes().contextLength();
    }

    @Override
    public int width() {
        return network.sizes().width();
    }

    @Override
    public Matrix embed(List<Tokens> texts) {
        return NetworkRows.texts(loaded, network, texts);
    }

    @Override
    public ComputeDevice device() {
        return loaded.device();
    }

    @Override
    public void close() {
        loaded.close();
    }
}
