package io.conoscope.catalogue.descriptor;

/// How a model's weights are written.
public enum WeightFormat {
    SAFETENSORS("safetensors"),
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
