package io.conoscope.runlog.tensorboard;

import static io.conoscope.runlog.tensorboard.EventFieldNumbers.BYTES;
import static io.conoscope.runlog.tensorboard.EventFieldNumbers.FIXED64;

import com.google.protobuf.CodedInputStream;

import io.conoscope.runlog.HistogramBins;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;

/// Reads `HistogramProto`: the right edge and the count of each bucket.
final class HistogramMessage {

    private HistogramMessage() {}

    /// Reads a message that is preceded by its length.
    ///
    /// @return null where edges and counts do not match
    static @Nullable HistogramBins read(CodedInputStream in) throws IOException {
        double min = 0;
        double max = 0;
        var limits = new double[0];
        var counts = new double[0];
        int end = in.pushLimit(in.readRawVarint32());
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            switch (key) {
                case EventFieldNumbers.HISTOGRAM_MIN << 3 | FIXED64 -> min = in.readDouble();
                case EventFieldNumbers.HISTOGRAM_MAX << 3 | FIXED64 -> max = in.readDouble();
                case EventFieldNumbers.HISTOGRAM_LIMIT << 3 | BYTES -> limits = doubles(in, limits);
                case EventFieldNumbers.HISTOGRAM_LIMIT << 3 | FIXED64 ->
                        limits = and(limits, in.readDouble());
                case EventFieldNumbers.HISTOGRAM_BUCKET << 3 | BYTES ->
                        counts = doubles(in, counts);
                case EventFieldNumbers.HISTOGRAM_BUCKET << 3 | FIXED64 ->
                        counts = and(counts, in.readDouble());
                default -> in.skipField(key);
            }
        }
        in.popLimit(end);
        return bins(min, max, limits, counts);
    }

    /// The outermost edges are the least and the greatest value, as TensorBoard draws it.
    private static @Nullable HistogramBins bins(
            double min, double max, double[] limits, double[] counts) {
        int n = counts.length;
        if (limits.length != n) {
            return null;
        }
        var edges = new double[n == 0 ? 0 : n + 1];
        if (n > 0) {
            edges[0] = min;
            System.arraycopy(limits, 0, edges, 1, n - 1);
            edges[n] = max;
        }
        return new HistogramBins(edges, counts);
    }

    private static double[] doubles(CodedInputStream in, double[] before) throws IOException {
        int length = in.readRawVarint32();
        int end = in.pushLimit(length);
        int n = before.length;
        var all = Arrays.copyOf(before, n + Math.min(length, in.getBytesUntilLimit()) / 8);
        while (!in.isAtEnd()) {
            all[n++] = in.readDouble();
        }
        in.popLimit(end);
        return all;
    }

    private static double[] and(double[] before, double value) {
        var all = Arrays.copyOf(before, before.length + 1);
        all[before.length] = value;
        return all;
    }
}
