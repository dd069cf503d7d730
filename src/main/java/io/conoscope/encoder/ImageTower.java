package io.conoscope.encoder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.PictureRows;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.math.Matrix;

/// The image half of a dual encoder, or a vision model of its own.
///
/// [#preprocess] is safe on any thread and needs no engine, so that decoding overlaps computing;
/// [#embed] is called from one thread at a time.
public interface ImageTower extends AutoCloseable {

    /// Turns a picture into the tower's input.
    ///
    /// @return shape (3, s, s) with s the image size, channel-major, normalised
    /// @throws ConoscopeException `picture.…` if its pixels cannot be decoded
    float[] preprocess(PictureRows picture) throws ConoscopeException;

    /// Side of the square pictures it takes, in pixels.
    int imageSize();

    /// Width of a row.
    int width();

    /// Embeds a batch.
    ///
    /// @param pixels each of shape (3, s, s), from [#preprocess]
    /// @return shape (n, width), as the model gives them, not normalised by us
    /// @throws IllegalArgumentException if a picture has another number of values
    Matrix embed(float[][] pixels);

    /// Where it computes: exported graphs always on the CPU.
    default ComputeDevice device() {
        return ComputeDevice.CPU;
    }

    /// Frees native memory.
    @Override
    void close();
}
