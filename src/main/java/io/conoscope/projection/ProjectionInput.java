package io.conoscope.projection;

import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

/// What a projection starts from.
///
/// @param rows     shape (n, d)
/// @param modality shape (n), 0 for an image and 1 for a text; null where it is not known
/// @param start    shape (n, 2) to start from instead of the method's own start; null for that
public record ProjectionInput(Matrix rows, int @Nullable [] modality, @Nullable Matrix start) {

    /// @throws IllegalArgumentException if the row counts differ
    public ProjectionInput(Matrix rows, int @Nullable [] modality, @Nullable Matrix start) {
        if (modality != null && modality.length != rows.rows()) {
            throw new IllegalArgumentException(
                    "rows are " + rows.shape() + ", modality has " + modality.length + " entries");
        }
        if (start != null && (start.rows() != rows.rows() || start.columns() != 2)) {
            throw new IllegalArgumentException(
                    "rows are " + rows.shape() + ", the start is " + start.shape());
        }
        this.rows = rows;
        this.modality = modality;
        this.start = start;
    }
}
