package io.conoscope.runlog.evaluation;

/// Kinds of pairs whose cosines an evaluation counts, in the order of its counts.
public enum CosineKind {
    MATCHED("matched"),
    UNMATCHED("unmatched"),
    IMAGE_IMAGE("imageImage"),
    TEXT_TEXT("textText"),
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
