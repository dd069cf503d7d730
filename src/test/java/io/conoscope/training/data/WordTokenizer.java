package io.conoscope.training.data;

import ai.djl.ndarray.NDArray;

import io.conoscope.encoder.network.TextNetwork;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

/// A tokenizer and a text network without weights: an id a letter, between marks.
final class WordTokenizer implements Tokenizer, TextNetwork {

    private final int needless;

    /// @param needless how many last ids of each text do not decide its row
    WordTokenizer(int needless) {
        this.needless = needless;
    }

    @Override
    public Tokens tokenize(String text) {
        return Tokens.of(("<" + text + ">").chars().toArray());
    }

    @Override
    public int contextLength() {
        return 100;
    }

    @Override
    public Sizes sizes() {
        return new Sizes(256, 100, 4, 1);
    }

    @Override
    public int needed(Tokens text) {
        return text.ids().length - needless;
    }

    @Override
    public NDArray embed(NDArray ids, int[] used, int depth, boolean training) {
        throw new UnsupportedOperationException();
    }

    @Override
    public NDArray lastHiddenState(NDArray ids, int[] used) {
        throw new UnsupportedOperationException();
    }
}
