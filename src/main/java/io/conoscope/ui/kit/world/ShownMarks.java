package io.conoscope.ui.kit.world;

/// Which kinds of marks are drawn.
///
/// @param lines whether the user wants lines; [#pairLines] says whether they are drawn
public record ShownMarks(boolean images, boolean texts, boolean lines) {

    public static final ShownMarks ALL = new ShownMarks(true, true, true);

    /// Whether a point of that modality is drawn.
    public boolean point(boolean image) {
        return image ? images : texts;
    }

    /// Whether pair lines are drawn: wanted, and both their ends show.
    public boolean pairLines() {
        return lines && images && texts;
    }
}
