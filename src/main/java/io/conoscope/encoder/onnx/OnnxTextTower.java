package io.conoscope.encoder.onnx;

import ai.onnxruntime.OrtException;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.TextTower;
import io.conoscope.encoder.engine.OnnxEngine;
import io.conoscope.encoder.onnx.outline.Modality;
import io.conoscope.encoder.onnx.outline.TextInputs;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The text half of an ONNX file.
///
/// Texts are computed in groups of similar length. Padding is left off where the graph was seen to
/// give the same row without it; elsewhere every text keeps the length that its tokenizer gave.
public final class OnnxTextTower implements TextTower {

    private final OnnxSession session;
    private final Tokenizer tokenizer;
    private final TextRun run;
    private final TextGroups groups;
    private final int width;

    /// Finds the inputs and the output, and tries them on a text.
    ///
    /// @param tokenizer with the model's own padding
    /// @param pooling   how rows are made of the last hidden states; null where the file gives rows
    /// @throws ConoscopeException `onnx.input`, `onnx.output`, `onnx.length` or `onnx.run`; the
    /// session is closed then
    public OnnxTextTower(OnnxSession session, Tokenizer tokenizer, @Nullable Pooling pooling)
            throws ConoscopeException {
        this.session = session.retain();
        this.tokenizer = tokenizer;
        boolean kept = false;
        try {
            var outline = session.outline();
            var inputs = TextInputs.of(outline);
            var output = OutputChoice.of(outline, Modality.TEXT, pooling);
            if (inputs.length() > 0 && inputs.length() < tokenizer.contextLength()) {
                throw new ConoscopeException(
                        "onnx.length",
                        null,
                        outline.file(),
                        inputs.ids(),
                        tokenizer.contextLength());
            }
            var trial = TextOutputValidator.of(session, inputs, output, tokenizer);
            run = trial.run();
            width = trial.width();
            groups = trial.groups();
            kept = true;
        } finally {
            if (!kept) {
                session.release();
            }
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

    /// Whether padding is left off: the graph gave the same row without it.
    public boolean leavesPaddingOff() {
        return groups.free();
    }

    /// Makes sure that the graph has a vector for a token, best the tokenizer's last one.
    ///
    /// @throws ConoscopeException `onnx.token` if not
    public void requireToken(int id) throws ConoscopeException {
        var text = Tokens.of(id);
        int length = Math.max(1, groups.fixed());
        try {
            run.of(List.of(text), length);
        } catch (OrtException e) {
            throw new ConoscopeException(
                    "onnx.token", e, session.outline().file(), id, OnnxEngine.words(e));
        }
    }

    /// @throws IllegalStateException if the engine fails on a batch
    @Override
    public Matrix embed(List<Tokens> texts) {
        for (int i = 0; i < texts.size(); i++) {
            requireTokens(i, texts.get(i).ids());
        }
        var result = new float[Math.multiplyExact(texts.size(), width)];
        var parts = groups.of(texts);
        session.forEach(parts.size(), part -> embedSome(texts, parts.get(part), result));
        return Matrix.of(texts.size(), width, result);
    }

    private void embedSome(List<Tokens> texts, TextGroups.Group group, float[] result) {
        var some = group.places().stream().map(texts::get).toList();
        try {
            var values = run.of(some, group.length());
            OutputValidator.require(session.outline(), run.output(), values, some.size(), width);
            for (int i = 0; i < some.size(); i++) {
                int place = group.places().get(i) * width;
                PooledRows.copy(values, run.output(), i, some.get(i).used(), result, place);
            }
        } catch (OrtException e) {
            var words = session.outline().file() + ": " + OnnxEngine.words(e);
            if (words.contains("out of data bounds")) {
                throw new IllegalArgumentException("a token without a vector; " + words, e);
            }
            throw new IllegalStateException(words, e);
        }
    }

    private void requireTokens(int text, int[] ids) {
        int most = groups.fixed() > 0 ? groups.fixed() : tokenizer.contextLength();
        if (ids.length > most || ids.length == 0) {
            throw new IllegalArgumentException(
                    "text %d has %d tokens, at least 1 and at most %d"
                            .formatted(text, ids.length, most));
        }
        for (int id : ids) {
            if (id < 0) {
                throw new IllegalArgumentException("text " + text + " has the token " + id);
            }
        }
    }

    @Override
    public void close() {
        session.release();
    }
}
