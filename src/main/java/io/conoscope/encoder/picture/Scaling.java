package io.conoscope.encoder.picture;

/// To what a picture is resized before its middle is cut out.
public sealed interface Scaling {

    /// The shorter side gets a length, the other follows.
    ///
    /// @param side  in pixels
    /// @param evens whether half a pixel left of the middle goes to the even side, as in
    ///              torchvision; else to the right and the bottom, as in transformers
    record Shorter(int side, boolean evens) implements Scaling {}

    /// Each side gets its own length, whatever that does to the shape.
    ///
    /// @param height in pixels
    /// @param width  in pixels
    record Squash(int height, int width) implements Scaling {}

    /// The smaller side of any picture after it.
    default int smallest() {
        return switch (this) {
            case Shorter shorter -> shorter.side;
            case Squash squash -> Math.min(squash.height, squash.width);
        };
    }

    /// A picture's new width.
    default long width(int width, int height) {
        return switch (this) {
            case Shorter shorter -> length(width, height, shorter.side);
            case Squash squash -> squash.width;
        };
    }

    /// A picture's new height.
    default long height(int width, int height) {
        return switch (this) {
            case Shorter shorter -> length(height, width, shorter.side);
            case Squash squash -> squash.height;
        };
    }

    /// Where the middle begins.
    ///
    /// @param length of the resized picture's side
    /// @param crop   of what is cut out
    default long middle(long length, int crop) {
        return this instanceof Shorter(int side, boolean evens) && evens
                ? (long) Math.rint((length - crop) / 2.0)
                : (length - crop) / 2;
    }

    private static long length(int length, int other, int shorter) {
        return length <= other ? shorter : (long) ((double) ((long) shorter * length) / other);
    }
}
