package io.conoscope.encoder.folder;

import java.util.Locale;

/// In which form a model folder holds its weights.
public enum ModelFormat {
    /// Safetensors, computed by our own blocks.
    SAFETENSORS,
    /// Exported graphs, computed by ONNX Runtime.
    ONNX,
    /// Exported programs, computed by PyTorch.
    TORCHSCRIPT;

    /// As in reports and on the command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
