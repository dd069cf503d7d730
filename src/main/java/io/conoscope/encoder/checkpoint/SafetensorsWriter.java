package io.conoscope.encoder.checkpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Writes named tensors of 32-bit floats as a safetensors file.
///
/// Format: https://github.com/huggingface/safetensors, "Format": eight bytes of length, a JSON
/// header padded with blanks to a multiple of eight, the numbers in the header's order.
public final class SafetensorsWriter {

    private static final int ALIGNMENT = 8;
    private static final int AT_ONCE = 1 << 14;

    private final ElementType type;
    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    /// One tensor.
    ///
    /// @param shape  empty for a single number
    /// @param values from position 0 to the limit
    private record Tensor(long[] shape, FloatBuffer values) {}

    /// @param type F32, or F16, to which numbers are rounded
    /// @throws IllegalArgumentException for any other
    public SafetensorsWriter(ElementType type) {
        if (type != ElementType.F32 && type != ElementType.F16) {
            throw new IllegalArgumentException(type + " cannot be written, F32 and F16 can");
        }
        this.type = type;
    }

    /// Adds a tensor; its values are read by [#writeTo].
    ///
    /// @throws IllegalArgumentException if the shape does not hold as many numbers
    public SafetensorsWriter add(String name, long[] shape, FloatBuffer values) {
        long elements = 1;
        for (long extent : shape) {
            elements *= extent;
        }
        if (elements != values.limit()) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "%s: a shape of %d numbers, %d given",
                            name,
                            elements,
                            values.limit()));
        }
        tensors.put(name, new Tensor(shape.clone(), values));
        return this;
    }

    /// Writes the file.
    ///
    /// @param metadata of the file's own, text to text
    public void writeTo(OutputStream out, Map<String, String> metadata) throws IOException {
        var header = header(metadata).toString();
        var json = header.getBytes(StandardCharsets.UTF_8);
        int blanks = Math.floorMod(-json.length, ALIGNMENT);
        var length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.write(length.putLong(json.length + blanks).array());
        out.write(json);
        out.write(" ".repeat(blanks).getBytes(StandardCharsets.UTF_8));
        for (var tensor : tensors.values()) {
            write(tensor.values, out);
        }
    }

    private JsonObject header(Map<String, String> metadata) {
        var header = new JsonObject();
        if (!metadata.isEmpty()) {
            var own = new JsonObject();
            metadata.forEach(own::addProperty);
            header.add("__metadata__", own);
        }
        long at = 0;
        for (var item : tensors.entrySet()) {
            var tensor = item.getValue();
            long end = at + (long) type.bytes() * tensor.values.limit();
            var entry = new JsonObject();
            entry.addProperty("dtype", type.name());
            entry.add("shape", array(tensor.shape));
            entry.add("data_offsets", array(at, end));
            header.add(item.getKey(), entry);
            at = end;
        }
        return header;
    }

    private static JsonArray array(long... values) {
        var array = new JsonArray();
        for (long value : values) {
            array.add(value);
        }
        return array;
    }

    private void write(FloatBuffer values, OutputStream out) throws IOException {
        var room = ByteBuffer.allocate(type.bytes() * AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < values.limit(); i++) {
            if (type == ElementType.F16) {
                room.putShort(Float.floatToFloat16(values.get(i)));
            } else {
                room.putFloat(values.get(i));
            }
            if (!room.hasRemaining()) {
                out.write(room.array());
                room.clear();
            }
        }
        out.write(room.array(), 0, room.position());
    }
}
