package io.conoscope.encoder.onnx;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;

import io.conoscope.encoder.onnx.outline.OnnxPort;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Lays numbers out as a graph's input wants them.
final class Tensors {

    private Tensors() {}

    /// A tensor over memory of an arena, which must outlive it.
    static OnnxTensor of(OnnxSession.Feed feed, Arena arena) throws OrtException {
        var type = feed.port().type();
        long each = 1;
        for (int length : feed.shape()) {
            each *= length;
        }
        int bytes = type == OnnxPort.Type.INT64 ? 8 : type == OnnxPort.Type.FLOAT16 ? 2 : 4;
        bytes = type == OnnxPort.Type.BOOL ? 1 : bytes;
        var memory = arena.allocate(Math.max(1, each * feed.rows().size() * bytes), 64);
        long at = 0;
        for (var row : feed.rows()) {
            if (row instanceof float[] floats) {
                put(floats, type, memory.asSlice(at));
            } else {
                put((int[]) row, type, memory.asSlice(at));
            }
            at += each * bytes;
        }
        var buffer = memory.asSlice(0, at).asByteBuffer().order(ByteOrder.nativeOrder());
        return tensor(buffer, feed.dimensions(), type);
    }

    private static OnnxTensor tensor(ByteBuffer buffer, long[] shape, OnnxPort.Type type)
            throws OrtException {
        var environment = OrtEnvironment.getEnvironment();
        return switch (type) {
            case FLOAT -> OnnxTensor.createTensor(environment, buffer.asFloatBuffer(), shape);
            case INT64 -> OnnxTensor.createTensor(environment, buffer.asLongBuffer(), shape);
            case INT32 -> OnnxTensor.createTensor(environment, buffer.asIntBuffer(), shape);
            case FLOAT16 ->
                    OnnxTensor.createTensor(environment, buffer, shape, OnnxJavaType.FLOAT16);
            case BOOL -> OnnxTensor.createTensor(environment, buffer, shape, OnnxJavaType.BOOL);
            case OTHER -> throw new IllegalArgumentException("an input of another type");
        };
    }

    private static void put(float[] row, OnnxPort.Type type, MemorySegment into) {
        if (type == OnnxPort.Type.FLOAT) {
            MemorySegment.copy(row, 0, into, ValueLayout.JAVA_FLOAT_UNALIGNED, 0, row.length);
            return;
        }
        for (int i = 0; i < row.length; i++) {
            into.set(ValueLayout.JAVA_SHORT_UNALIGNED, 2L * i, Float.floatToFloat16(row[i]));
        }
    }

    private static void put(int[] row, OnnxPort.Type type, MemorySegment into) {
        for (int i = 0; i < row.length; i++) {
            switch (type) {
                case INT64 -> into.set(ValueLayout.JAVA_LONG_UNALIGNED, 8L * i, row[i]);
                case BOOL -> into.set(ValueLayout.JAVA_BYTE, i, (byte) row[i]);
                case FLOAT -> into.set(ValueLayout.JAVA_FLOAT_UNALIGNED, 4L * i, row[i]);
                case FLOAT16 ->
                        into.set(
                                ValueLayout.JAVA_SHORT_UNALIGNED,
                                2L * i,
                                Float.floatToFloat16(row[i]));
                default -> into.set(ValueLayout.JAVA_INT_UNALIGNED, 4L * i, row[i]);
            }
        }
    }
}
