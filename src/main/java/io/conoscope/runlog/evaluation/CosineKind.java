package io.conoscope.runlog.evaluation;

/// Kinds of pairs whose cosines an evaluation counts, in the order of its counts.
public enum CosineKind {
    /// Each text with its own image.
    MATCHED("matched"),
    /// Each text with every other image.
    UNMATCHED("unmatched"),
    /// Distinct images.
    IMAGE_IMAGE("imageImage"),
    /// Distinct texts.
    TEXT_TEXT("textText"),
    /// Distinct texts of one image.
    TEXT_TEXT_MATCHED("textTextMatched");

    private final String key;

    CosineKind(String key) {
        this.key = key;
    }

    /// Its name in `evaluation.json`.
    public String key() {
        return key;
    }
}
