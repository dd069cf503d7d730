package io.conoscope.encoder.onnx.outline;

import java.util.List;
import java.util.stream.Collectors;

/// An input or an output of an ONNX graph.
///
/// @param name  as the graph calls it
/// @param type  of its elements
/// @param shape one length a dimension, -1 where it is open; empty for a scalar, and for a port
///              whose file states no shape at all
/// @param known whether the file states a shape
public record OnnxPort(String name, Type type, List<Long> shape, boolean known) {

    /// Element types that matter here.
    public enum Type {
        /// 32-bit float.
        FLOAT,
        /// 16-bit float.
        FLOAT16,
        /// 64-bit integer.
        INT64,
        /// 32-bit integer.
        INT32,
        /// Truth values.
        BOOL,
        /// Any other type.
        OTHER;

        /// By the number that `TensorProto.DataType` of the ONNX specification gives it.
        static Type of(int code) {
            return switch (code) {
                case 1 -> FLOAT;
                case 6 -> INT32;
                case 7 -> INT64;
                case 9 -> BOOL;
                case 10 -> FLOAT16;
                default -> OTHER;
            };
        }
    }

    public OnnxPort {
        shape = List.copyOf(shape);
    }

    /// Whether it may have that many dimensions.
    public boolean mayHaveRank(int rank) {
        return !known || shape.size() == rank;
    }

    public boolean isFloat() {
        return type == Type.FLOAT || type == Type.FLOAT16;
    }

    boolean isOther() {
        return type == Type.OTHER;
    }

    boolean isWhole() {
        return type == Type.INT64 || type == Type.INT32;
    }

    /// Length of a dimension; -1 where it is open or there is no such dimension.
    public int length(int dimension) {
        return dimension < shape.size()
                ? (int) Math.min(Integer.MAX_VALUE, shape.get(dimension))
                : -1;
    }

    @Override
    public String toString() {
        var lengths =
                shape.stream()
                        .map(n -> n < 0 ? "?" : n.toString())
                        .collect(Collectors.joining(","));
        return name + " " + type + (known ? "(" + lengths + ")" : "");
    }
}
