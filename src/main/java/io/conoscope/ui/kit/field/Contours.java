package io.conoscope.ui.kit.field;

import java.util.List;

/// Lines of equal density around the points of each modality.
///
/// @param lines from the outermost
public record Contours(List<Line> lines) {

    /// Nothing is drawn.
    public static final Contours NONE = new Contours(List.of());

    public Contours {
        lines = List.copyOf(lines);
    }

    /// One level of one modality.
    ///
    /// @param image  whether it is of images
    /// @param share  of that modality's points inside, in (0, 1)
    /// @param pieces shape (k, 2, 2): x0, y0, x1, y1 of each straight piece, in the layout's
    ///               coordinates; nobody writes to it any more
    public record Line(boolean image, double share, float[] pieces) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
