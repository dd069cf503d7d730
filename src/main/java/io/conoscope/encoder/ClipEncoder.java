package io.conoscope.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

import io.conoscope.encoder.clip.ClipModel;
import io.conoscope.encoder.engine.TorchEngine;
import io.conoscope.encoder.picture.ClipPreprocessor;
import io.conoscope.encoder.tokenizer.ClipTokenizer;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// A CLIP on the PyTorch engine.
///
/// Texts are embedded in groups of similar length, each cut after its last end token: what follows
/// it cannot be seen by the tokens before it.
final class ClipEncoder implements DualEncoder {

    private static final int IMAGES_AT_ONCE = 32;
    private static final int TEXTS_AT_ONCE = 16;

    private final ModelDescription description;
    private final ClipPreprocessor preprocessor;
    private final ClipTokenizer tokenizer;
    private final ClipModel model;
    private final Native memory;

    /// The native side: what owns the weights, and how many threads compute.
    record Native(NDManager manager, int threads, int vocabulary) {}

    ClipEncoder(
            ModelDescription description,
            ClipPreprocessor preprocessor,
            ClipTokenizer tokenizer,
            ClipModel model,
            Native memory) {
        this.description = description;
        this.preprocessor = preprocessor;
        this.tokenizer = tokenizer;
        this.model = model;
        this.memory = memory;
    }

    @Override
    public ModelDescription description() {
        return description;
    }

    @Override
    public float[] preprocess(BufferedImage picture) {
        return preprocessor.preprocess(picture);
    }

    @Override
    public Tokens tokenize(String text) {
        return tokenizer.tokenize(text);
    }

    @Override
    public Matrix embedImages(float[][] pixels) {
        int expected = 3 * description.imageSize() * description.imageSize();
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i].length != expected) {
                throw new IllegalArgumentException(
                        "picture " + i + " has " + pixels[i].length + " values, not " + expected);
            }
        }
        var result = new float[pixels.length * description.dimension()];
        for (int from = 0; from < pixels.length; from += IMAGES_AT_ONCE) {
            var some = IntStream.range(from, Math.min(pixels.length, from + IMAGES_AT_ONCE));
            embedSomeImages(pixels, some.toArray(), result);
        }
        return Matrix.of(pixels.length, description.dimension(), result);
    }

    private void embedSomeImages(float[][] pixels, int[] chosen, float[] result) {
        TorchEngine.infer(
                memory.threads(),
                () -> {
                    try (var scope = memory.manager().newSubManager()) {
                        long side = description.imageSize();
                        var input =
                                scope.create(
                                        new Shape(chosen.length, 3, side, side), DataType.FLOAT32);
                        var into = input.toByteBuffer(true).asFloatBuffer();
                        for (int row : chosen) {
                            into.put(pixels[row]);
                        }
                        return store(model.embedImages(input, false), chosen, result);
                    }
                });
    }

    @Override
    public Matrix embedTexts(List<Tokens> texts) {
        var tokens = texts.stream().map(Tokens::ids).toArray(int[][]::new);
        var lengths = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            requireTokens(i, tokens[i]);
            lengths[i] = 1 + end(tokens[i]);
        }
        var shortestFirst =
                IntStream.range(0, tokens.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> lengths[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        var result = new float[tokens.length * description.dimension()];
        for (int from = 0; from < tokens.length; from += TEXTS_AT_ONCE) {
            int to = Math.min(tokens.length, from + TEXTS_AT_ONCE);
            int longest = lengths[shortestFirst[to - 1]];
            embedSomeTexts(tokens, Arrays.copyOfRange(shortestFirst, from, to), longest, result);
        }
        return Matrix.of(tokens.length, description.dimension(), result);
    }

    private void embedSomeTexts(int[][] tokens, int[] chosen, int length, float[] result) {
        var ids = new long[chosen.length * length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = tokens[chosen[i / length]][i % length];
        }
        TorchEngine.infer(
                memory.threads(),
                () -> {
                    try (var scope = memory.manager().newSubManager()) {
                        var input = scope.create(ids, new Shape(chosen.length, length));
                        return store(model.embedTexts(input, false), chosen, result);
                    }
                });
    }

    private int end(int[] tokens) {
        var ids = Arrays.stream(tokens).asLongStream().toArray();
        return model.textTower().endPosition(ids, 0, ids.length);
    }

    /// The engine would not survive a token without a vector.
    private void requireTokens(int text, int[] tokens) {
        if (tokens.length != description.contextLength()) {
            throw new IllegalArgumentException(
                    "text %d has %d tokens, not %d"
                            .formatted(text, tokens.length, description.contextLength()));
        }
        for (int token : tokens) {
            if (token < 0 || token >= memory.vocabulary()) {
                throw new IllegalArgumentException(
                        "text %d has the token %d; there are %d"
                                .formatted(text, token, memory.vocabulary()));
            }
        }
    }

    /// Copies rows to where they belong; gives back the array it was given.
    private float[] store(NDArray rows, int[] places, float[] result) {
        var values = rows.toByteBuffer(true).asFloatBuffer();
        int width = description.dimension();
        for (int place : places) {
            values.get(result, place * width, width);
        }
        return result;
    }

    @Override
    public void close() {
        memory.manager().close();
    }
}
