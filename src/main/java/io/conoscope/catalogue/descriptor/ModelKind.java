package io.conoscope.catalogue.descriptor;

/// What a model embeds.
public enum ModelKind {
    DUAL_ENCODER("dual encoder"),
    IMAGE_TOWER("image tower"),
    TEXT_TOWER("text tower");

    private final String words;

    ModelKind(String words) {
        this.words = words;
    }

    /// As descriptors and people write it.
    @Override
    public String toString() {
        return words;
    }
}
