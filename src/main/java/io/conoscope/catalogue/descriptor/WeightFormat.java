package io.conoscope.catalogue.descriptor;

/// How a model's weights are written.
public enum WeightFormat {
    /// Weights without code, with a `config.json`.
    SAFETENSORS("safetensors"),
    /// An exported graph with its weights.
    ONNX("onnx");

    private final String words;

    WeightFormat(String words) {
        this.words = words;
    }

    /// As descriptors and people write it.
    @Override
    public String toString() {
        return words;
    }
}
