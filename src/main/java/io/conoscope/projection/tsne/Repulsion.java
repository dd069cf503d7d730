package io.conoscope.projection.tsne;

/// The repulsive part of t-SNE's gradient: for point i the sum over j of
/// `q² (y_i - y_j)`, with `q = 1 / (1 + |y_i - y_j|²)`.
///
/// Source: van der Maaten & Hinton 2008, "Visualizing data using t-SNE", equation 5.
public interface Repulsion {

    /// Sets the positions.
    ///
    /// @param xy      shape (n, 2), row-major; not kept
    /// @param between called on the calling thread after every few points; may throw to end it
    /// @return the sum of q over all ordered pairs of two different points
    double take(float[] xy, Runnable between);

    /// The repulsive sums of some of the points set last; any thread.
    ///
    /// @param from first point
    /// @param to   after the last point
    /// @param into shape (to - from, 2), receives the sums
    void push(int from, int to, float[] into);
}
