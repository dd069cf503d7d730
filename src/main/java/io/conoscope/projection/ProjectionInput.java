package io.conoscope.projection;

import io.conoscope.math.Matrix;

import org.jspecify.annotations.Nullable;

/// What a projection starts from.
///
/// @param rows     shape (n, d)
/// @param modality shape (n), 0 for an image and 1 for a text; null where it is not known
/// @param start    shape (n, 2) to start from instead of the method's own start, for example an
///                 earlier layout; null for that
/// @param known    neighbours that earlier runs over these rows found; receives what this one
///                 finds; null for none
public record ProjectionInput(
        Matrix rows,
        int @Nullable [] modality,
        @Nullable Matrix start,
        @Nullable KnownNeighbors known) {

    /// Nothing is known of the neighbours.
    ///
    /// @throws IllegalArgumentException if the row counts differ
    public ProjectionInput(Matrix rows, int @Nullable [] modality, @Nullable Matrix start) {
        this(rows, modality, start, null);
    }

    /// @throws IllegalArgumentException if the row counts differ
    public ProjectionInput(
            Matrix rows,
            int @Nullable [] modality,
            @Nullable Matrix start,
            @Nullable KnownNeighbors known) {
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
        this.known = known;
    }
}
