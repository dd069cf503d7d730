package io.conoscope.gap.tile;

/// The cosines of one block of rows with another, both of one modality each. Valid only while it is
/// visited.
///
/// Rows are stacked: images first, then texts. On the diagonal, where both blocks are the same,
/// only what stands right of it counts: each pair of rows is there once.
///
/// @param index  of the tile, in [0, [PairTiles#tiles])
/// @param kind   of its pairs
/// @param top    the first row of the block whose rows are lines
/// @param lines  how many
/// @param left   the first row of the block whose rows are columns
/// @param columns how many
/// @param values cosine of line l and column c at `l · [#STRIDE] + c`, in [-1, 1] up to rounding;
///               equal rows have equal cosines with any other, bit by bit
public record Tile(
        int index, Kind kind, int top, int lines, int left, int columns, double[] values) {

    /// Values from one line to the next. A multiple of every width that a BLAS works in, so that
    /// none of its blocks has an edge that is summed in another order.
    public static final int STRIDE = 192;

    /// Of which modalities the pairs of a tile are.
    public enum Kind {
        IMAGE_IMAGE,
        IMAGE_TEXT,
        TEXT_TEXT
    }

    /// Whether both blocks are the same rows.
    public boolean isDiagonal() {
        return top == left;
    }

    /// The first column that counts on a line.
    public int from(int line) {
        return isDiagonal() ? line + 1 : 0;
    }
}
