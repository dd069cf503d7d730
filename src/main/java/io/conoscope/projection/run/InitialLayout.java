package io.conoscope.projection.run;

import io.conoscope.math.Matrix;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.linear.GapPlane;
import io.conoscope.projection.linear.PrincipalDirections;
import io.conoscope.projection.neighbors.scan.Metric;
import io.conoscope.projection.neighbors.scan.PreparedRows;
import io.conoscope.projection.neighbors.scan.ZeroRows;

import org.jspecify.annotations.Nullable;

/// What can be drawn before any neighbour is known: the gap view where rows of both modalities are
/// there, else the first two principal components.
///
/// Rows without a direction are drawn where the origin is; whoever runs the method names them.
public final class InitialLayout {

    private final ProjectionInput input;
    private final Metric metric;
    private final PrincipalDirections directions;
    private final ProjectionControl control;
    private float @Nullable [] principal;

    private InitialLayout(
            ProjectionInput input,
            Metric metric,
            PrincipalDirections directions,
            ProjectionControl control) {
        this.input = input;
        this.metric = metric;
        this.directions = directions;
        this.control = control;
    }

    /// @param prepared the input's rows, as the neighbours will be sought among
    public static InitialLayout of(
            ProjectionInput input, PreparedRows prepared, ProjectionControl control) {
        var rows =
                prepared.metric() == Metric.COSINE
                        ? Matrix.of(prepared.rows(), prepared.columns(), prepared.values())
                        : input.rows();
        return new InitialLayout(
                input,
                prepared.metric(),
                PrincipalDirections.of(rows, control::throwIfCancelled),
                control);
    }

    /// What is drawn first, shape (n, 2), a new array.
    public float[] frame() {
        var modality = input.modality();
        if (modality == null || !GapPlane.suits(modality)) {
            return principal();
        }
        return GapPlane.of(ofUnitRows(), modality).xy();
    }

    /// The first two principal components in the metric's own rows, shape (n, 2), a new array.
    float[] principal() {
        if (principal == null) {
            principal = directions.principal(new double[2]);
        }
        return principal.clone();
    }

    /// @throws java.util.concurrent.CancellationException if whoever watches has had enough
    void throwIfCancelled() {
        control.throwIfCancelled();
    }

    /// `exact` or `randomised`.
    String kind() {
        return directions.kind();
    }

    private PrincipalDirections ofUnitRows() {
        if (metric == Metric.COSINE) {
            return directions;
        }
        var unit = PreparedRows.of(input.rows(), Metric.COSINE, ZeroRows.ALLOW);
        return PrincipalDirections.of(
                Matrix.of(unit.rows(), unit.columns(), unit.values()), control::throwIfCancelled);
    }
}
