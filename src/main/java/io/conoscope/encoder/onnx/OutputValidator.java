package io.conoscope.encoder.onnx;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.onnx.OnnxSession.Values;
import io.conoscope.encoder.onnx.outline.OnnxOutline;

import java.util.Arrays;
import java.util.Locale;

/// Holds what a graph gives against what it must give.
final class OutputValidator {

    private OutputValidator() {}

    /// What a graph gave at its first run is not what a tower gives.
    static ConoscopeException shape(OnnxOutline outline, OutputChoice output, Values values) {
        return new ConoscopeException(
                "onnx.shape",
                null,
                outline.file(),
                output.port().name(),
                Arrays.toString(values.shape()),
                expected(output));
    }

    /// @throws IllegalStateException if a later run gives another shape than the first
    static void require(
            OnnxOutline outline, OutputChoice output, Values values, int rows, int width) {
        if (!PooledRows.fits(values, output, rows) || PooledRows.width(values) != width) {
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "%s: the output %s has the shape %s for %d items of width %d",
                            outline.file(),
                            output.port().name(),
                            Arrays.toString(values.shape()),
                            rows,
                            width));
        }
    }

    private static String expected(OutputChoice output) {
        return output.pooling() == null ? "(n, width)" : "(n, tokens, width)";
    }
}
