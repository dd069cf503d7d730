package io.conoscope.projection.linear;

/// A rotation or reflection of the plane, a uniform scale and a shift: p becomes
/// scale · p · rotation + shift.
///
/// @param rotation shape (2, 2), row-major, orthogonal; its determinant is -1 for a reflection
/// @param scale    0 or more
/// @param shiftX   along x, in units of the target
/// @param shiftY   along y
public record SimilarityTransform(double[] rotation, double scale, double shiftX, double shiftY) {

    /// The transform that leaves everything in its place.
    public static SimilarityTransform identity() {
        return new SimilarityTransform(new double[] {1, 0, 0, 1}, 1, 0, 0);
    }

    /// Whether left and right are exchanged.
    public boolean isReflection() {
        return rotation[0] * rotation[3] - rotation[1] * rotation[2] < 0;
    }

    /// The points transformed, a new array.
    ///
    /// @param xy shape (n, 2), row-major
    public float[] apply(float[] xy) {
        var moved = new float[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            double x = scale * xy[i];
            double y = scale * xy[i + 1];
            moved[i] = (float) (x * rotation[0] + y * rotation[2] + shiftX);
            moved[i + 1] = (float) (x * rotation[1] + y * rotation[3] + shiftY);
        }
        return moved;
    }
}
