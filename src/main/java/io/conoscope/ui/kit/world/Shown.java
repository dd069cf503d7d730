package io.conoscope.ui.kit.world;

/// Which kinds of marks are drawn.
public record Shown(boolean images, boolean texts, boolean lines) {

    public static final Shown ALL = new Shown(true, true, true);

    /// Whether a point of that modality is drawn.
    public boolean point(boolean image) {
        return image ? images : texts;
    }
}
