package io.conoscope.encoder;

import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import java.util.List;

/// The text half of a dual encoder, or a language model of its own.
///
/// [#tokenize] is safe on any thread; [#embed] is called from one thread at a time.
public interface TextTower extends AutoCloseable {

    /// Turns a text into token ids, with the model's own special tokens, truncation and padding.
    Tokens tokenize(String text);

    /// How many tokens a text has at most.
    int contextLength();

    /// Width of a row.
    int width();

    /// Embeds a batch.
    ///
    /// @param texts from [#tokenize]
    /// @return shape (n, width), as the model gives them, not normalised by us
    /// @throws IllegalArgumentException if a text has a token without a vector, or too many tokens
    Matrix embed(List<Tokens> texts);

    /// Where it computes: exported graphs always on the CPU.
    default ComputeDevice device() {
        return ComputeDevice.CPU;
    }

    /// Frees native memory.
    @Override
    void close();
}
