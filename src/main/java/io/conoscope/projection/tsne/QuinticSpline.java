package io.conoscope.projection.tsne;

/// The quintic B-spline with knots one apart, where it covers a point: the six nodes around it.
///
/// Source: de Boor, "A Practical Guide to Splines", 1978; as charges are spread in Essmann et al.
/// 1995, "A smooth particle mesh Ewald method".
final class QuinticSpline {

    /// Nodes that a point reaches along one axis.
    static final int NODES = 6;

    private QuinticSpline() {}

    /// The weights of the nodes from -2 to 3 for a point at t in [0, 1); they sum to 1.
    ///
    /// @param into shape (6)
    static void weights(float t, float[] into) {
        float s = 1 - t;
        into[0] = s * s * s * s * s / 120;
        into[1] = outer(t);
        into[2] = inner(t);
        into[3] = inner(s);
        into[4] = outer(s);
        into[5] = t * t * t * t * t / 120;
    }

    /// Their derivatives by t; they sum to 0.
    ///
    /// @param into shape (6)
    static void slopes(float t, float[] into) {
        float s = 1 - t;
        into[0] = -s * s * s * s / 24;
        into[1] = outerSlope(t);
        into[2] = innerSlope(t);
        into[3] = -innerSlope(s);
        into[4] = -outerSlope(s);
        into[5] = t * t * t * t / 24;
    }

    private static float outer(float t) {
        return (26 + t * (-50 + t * (20 + t * (20 + t * (-20 + t * 5))))) / 120;
    }

    private static float inner(float t) {
        return (66 + t * t * (-60 + t * t * (30 - t * 10))) / 120;
    }

    private static float outerSlope(float t) {
        return (-10 + t * (8 + t * (12 + t * (-16 + t * 5)))) / 24;
    }

    private static float innerSlope(float t) {
        return t * (-12 + t * t * (12 - t * 5)) / 12;
    }

    /// The frequency response of the spline: the factor on a wave's amplitude.
    ///
    /// @param angle of the wave from node to node, in [-π, π]
    /// @return in [2/15, 1]
    static double response(double angle) {
        return (33 + 26 * Math.cos(angle) + Math.cos(2 * angle)) / 60;
    }
}
