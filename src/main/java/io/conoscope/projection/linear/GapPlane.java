package io.conoscope.projection.linear;

/// The coordinates of rows along their gap vector and along the first principal component
/// orthogonal to it, from the midpoint of the two centroids, to one scale.
///
/// Where the centroids coincide there is no gap vector, and the first two principal components
/// stand in for it.
///
/// @param xy      shape (n, 2), row-major; x of the image centroid is +gapNorm/2
/// @param gapNorm length of the gap vector
public record GapPlane(float[] xy, double gapNorm) {

    /// A gap vector shorter than this has no direction worth drawing.
    private static final double NO_GAP = 1e-9;

    /// Whether rows of both modalities are there, so that there is a gap vector.
    ///
    /// @param modality shape (n), 0 for an image and 1 for a text
    public static boolean suits(int[] modality) {
        boolean image = false;
        boolean text = false;
        for (int value : modality) {
            image |= value == 0;
            text |= value == 1;
        }
        return image && text;
    }

    /// @param directions of unit rows
    /// @param modality   shape (n), 0 for an image and 1 for a text
    /// @throws IllegalArgumentException if a modality has no rows
    public static GapPlane of(PrincipalDirections directions, int[] modality) {
        var image = directions.centroid(modality, 0);
        var text = directions.centroid(modality, 1);
        if (image == null || text == null) {
            throw new IllegalArgumentException("a modality has no rows");
        }
        var gap = new double[image.length];
        var midpoint = new double[image.length];
        for (int c = 0; c < gap.length; c++) {
            gap[c] = image[c] - text[c];
            midpoint[c] = (image[c] + text[c]) / 2;
        }
        double norm = Math.sqrt(PrincipalDirections.dot(gap, gap));
        if (norm < NO_GAP) {
            return new GapPlane(directions.principal(new double[2]), norm);
        }
        for (int c = 0; c < gap.length; c++) {
            gap[c] /= norm;
        }
        var xy = directions.along(gap, directions.principalBeside(gap), midpoint);
        return new GapPlane(xy, norm);
    }
}
