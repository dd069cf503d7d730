package io.conoscope.encoder.onnx.outline;

import java.util.Locale;

/// Pictures or texts: how their inputs and outputs are told apart.
public enum Modality {
    IMAGE("pictures: FLOAT or FLOAT16 of 4 dimensions", "image|vision|visual") {
        @Override
        boolean fits(OnnxPort input) {
            return input.isFloat() && input.known() && input.shape().size() == 4;
        }
    },
    TEXT("token ids: INT64 or INT32 of 2 dimensions", "text|sentence") {
        @Override
        boolean fits(OnnxPort input) {
            return input.isWhole() && input.mayHaveRank(2) && !TextInputs.isCompanion(input);
        }
    };

    private final String expected;
    private final String words;

    Modality(String expected, String words) {
        this.expected = expected;
        this.words = words;
    }

    /// Whether an input is this modality's own.
    abstract boolean fits(OnnxPort input);

    /// What its input looks like, in words.
    public String expected() {
        return expected;
    }

    /// Whether a port's name says that it is of this modality.
    public boolean isNamedBy(OnnxPort port) {
        var name = port.name().toLowerCase(Locale.ROOT);
        return name.matches(".*(" + words + ").*");
    }

    public Modality other() {
        return this == IMAGE ? TEXT : IMAGE;
    }
}
