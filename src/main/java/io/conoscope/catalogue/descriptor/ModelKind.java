package io.conoscope.catalogue.descriptor;

/// What a model embeds.
public enum ModelKind {
    /// Two towers that were trained together.
    DUAL_ENCODER("dual encoder"),
    /// An image tower alone.
    IMAGE_TOWER("image tower"),
    /// A text tower alone.
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
