package io.conoscope.dataset.scenes.drawing;

/// One piece of a drawing.
///
/// @param region within [-1, 1] both ways
/// @param ink    which of the thing's colours, or one of its own
/// @param rgb    the colour of its own for `Ink.FIXED`
record Part(Region region, Ink ink, int rgb) {

    /// Colours relative to the thing's.
    enum Ink {
        /// The thing's colour with its texture.
        BODY,
        /// A darker tone of the thing's colour.
        DARK,
        /// A lighter tone of the thing's colour.
        LIGHT,
        /// Yellow, or brown where the thing is yellow itself.
        ACCENT,
        /// A colour of its own, `rgb`.
        FIXED
    }

    static Part body(Region region) {
        return new Part(region, Ink.BODY, 0);
    }

    static Part dark(Region region) {
        return new Part(region, Ink.DARK, 0);
    }

    static Part light(Region region) {
        return new Part(region, Ink.LIGHT, 0);
    }

    static Part accent(Region region) {
        return new Part(region, Ink.ACCENT, 0);
    }

    static Part fixed(Region region, int rgb) {
        return new Part(region, Ink.FIXED, rgb);
    }
}
