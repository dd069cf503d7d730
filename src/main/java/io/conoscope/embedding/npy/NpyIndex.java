package io.conoscope.embedding.npy;

/// Where a value of row-major (C) order stands in a file.
@FunctionalInterface
interface NpyIndex {

    /// @param position of a value in C order, in [0, count)
    /// @return its position in the file, in values
    long inFile(int position);

    /// The file is in C order itself, or in Fortran order: the first index runs fastest.
    static NpyIndex of(int[] shape, boolean fortranOrder) {
        if (!fortranOrder || shape.length < 2) {
            return position -> position;
        }
        int last = shape[shape.length - 1];
        int middle = shape.length == 3 ? shape[1] : 1;
        int first = shape[0];
        return position -> {
            int column = position % last;
            int row = position / last;
            return row / middle + (long) first * (row % middle + (long) middle * column);
        };
    }
}
