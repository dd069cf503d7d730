package io.conoscope.encoder.script;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.exported.ExportedTextTower;
import io.conoscope.encoder.exported.GraphException;
import io.conoscope.encoder.exported.TextGraph;
import io.conoscope.encoder.exported.TextGroups;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

import java.nio.file.Path;
import java.util.List;

/// The text half of a model, from a TorchScript file whose `forward` takes token ids of shape
/// (n, t), and an attention mask where it wants one, and gives rows of shape (n, d).
///
/// Every text keeps the length that its tokenizer gave: a traced module may hold on to it.
public final class ScriptTextGraph implements TextGraph {

    private static final int AT_ONCE = 16;

    private final ScriptModule module;
    private final boolean masked;
    private final int width;

    /// Opens the file and tries it on two texts, without a mask, then with one.
    ///
    /// @param tokenizer with the model's own padding
    /// @param threads   that compute, at least 1
    /// @throws ConoscopeException `script.*` for what is wrong with it
    public ScriptTextGraph(Path file, Tokenizer tokenizer, int threads) throws ConoscopeException {
        var text = tokenizer.tokenize(ExportedTextTower.TRIAL);
        var two = List.of(text, text);
        module = ScriptModule.open(file, threads);
        boolean takesMask = false;
        ScriptModule.Rows rows;
        try {
            rows = run(two, false);
        } catch (GraphException e) {
            takesMask = true;
            rows = withMask(two, e);
        }
        masked = takesMask;
        width = rows.width();
    }

    private ScriptModule.Rows withMask(List<Tokens> two, GraphException without)
            throws ConoscopeException {
        try {
            return run(two, true);
        } catch (GraphException e) {
            module.close();
            throw new ConoscopeException(
                    "script.run",
                    without,
                    module.file(),
                    "(2, " + two.getFirst().ids().length + ")",
                    without.words());
        }
    }

    @Override
    public Path file() {
        return module.file();
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public TextGroups groups() {
        return new TextGroups(-1, false, AT_ONCE);
    }

    @Override
    public float[] rows(List<Tokens> texts, int length) {
        return run(texts, masked).ofWidth(width, file());
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
