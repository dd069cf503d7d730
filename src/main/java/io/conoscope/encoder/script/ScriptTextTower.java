package io.conoscope.encoder.script;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.TextTower;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// The text half of a model, from a TorchScript file whose `forward` takes token ids of shape
/// (n, t), and an attention mask where it wants one, and gives rows of shape (n, d).
///
/// Every text keeps the length that its tokenizer gave: a traced module may hold on to it.
public final class ScriptTextTower implements TextTower {

    private static final int AT_ONCE = 16;

    private final ScriptModule module;
    private final Tokenizer tokenizer;
    private final boolean masked;
    private final int width;

    /// Opens the file and tries it on two texts, without a mask, then with one.
    ///
    /// @param tokenizer with the model's own padding
    /// @param threads   that compute, at least 1
    /// @throws ConoscopeException `script.*` for what is wrong with it
    public ScriptTextTower(Path file, Tokenizer tokenizer, int threads) throws ConoscopeException {
        this.tokenizer = tokenizer;
        module = ScriptModule.open(file, threads);
        var text = tokenizer.tokenize("a dog runs on the grass");
        var two = List.of(text, text);
        boolean takesMask = false;
        ScriptModule.Rows rows;
        try {
            rows = run(two, false);
        } catch (EngineException | IllegalStateException e) {
            takesMask = true;
            rows = withMask(file, two, e);
        }
        masked = takesMask;
        width = (int) rows.shape()[1];
    }

    private ScriptModule.Rows withMask(Path file, List<Tokens> two, RuntimeException without)
            throws ConoscopeException {
        try {
            return run(two, true);
        } catch (EngineException | IllegalStateException e) {
            module.close();
            throw new ConoscopeException(
                    "script.run",
                    without,
                    file,
                    "(2, " + two.getFirst().ids().length + ")",
                    ScriptModule.words(without));
        }
    }

    @Override
    public Tokens tokenize(String text) {
        return tokenizer.tokenize(text);
    }

    @Override
    public int contextLength() {
        return tokenizer.contextLength();
    }

    @Override
    public int width() {
        return width;
    }

    /// Makes sure that the module has a vector for a token, best the tokenizer's last one.
    ///
    /// @throws ConoscopeException `onnx.token` if not
    public void requireToken(int id) throws ConoscopeException {
        var ids = tokenizer.tokenize("").ids().clone();
        ids[0] = id;
        try {
            run(List.of(Tokens.of(ids)), masked);
        } catch (EngineException | IllegalStateException e) {
            throw new ConoscopeException("onnx.token", e, module.file(), id, ScriptModule.words(e));
        }
    }

    /// @throws IllegalStateException if the engine fails on a batch
    @Override
    public Matrix embed(List<Tokens> texts) {
        var byLength = new TreeMap<Integer, List<Integer>>();
        for (int i = 0; i < texts.size(); i++) {
            int length = texts.get(i).ids().length;
            if (length == 0 || length > tokenizer.contextLength()) {
                throw new IllegalArgumentException(
                        "text %d has %d tokens, at least 1 and at most %d"
                                .formatted(i, length, tokenizer.contextLength()));
            }
            byLength.computeIfAbsent(length, any -> new ArrayList<>()).add(i);
        }
        var result = new float[Math.multiplyExact(texts.size(), width)];
        for (var places : byLength.values()) {
            for (int from = 0; from < places.size(); from += AT_ONCE) {
                var some = places.subList(from, Math.min(places.size(), from + AT_ONCE));
                embedSome(texts, some, result);
            }
        }
        return Matrix.of(texts.size(), width, result);
    }

    private void embedSome(List<Tokens> texts, List<Integer> places, float[] result) {
        try {
            var rows = run(places.stream().map(texts::get).toList(), masked);
            for (int i = 0; i < places.size(); i++) {
                System.arraycopy(rows.values(), i * width, result, places.get(i) * width, width);
            }
        } catch (EngineException e) {
            var words = module.file() + ": " + ScriptModule.words(e);
            if (words.contains("index out of range")) {
                throw new IllegalArgumentException("a token without a vector; " + words, e);
            }
            throw new IllegalStateException(words, e);
        }
    }

    private ScriptModule.Rows run(List<Tokens> texts, boolean withMask) {
        return module.run(
                texts.size(),
                scope ->
                        withMask
                                ? List.of(ids(scope, texts), mask(scope, texts))
                                : List.of(ids(scope, texts)));
    }

    private static NDArray ids(NDManager scope, List<Tokens> texts) {
        int length = texts.getFirst().ids().length;
        var all = new long[texts.size() * length];
        for (int i = 0; i < all.length; i++) {
            all[i] = texts.get(i / length).ids()[i % length];
        }
        return scope.create(all, new Shape(texts.size(), length));
    }

    private static NDArray mask(NDManager scope, List<Tokens> texts) {
        int length = texts.getFirst().ids().length;
        var all = new long[texts.size() * length];
        for (int i = 0; i < all.length; i++) {
            all[i] = i % length < texts.get(i / length).used() ? 1 : 0;
        }
        return scope.create(all, new Shape(texts.size(), length));
    }

    @Override
    public void close() {
        module.close();
    }
}
