package io.conoscope.encoder.checkpoint;

/// The element types that the safetensors format knows, with their widths in bytes.
public enum ElementType {
    /// 64-bit float.
    F64(8),
    /// 32-bit float.
    F32(4),
    /// 16-bit float, IEEE 754.
    F16(2),
    /// 16-bit float, the upper half of a 32-bit one.
    BF16(2),
    /// 64-bit integer.
    I64(8),
    /// 32-bit integer.
    I32(4),
    /// 16-bit integer.
    I16(2),
    /// 8-bit integer.
    I8(1),
    /// 64-bit unsigned integer.
    U64(8),
    /// 32-bit unsigned integer.
    U32(4),
    /// 16-bit unsigned integer.
    U16(2),
    /// 8-bit unsigned integer.
    U8(1),
    /// One byte, 0 or 1.
    BOOL(1),
    /// 8-bit float with 4 exponent bits.
    F8_E4M3(1),
    /// 8-bit float with 5 exponent bits.
    F8_E5M2(1);

    private final int bytes;

    ElementType(int bytes) {
        this.bytes = bytes;
    }

    /// The width of one element in bytes.
    public int bytes() {
        return bytes;
    }

    /// Whether [SafetensorsFile#readFloats] can widen it to 32-bit floats.
    public boolean isFloat() {
        return this == F32 || this == F16 || this == BF16;
    }
}
