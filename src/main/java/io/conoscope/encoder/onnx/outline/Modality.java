package io.conoscope.encoder.onnx.outline;

import java.util.Locale;

/// Images or texts: how their inputs and outputs are told apart.
public enum Modality {
    /// Pixels, four dimensions of floats.
    IMAGE("image|vision|visual") {
        @Override
        boolean fits(OnnxPort input) {
            return input.isFloat() && input.known() && input.shape().size() == 4;
        }
    },
    /// Token ids, two dimensions of integers.
    TEXT("text|sentence") {
        @Override
        boolean fits(OnnxPort input) {
            return input.isWhole() && input.mayHaveRank(2) && !TextInputs.isCompanion(input);
        }
    };

    private final String words;

    Modality(String words) {
        this.words = words;
    }

    /// Whether an input is this modality's own.
    abstract boolean fits(OnnxPort input);

    /// Whether a port's name says that it is of this modality.
    public boolean isNamedBy(OnnxPort port) {
        var name = port.name().toLowerCase(Locale.ROOT);
        return name.matches(".*(" + words + ").*");
    }

    public Modality other() {
        return this == IMAGE ? TEXT : IMAGE;
    }
}
