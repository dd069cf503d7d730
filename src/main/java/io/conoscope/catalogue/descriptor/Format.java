package io.conoscope.catalogue.descriptor;

/// How a model's weights are written.
public enum Format {
    SAFETENSORS("safetensors"),
    ONNX("onnx");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /// As descriptors and people write it.
    @Override
    public String toString() {
        return words;
    }
}
