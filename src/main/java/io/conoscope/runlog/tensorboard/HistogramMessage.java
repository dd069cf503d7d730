package io.conoscope.runlog.tensorboard;

import static io.conoscope.runlog.tensorboard.EventFieldNumbers.BYTES;
import static io.conoscope.runlog.tensorboard.EventFieldNumbers.FIXED64;

import com.google.protobuf.CodedInputStream;

import io.conoscope.runlog.HistogramBins;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Reads `HistogramProto`: the right edge and the count of each bucket.
final class HistogramMessage {

    private HistogramMessage() {}

    /// Reads a message that is preceded by its length.
    ///
    /// @return null where edges and counts do not match
    static @Nullable HistogramBins read(CodedInputStream in) throws IOException {
        double min = 0;
        double max = 0;
        var limits = new DoubleArray();
        var counts = new DoubleArray();
        int end = in.pushLimit(in.readRawVarint32());
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            switch (key) {
                case EventFieldNumbers.HISTOGRAM_MIN << 3 | FIXED64 -> min = in.readDouble();
                case EventFieldNumbers.HISTOGRAM_MAX << 3 | FIXED64 -> max = in.readDouble();
                case EventFieldNumbers.HISTOGRAM_LIMIT << 3 | BYTES -> doubles(in, limits);
                case EventFieldNumbers.HISTOGRAM_LIMIT << 3 | FIXED64 ->
                        limits.add(in.readDouble());
                case EventFieldNumbers.HISTOGRAM_BUCKET << 3 | BYTES -> doubles(in, counts);
                case EventFieldNumbers.HISTOGRAM_BUCKET << 3 | FIXED64 ->
                        counts.add(in.readDouble());
                default -> in.skipField(key);
            }
        }
        in.popLimit(end);
        return limits.size() == counts.size()
                ? bins(min, max, limits.toArray(), counts.toArray())
                : null;
    }

    /// The outermost edges are the least and the greatest value, as TensorBoard draws it.
    private static HistogramBins bins(double min, double max, double[] limits, double[] counts) {
        int n = counts.length;
        var edges = new double[n == 0 ? 0 : n + 1];
        if (n > 0) {
            edges[0] = min;
            System.arraycopy(limits, 0, edges, 1, n - 1);
            edges[n] = max;
        }
        return new HistogramBins(edges, counts);
    }

    private static void doubles(CodedInputStream in, DoubleArray into) throws IOException {
        int end = in.pushLimit(in.readRawVarint32());
        while (!in.isAtEnd()) {
            into.add(in.readDouble());
        }
        in.popLimit(end);
    }
}
