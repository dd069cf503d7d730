package io.conoscope.embedding.npy;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// The kinds of floating-point numbers that an npy file may hold here.
enum NpyType {
    /// Half precision, `f2`.
    FLOAT16("f2", 2),
    /// Single precision, `f4`.
    FLOAT32("f4", 4),
    /// Double precision, `f8`.
    FLOAT64("f8", 8);

    private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final ValueLayout.OfFloat FLOAT = ValueLayout.JAVA_FLOAT_UNALIGNED;
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED;

    private final String code;
    private final int bytes;

    NpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /// NumPy's name without the byte order: `f4`.
    String code() {
        return code;
    }

    /// The size of one value.
    int bytes() {
        return bytes;
    }

    /// Copies values one after the other, rounding float64 to float32.
    ///
    /// @param source the file's values
    /// @param index  maps a position of `into` to the position in the source, both in values
    void decode(MemorySegment source, ByteOrder order, NpyIndex index, float[] into) {
        switch (this) {
            case FLOAT16 -> {
                var layout = SHORT.withOrder(order);
                for (int i = 0; i < into.length; i++) {
                    into[i] = Float.float16ToFloat(source.getAtIndex(layout, index.inFile(i)));
                }
            }
            case FLOAT32 -> {
                var layout = FLOAT.withOrder(order);
                for (int i = 0; i < into.length; i++) {
                    into[i] = source.getAtIndex(layout, index.inFile(i));
                }
            }
            case FLOAT64 -> {
                var layout = DOUBLE.withOrder(order);
                for (int i = 0; i < into.length; i++) {
                    into[i] = (float) source.getAtIndex(layout, index.inFile(i));
                }
            }
        }
    }
}
