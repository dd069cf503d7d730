package io.conoscope.encoder.checkpoint;

import java.util.Arrays;
import java.util.List;

/// Where one tensor of a safetensors file lies.
///
/// @param name  its name, for example `text_projection.weight`
/// @param type  of its elements
/// @param shape its extents, each at least 0; empty for a single number
/// @param begin first byte within the data that follows the header
/// @param end   one past its last byte
public record TensorEntry(String name, ElementType type, List<Long> shape, long begin, long end) {

    public TensorEntry {
        shape = List.copyOf(shape);
    }

    /// How many elements it holds.
    public long elements() {
        return (end - begin) / type.bytes();
    }

    /// Whether it has exactly these extents.
    public boolean hasShape(long... extents) {
        return shape.equals(Arrays.stream(extents).boxed().toList());
    }
}
