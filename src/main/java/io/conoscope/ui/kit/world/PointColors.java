package io.conoscope.ui.kit.world;

/// A colour for every point, in place of its modality's. Nobody writes to it any more.
///
/// @param codes   shape (n), an index into the palette; -1 for a point without a value
/// @param palette `0xAARRGGBB`, at most 32,767 of them
/// @param missing the colour of a point without a value
public record PointColors(short[] codes, int[] palette, int missing) {

    /// The colour of a point.
    public int of(int point) {
        int code = codes[point];
        return code < 0 ? missing : palette[code];
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
