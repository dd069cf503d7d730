package io.conoscope.ui.kit.world;

/// Which kinds of marks are drawn.
public record ShownMarks(boolean images, boolean texts, boolean lines) {

    public static final ShownMarks ALL = new ShownMarks(true, true, true);

    /// Whether a point of that modality is drawn.
    public boolean point(boolean image) {
        return image ? images : texts;
    }
}
