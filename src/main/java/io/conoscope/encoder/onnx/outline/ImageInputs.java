package io.conoscope.encoder.onnx.outline;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The inputs of a graph that takes pictures.
///
/// @param pixels shape (n, 3, s, s)
/// @param texts  what a graph of both towers takes besides; null in one of pictures alone
public record ImageInputs(OnnxPort pixels, @Nullable TextInputs texts) {

    /// @throws ConoscopeException `onnx.input.image` if there are no pictures, or what is neither
    public static ImageInputs of(OnnxOutline outline) throws ConoscopeException {
        var pixels = outline.inputs().stream().filter(Modality.IMAGE::fits).findFirst();
        if (pixels.isEmpty() || isOdd(pixels.get())) {
            throw new ConoscopeException(
                    "onnx.input.image", null, outline.file(), outline.inputs());
        }
        return new ImageInputs(
                pixels.get(), outline.inputs().size() == 1 ? null : TextInputs.of(outline));
    }

    /// Side of the pictures that the graph takes; -1 where it is open.
    public int side() {
        return pixels.length(2);
    }

    private static boolean isOdd(OnnxPort pixels) {
        int channels = pixels.length(1);
        return !List.of(-1, 3).contains(channels) || pixels.length(2) != pixels.length(3);
    }
}
