package io.conoscope.embedding.npy;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.file.MappedFiles;
import io.conoscope.base.input.InputFile;
import io.conoscope.math.Matrix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// NumPy's npy files: float16, float32 and float64, either byte order, C or Fortran order are read;
/// float32, little-endian, C order is written.
///
/// Nothing in a header is believed before it agrees with the size of the file. float64 is rounded
/// to float32. Values are not looked at: [io.conoscope.embedding.RowCheck] finds rows that cannot
/// be measured. Source: NumPy's `numpy.lib.format`.
public final class NpyFile {

    private NpyFile() {}

    /// Reads a matrix into the heap.
    ///
    /// @return shape (n, d)
    /// @throws ConoscopeException under a key `npy.…` if the file is not an npy file of two
    ///     dimensions; `file.…` if it cannot be read
    public static Matrix read(Path file) throws ConoscopeException {
        return matrix(file, load(file, false));
    }

    /// Maps a matrix where the file is float32, little-endian, C order; reads it otherwise.
    ///
    /// The mapping ends when the matrix is garbage; until then, the file is not to be cut.
    ///
    /// @return shape (n, d)
    /// @throws ConoscopeException as [#read]
    public static Matrix map(Path file) throws ConoscopeException {
        return matrix(file, load(file, true));
    }

    /// Maps or reads an array of one to three dimensions.
    ///
    /// @throws ConoscopeException as [#read]
    public static NpyArray open(Path file) throws ConoscopeException {
        return load(file, true);
    }

    private static Matrix matrix(Path file, NpyArray array) throws ConoscopeException {
        if (array.dimensions() != 2) {
            throw new ConoscopeException("npy.shape", null, file, array.shapeWords(), "(n, d)");
        }
        return array.rows();
    }

    private static NpyArray load(Path file, boolean mapped) throws ConoscopeException {
        InputFile.require(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var header = NpyHeader.read(file, channel);
            boolean inPlace = mapped && header.isMappable();
            int columns = header.shape().length == 1 ? 1 : header.shape()[lastOf(header)];
            long rows = columns == 0 ? 0 : header.count() / columns;
            requireRoom(file, header, rows, inPlace);
            return new NpyArray(
                    header.shape(),
                    inPlace
                            ? map(file, channel, header, columns)
                            : Matrix.of((int) rows, columns, decode(file, channel, header)));
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private static int lastOf(NpyHeader header) {
        return header.shape().length - 1;
    }

    private static void requireRoom(Path file, NpyHeader header, long rows, boolean inPlace)
            throws ConoscopeException {
        long most = Math.min(Runtime.getRuntime().maxMemory() / 2, 4L * (Integer.MAX_VALUE - 8));
        long needed = 4 * header.count();
        if (rows > Integer.MAX_VALUE || (!inPlace && needed > most)) {
            throw new ConoscopeException(
                    "npy.large", null, file, header.shapeWords(), needed >> 20, most >> 20);
        }
    }

    private static Matrix map(Path file, FileChannel channel, NpyHeader header, int columns)
            throws IOException {
        var values =
                MappedFiles.map(file, channel, header.offset(), 4 * header.count(), Arena.ofAuto());
        return Matrix.mapped(columns == 0 ? 0 : (int) (header.count() / columns), columns, values);
    }

    private static float[] decode(Path file, FileChannel channel, NpyHeader header)
            throws IOException {
        long size = header.count() * header.type().bytes();
        var into = new float[(int) header.count()];
        try (var arena = Arena.ofConfined()) {
            var source = MappedFiles.map(file, channel, header.offset(), size, arena);
            var index = NpyIndex.of(header.shape(), header.fortranOrder());
            header.type().decode(source, header.order(), index, into);
        }
        return into;
    }

    /// Writes a matrix; the file appears whole or not at all.
    ///
    /// @throws ConoscopeException `file.write` if the disk is full or the folder cannot be written
    public static void write(Path file, Matrix matrix) throws ConoscopeException {
        WholeFile.write(
                file,
                out -> {
                    out.write(header(matrix.rows(), matrix.columns()));
                    writeRows(matrix, out);
                });
    }

    /// Writes a matrix' values as they follow the header: float32, little-endian, row after row.
    public static void writeRows(Matrix matrix, OutputStream out) throws IOException {
        var row = new float[matrix.columns()];
        var bytes = ByteBuffer.allocate(4 * row.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int r = 0; r < matrix.rows(); r++) {
            matrix.copyRow(r, row, 0);
            bytes.asFloatBuffer().put(row);
            out.write(bytes.array());
        }
    }

    /// What a file begins with that holds (rows, columns) float32 values: always 128 bytes, so that
    /// values written before their number was known need not move.
    public static byte[] header(int rows, int columns) {
        var words =
                "{'descr': '<f4', 'fortran_order': False, 'shape': ("
                        + rows
                        + ", "
                        + columns
                        + "), }";
        int length = 128 - 10;
        var padded = words + " ".repeat(length - 1 - words.length()) + "\n";
        var out = new ByteArrayOutputStream(128);
        out.writeBytes(NpyHeader.MAGIC);
        out.writeBytes(new byte[] {1, 0, (byte) length, 0});
        out.writeBytes(padded.getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
