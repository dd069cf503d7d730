package io.conoscope.linalg;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;
import java.util.Objects;

/// Dot products of rows inside arrays, many small blocks a second: as [Products], without copying
/// the arrays.
///
/// Calls the `cblas_sgemm` and `cblas_dgemm` that Smile has loaded through the JDK's foreign
// functions on the heap
/// itself. The collector waits while a call runs, so a block should take a few milliseconds at
/// most. Where a function is not found, [Products] does the work.
public final class BlockProducts {

    private static final int ROW_MAJOR = 101;
    private static final int AS_IT_IS = 111;
    private static final int TRANSPOSED = 112;

    private static final @Nullable MethodHandle SGEMM = find("cblas_sgemm", ValueLayout.JAVA_FLOAT);
    private static final @Nullable MethodHandle DGEMM =
            find("cblas_dgemm", ValueLayout.JAVA_DOUBLE);

    private BlockProducts() {}

    /// Fills `into` with the products of `m` rows of `a` and `n` rows of `b`, in 32 bits.
    ///
    /// @param a       rows of width `columns`, row-major
    /// @param aFrom   place of the first value of the first row taken
    /// @param b       rows of width `columns`, row-major; may be `a`
    /// @param bFrom   as `aFrom`
    /// @param columns width of both
    /// @param into    shape (m, n), row-major; may be longer, the rest is left alone
    /// @throws IndexOutOfBoundsException if an array is shorter than what is taken from it
    public static void timesTransposed(
            float[] a, int aFrom, int m, float[] b, int bFrom, int n, int columns, float[] into) {
        Objects.checkFromIndexSize(aFrom, Math.multiplyExact(m, columns), a.length);
        Objects.checkFromIndexSize(bFrom, Math.multiplyExact(n, columns), b.length);
        Objects.checkFromIndexSize(0, Math.multiplyExact(m, n), into.length);
        if (m == 0 || n == 0) {
            return;
        }
        if (SGEMM == null || columns == 0) {
            Products.timesTransposed(
                    Arrays.copyOfRange(a, aFrom, aFrom + m * columns),
                    m,
                    Arrays.copyOfRange(b, bFrom, bFrom + n * columns),
                    n,
                    columns,
                    into);
        } else {
            call(SGEMM, at(a, aFrom), m, at(b, bFrom), n, columns, MemorySegment.ofArray(into));
        }
    }

    /// The same in 64 bits, of whole arrays.
    ///
    /// @param a    shape (m, columns), row-major
    /// @param b    shape (n, columns), row-major
    /// @param into shape (m, n), row-major
    /// @throws IndexOutOfBoundsException if an array is shorter than its shape says
    public static void timesTransposed(
            double[] a, int m, double[] b, int n, int columns, double[] into) {
        Objects.checkFromIndexSize(0, Math.multiplyExact(m, columns), a.length);
        Objects.checkFromIndexSize(0, Math.multiplyExact(n, columns), b.length);
        Objects.checkFromIndexSize(0, Math.multiplyExact(m, n), into.length);
        if (m == 0 || n == 0) {
            return;
        }
        if (DGEMM == null || columns == 0) {
            Products.timesTransposed(a, m, b, n, columns, into);
            return;
        }
        try {
            DGEMM.invokeExact(
                    ROW_MAJOR,
                    AS_IT_IS,
                    TRANSPOSED,
                    m,
                    n,
                    columns,
                    1.0,
                    MemorySegment.ofArray(a),
                    columns,
                    MemorySegment.ofArray(b),
                    columns,
                    0.0,
                    MemorySegment.ofArray(into),
                    n);
        } catch (Throwable broken) {
            throw new IllegalStateException("cblas_dgemm could not be called", broken);
        }
    }

    private static MemorySegment at(float[] values, int from) {
        return MemorySegment.ofArray(values).asSlice((long) Float.BYTES * from);
    }

    private static void call(
            MethodHandle sgemm,
            MemorySegment a,
            int m,
            MemorySegment b,
            int n,
            int columns,
            MemorySegment into) {
        try {
            sgemm.invokeExact(
                    ROW_MAJOR,
                    AS_IT_IS,
                    TRANSPOSED,
                    m,
                    n,
                    columns,
                    1f,
                    a,
                    columns,
                    b,
                    columns,
                    0f,
                    into,
                    n);
        } catch (Throwable broken) {
            throw new IllegalStateException("cblas_sgemm could not be called", broken);
        }
    }

    private static @Nullable MethodHandle find(String name, ValueLayout real) {
        Blas.load();
        var whole = ValueLayout.JAVA_INT;
        var address = ValueLayout.ADDRESS;
        var shape =
                FunctionDescriptor.ofVoid(
                        whole, whole, whole, whole, whole, whole, real, address, whole, address,
                        whole, real, address, whole);
        return SymbolLookup.loaderLookup()
                .find(name)
                .map(
                        function ->
                                Linker.nativeLinker()
                                        .downcallHandle(
                                                function, shape, Linker.Option.critical(true)))
                .orElse(null);
    }
}
