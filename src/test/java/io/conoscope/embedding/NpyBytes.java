package io.conoscope.embedding;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Builds npy files by hand, right and wrong ones.
public final class NpyBytes {

    private NpyBytes() {}

    public static Path file(Path folder, String header, byte[] values) throws IOException {
        return Files.write(folder.resolve("x.npy"), bytes(1, header, values));
    }

    public static byte[] bytes(int version, String header, byte[] values) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0});
        var length = ByteBuffer.allocate(version == 1 ? 2 : 4).order(ByteOrder.LITTLE_ENDIAN);
        if (version == 1) {
            length.putShort((short) header.length());
        } else {
            length.putInt(header.length());
        }
        out.writeBytes(length.array());
        out.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(values);
        return out.toByteArray();
    }

    public static String header(String type, boolean fortran, String shape) {
        return "{'descr': '%s', 'fortran_order': %s, 'shape': %s, }\n"
                .formatted(type, fortran ? "True" : "False", shape);
    }

    public static byte[] floats(ByteOrder order, float... values) {
        var bytes = ByteBuffer.allocate(4 * values.length).order(order);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    public static byte[] doubles(ByteOrder order, double... values) {
        var bytes = ByteBuffer.allocate(8 * values.length).order(order);
        bytes.asDoubleBuffer().put(values);
        return bytes.array();
    }

    public static byte[] halves(ByteOrder order, float... values) {
        var bytes = ByteBuffer.allocate(2 * values.length).order(order);
        for (float value : values) {
            bytes.putShort(Float.floatToFloat16(value));
        }
        return bytes.array();
    }
}
