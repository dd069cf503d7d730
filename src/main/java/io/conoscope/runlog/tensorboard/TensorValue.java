package io.conoscope.runlog.tensorboard;

import static io.conoscope.runlog.tensorboard.EventFieldNumbers.BYTES;
import static io.conoscope.runlog.tensorboard.EventFieldNumbers.FIXED32;
import static io.conoscope.runlog.tensorboard.EventFieldNumbers.FIXED64;
import static io.conoscope.runlog.tensorboard.EventFieldNumbers.VARINT;

import com.google.protobuf.CodedInputStream;

import io.conoscope.runlog.HistogramBins;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Reads `TensorProto` as far as scalars and histograms need it. Used again for each message.
final class TensorValue {

    private static final int MOST_RANK = 8;

    private int type;
    private int rank;
    private final long[] shape = new long[MOST_RANK];
    private double[] values = new double[3];
    private int count;

    /// Reads a message that is preceded by its length.
    ///
    /// @param offset where the stream began in the bytes
    void read(byte[] bytes, int offset, CodedInputStream in) throws IOException {
        type = 0;
        rank = 0;
        count = 0;
        int content = -1;
        int length = 0;
        int end = in.pushLimit(in.readRawVarint32());
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            switch (key) {
                case EventFieldNumbers.TENSOR_TYPE << 3 | VARINT -> type = in.readEnum();
                case EventFieldNumbers.TENSOR_SHAPE << 3 | BYTES -> shape(in);
                case EventFieldNumbers.TENSOR_CONTENT << 3 | BYTES -> {
                    length = in.readRawVarint32();
                    content = offset + in.getTotalBytesRead();
                    in.skipRawBytes(length);
                }
                case EventFieldNumbers.TENSOR_FLOATS << 3 | FIXED32 -> add(in.readFloat());
                case EventFieldNumbers.TENSOR_DOUBLES << 3 | FIXED64 -> add(in.readDouble());
                case EventFieldNumbers.TENSOR_INTS << 3 | VARINT,
                        EventFieldNumbers.TENSOR_LONGS << 3 | VARINT ->
                        add((double) in.readInt64());
                case EventFieldNumbers.TENSOR_FLOATS << 3 | BYTES,
                        EventFieldNumbers.TENSOR_DOUBLES << 3 | BYTES,
                        EventFieldNumbers.TENSOR_INTS << 3 | BYTES,
                        EventFieldNumbers.TENSOR_LONGS << 3 | BYTES ->
                        packed(in, key >>> 3);
                default -> in.skipField(key);
            }
        }
        in.popLimit(end);
        if (content >= 0 && length > 0) {
            content(ByteBuffer.wrap(bytes, content, length).order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    /// Whether it is one number; a shape of ones counts.
    boolean isScalar() {
        return elements() == 1 && count == 1 && rank <= 1;
    }

    /// Whether values have single precision.
    boolean isSingle() {
        return type == EventFieldNumbers.TYPE_FLOAT;
    }

    double scalar() {
        return values[0];
    }

    /// The histogram whose rows are left edge, right edge and count; null where it is none.
    @Nullable HistogramBins bins() {
        if (rank != 2 || shape[1] != 3) {
            return null;
        }
        int rows = (int) Math.min(shape[0], Integer.MAX_VALUE / 3);
        if (count == 1 && rows > 1) {
            // One value stands for all where all are equal.
            values = Arrays.copyOf(values, 3 * Math.min(rows, 1 << 16));
            Arrays.fill(values, values[0]);
            count = values.length;
        }
        if (count != 3L * rows) {
            return null;
        }
        var edges = new double[rows == 0 ? 0 : rows + 1];
        var counts = new double[rows];
        for (int i = 0; i < rows; i++) {
            edges[i] = values[3 * i];
            edges[i + 1] = values[3 * i + 1];
            counts[i] = values[3 * i + 2];
        }
        return new HistogramBins(edges, counts);
    }

    private long elements() {
        long product = 1;
        for (int i = 0; i < rank; i++) {
            product *= shape[i];
        }
        return product;
    }

    private void shape(CodedInputStream in) throws IOException {
        int end = in.pushLimit(in.readRawVarint32());
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            if (key == (EventFieldNumbers.SHAPE_DIMENSION << 3 | BYTES)) {
                long size = dimension(in);
                if (rank < MOST_RANK) {
                    shape[rank++] = size;
                }
            } else {
                in.skipField(key);
            }
        }
        in.popLimit(end);
    }

    private static long dimension(CodedInputStream in) throws IOException {
        long size = 0;
        int end = in.pushLimit(in.readRawVarint32());
        for (int key = in.readTag(); key != 0; key = in.readTag()) {
            if (key == (EventFieldNumbers.DIMENSION_SIZE << 3 | VARINT)) {
                size = in.readInt64();
            } else {
                in.skipField(key);
            }
        }
        in.popLimit(end);
        return size;
    }

    private void packed(CodedInputStream in, int field) throws IOException {
        int end = in.pushLimit(in.readRawVarint32());
        while (!in.isAtEnd()) {
            add(
                    switch (field) {
                        case EventFieldNumbers.TENSOR_FLOATS -> in.readFloat();
                        case EventFieldNumbers.TENSOR_DOUBLES -> in.readDouble();
                        default -> (double) in.readInt64();
                    });
        }
        in.popLimit(end);
    }

    private void content(ByteBuffer content) {
        count = 0;
        switch (type) {
            case EventFieldNumbers.TYPE_FLOAT -> {
                while (content.remaining() >= Float.BYTES) {
                    add(content.getFloat());
                }
            }
            case EventFieldNumbers.TYPE_DOUBLE -> {
                while (content.remaining() >= Double.BYTES) {
                    add(content.getDouble());
                }
            }
            case EventFieldNumbers.TYPE_INT -> {
                while (content.remaining() >= Integer.BYTES) {
                    add(content.getInt());
                }
            }
            case EventFieldNumbers.TYPE_LONG -> {
                while (content.remaining() >= Long.BYTES) {
                    add((double) content.getLong());
                }
            }
            default -> {
                // Text, pictures: no numbers.
            }
        }
    }

    private void add(double value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, 2 * count);
        }
        values[count++] = value;
    }
}
