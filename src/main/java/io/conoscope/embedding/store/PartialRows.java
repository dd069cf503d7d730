package io.conoscope.embedding.store;

import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// An npy file that grows by whole batches of unit rows. For one thread.
final class PartialRows implements AutoCloseable {

    /// How far from 1 a row's length may be before it counts as never written (a file system that
    /// lost power may leave zeros where rows were).
    private static final double TOLERANCE = 1e-3;

    private final FileChannel channel;
    private final int columns;
    private final int headerBytes;
    private int rows;

    PartialRows(Path file, int columns) throws IOException {
        this.columns = columns;
        this.headerBytes = NpyFile.header(0, columns).length;
        this.channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
    }

    /// How many rows from the first on are whole and of length 1, at most `wanted`.
    int soundRows(int wanted) throws IOException {
        long there = Math.max(0, channel.size() - headerBytes) / (4L * columns);
        int most = (int) Math.min(wanted, there);
        var row = ByteBuffer.allocate(4 * columns).order(ByteOrder.LITTLE_ENDIAN);
        for (int r = 0; r < most; r++) {
            readFully(row.clear(), start(r));
            double squares = 0;
            for (int c = 0; c < columns; c++) {
                float value = row.getFloat(4 * c);
                squares += (double) value * value;
            }
            if (!(Math.abs(Math.sqrt(squares) - 1) < TOLERANCE)) {
                return r;
            }
        }
        return most;
    }

    /// Cuts everything after the first `kept` rows.
    void keep(int kept) throws IOException {
        channel.truncate(start(kept));
        rows = kept;
    }

    /// Writes rows behind those that are there; a failure leaves the count as it was.
    void append(Matrix batch) throws IOException {
        var bytes = ByteBuffer.allocate(4 * batch.rows() * columns).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(batch.toArray());
        writeFully(bytes, start(rows));
        rows += batch.rows();
    }

    /// Writes the header for the rows that are there and sees everything onto the disk.
    void seal() throws IOException {
        writeFully(ByteBuffer.wrap(NpyFile.header(rows, columns)), 0);
        channel.force(true);
    }

    int rows() {
        return rows;
    }

    private long start(int row) {
        return headerBytes + 4L * columns * row;
    }

    private void readFully(ByteBuffer into, long from) throws IOException {
        while (into.hasRemaining() && channel.read(into, from + into.position()) >= 0) {}
    }

    private void writeFully(ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes, from + bytes.position());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
