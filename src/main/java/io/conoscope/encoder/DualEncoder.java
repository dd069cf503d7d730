package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Matrix;

import java.util.List;

/// A CLIP-style model: an image tower and a text tower into one vector space.
///
/// [#preprocess] and [#tokenize] are safe on any thread and need no engine, so that decoding can
/// overlap computing; the two `embed` methods are called from one thread at a time.
public interface DualEncoder extends AutoCloseable {

    ModelDescription description();

    /// Turns a picture into the tower's input.
    ///
    /// @return shape (3, s, s) with s the model's image size, channel-major, normalised
    /// @throws ConoscopeException `picture.…` if its pixels cannot be decoded
    float[] preprocess(PictureRows picture) throws ConoscopeException;

    /// Turns a text into token ids, with the model's own special tokens, truncation and padding.
    Tokens tokenize(String text);

    /// Embeds a batch of pictures.
    ///
    /// @param pixels each of shape (3, s, s), from [#preprocess]
    /// @return shape (n, d), not normalised
    Matrix embedImages(float[][] pixels);

    /// Embeds a batch of texts.
    ///
    /// @param texts from [#tokenize]
    /// @return shape (n, d), not normalised
    Matrix embedTexts(List<Tokens> texts);

    /// Where it computes, as settings record it: `cpu`, or `cuda + cpu` where the towers differ.
    default String device() {
        return ComputeDevice.CPU.word();
    }

    /// Frees native memory.
    @Override
    void close();
}
