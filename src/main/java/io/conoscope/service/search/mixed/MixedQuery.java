package io.conoscope.service.search.mixed;

import java.util.Arrays;
import java.util.Locale;

/// What asks images and texts together, as a row of their space.
///
/// @param isImage whether it is a picture, so that a correction does to it what it does to images
/// @param vector  shape (d), of any length but 0
/// @param except  a point to leave out, such as the query itself; -1 for none
public record MixedQuery(boolean isImage, float[] vector, int except) {

    @Override
    public boolean equals(Object other) {
        return other instanceof MixedQuery query
                && isImage == query.isImage
                && except == query.except
                && Arrays.equals(vector, query.vector);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(vector);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "MixedQuery[%s, (%d), but %d]",
                isImage ? "image" : "text",
                vector.length,
                except);
    }
}
