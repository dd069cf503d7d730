package io.conoscope.encoder.onnx;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.Pooling;
import io.conoscope.encoder.exported.TextGraph;
import io.conoscope.encoder.exported.TextGroups;
import io.conoscope.encoder.onnx.outline.Modality;
import io.conoscope.encoder.onnx.outline.TextInputs;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/// The text half of an ONNX file.
public final class OnnxTextGraph implements TextGraph {

    private final OnnxSession session;
    private final TextOutputValidator trial;

    /// Finds the inputs and the output, and tries them on a text.
    ///
    /// @param tokenizer with the model's own padding
    /// @param pooling   how rows are made of the last hidden states; null where the file gives rows
    /// @throws ConoscopeException `onnx.input`, `onnx.output`, `onnx.length` or `onnx.run`; the
    /// session is closed then
    public OnnxTextGraph(OnnxSession session, Tokenizer tokenizer, @Nullable Pooling pooling)
            throws ConoscopeException {
        this.session = session.retain();
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
            trial = TextOutputValidator.of(session, inputs, output, tokenizer);
            kept = true;
        } finally {
            if (!kept) {
                session.release();
            }
        }
    }

    @Override
    public Path file() {
        return session.outline().file();
    }

    @Override
    public int width() {
        return trial.width();
    }

    @Override
    public TextGroups groups() {
        return trial.groups();
    }

    @Override
    public int lanes() {
        return session.lanes();
    }

    @Override
    public void forEach(int pieces, IntConsumer work) {
        session.forEach(pieces, work);
    }

    @Override
    public float[] rows(List<Tokens> texts, int length) {
        var run = trial.run();
        var values = run.of(texts, length);
        OutputValidator.require(session.outline(), run.output(), values, texts.size(), width());
        var rows = new float[texts.size() * width()];
        for (int i = 0; i < texts.size(); i++) {
            PooledRows.copy(values, run.output(), i, texts.get(i).used(), rows, i * width());
        }
        return rows;
    }

    @Override
    public void close() {
        session.release();
    }
}
