package io.conoscope.encoder.onnx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes tiny ONNX files for tests, field by field as onnx.proto numbers them.
public final class OnnxBytes {

    public static final int FLOAT = 1;
    static final int INT8 = 3;
    public static final int INT64 = 7;
    static final int FLOAT16 = 10;

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();
    private int version = 17;

    /// A part of a message.
    public static byte[] field(int number, byte[] content) {
        var out = new ByteArrayOutputStream();
        varint(out, (long) number << 3 | 2);
        varint(out, content.length);
        out.writeBytes(content);
        return out.toByteArray();
    }

    public static byte[] field(int number, String text) {
        return field(number, text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] field(int number, long value) {
        var out = new ByteArrayOutputStream();
        varint(out, (long) number << 3);
        varint(out, value);
        return out.toByteArray();
    }

    public static byte[] all(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static void varint(ByteArrayOutputStream out, long value) {
        long left = value;
        while (left < 0 || left > 127) {
            out.write((int) (left & 127 | 128));
            left >>>= 7;
        }
        out.write((int) left);
    }

    OnnxBytes version(int operators) {
        version = operators;
        return this;
    }

    /// @param lengths -1 for open ones
    public OnnxBytes input(String name, int type, long... lengths) {
        graph.writeBytes(field(11, port(name, type, lengths)));
        return this;
    }

    public OnnxBytes output(String name, int type, long... lengths) {
        graph.writeBytes(field(12, port(name, type, lengths)));
        return this;
    }

    OnnxBytes node(String operator, String inputs, String outputs, byte[]... attributes) {
        var node = new ByteArrayOutputStream();
        for (var input : inputs.split(" ", -1)) {
            node.writeBytes(field(1, input));
        }
        for (var output : outputs.split(" ", -1)) {
            node.writeBytes(field(2, output));
        }
        node.writeBytes(field(4, operator));
        for (var attribute : attributes) {
            node.writeBytes(field(5, attribute));
        }
        graph.writeBytes(field(1, node.toByteArray()));
        return this;
    }

    static byte[] whole(String name, long value) {
        return all(field(1, name), field(3, value), field(20, 2));
    }

    static byte[] wholes(String name, long... values) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(field(1, name));
        for (long value : values) {
            out.writeBytes(field(8, value));
        }
        out.writeBytes(field(20, 7));
        return out.toByteArray();
    }

    public OnnxBytes weights(String name, float[] values, long... shape) {
        var raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        graph.writeBytes(
                field(
                        5,
                        all(shape(shape), field(2, FLOAT), field(8, name), field(9, raw.array()))));
        return this;
    }

    OnnxBytes external(String name, String location, long offset, long length, long... shape) {
        graph.writeBytes(
                field(
                        5,
                        all(
                                shape(shape),
                                field(2, FLOAT),
                                field(8, name),
                                field(13, all(field(1, "location"), field(2, location))),
                                field(13, all(field(1, "offset"), field(2, "" + offset))),
                                field(13, all(field(1, "length"), field(2, "" + length))),
                                field(14, 1))));
        return this;
    }

    private static byte[] shape(long... lengths) {
        var out = new ByteArrayOutputStream();
        for (long length : lengths) {
            out.writeBytes(field(1, length));
        }
        return out.toByteArray();
    }

    private static byte[] port(String name, int type, long... lengths) {
        var shape = new ByteArrayOutputStream();
        for (int i = 0; i < lengths.length; i++) {
            var open = field(2, name + i);
            shape.writeBytes(field(1, lengths[i] < 0 ? open : field(1, lengths[i])));
        }
        var tensor = all(field(1, type), field(2, shape.toByteArray()));
        return all(field(1, name), field(2, field(1, tensor)));
    }

    public byte[] bytes() {
        return all(
                field(1, 8),
                field(8, all(field(1, ""), field(2, version))),
                field(7, all(field(2, "test"), graph.toByteArray())));
    }

    Path write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes());
    }

    /// Pictures of 2 x 2 pixels to the mean of each colour, shape (n, 3).
    static OnnxBytes images(long batch) {
        return new OnnxBytes()
                .input("pixel_values", FLOAT, batch, 3, 2, 2)
                .node(
                        "ReduceMean",
                        "pixel_values",
                        "image_embeds",
                        wholes("axes", 2, 3),
                        whole("keepdims", 0))
                .output("image_embeds", FLOAT, batch, 3);
    }

    /// Texts over 4 tokens to vectors of width 2, one a token: shape (n, t, 2).
    OnnxBytes embedTokens(String into) {
        return weights("table", new float[] {1, 0, 0, 1, 2, 2, -1, 3}, 4, 2)
                .node("Gather", "table input_ids", into);
    }
}
