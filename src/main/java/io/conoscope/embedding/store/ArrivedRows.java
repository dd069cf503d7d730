package io.conoscope.embedding.store;

import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.SkippedImage;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// The rows that an unfinished job has left in a folder so far, copied while it goes on writing.
///
/// @param image   shape (i, d), of the first images that have a row
/// @param text    shape (t, d), of the first texts
/// @param skipped the images without a row so far
public record ArrivedRows(Matrix image, Matrix text, List<SkippedImage> skipped) {

    private static final String DIMENSION = "dimension ";

    public ArrivedRows {
        skipped = List.copyOf(skipped);
    }

    /// Copies whole batches; takes no lock.
    ///
    /// @param folder that receives the finished rows
    /// @return empty where no job has left rows of both kinds, or has just ended
    /// @throws ConoscopeException `file.read` if a file that is there cannot be read
    public static Optional<ArrivedRows> read(Path folder) throws ConoscopeException {
        var parts = new Parts(folder);
        try {
            if (!Files.exists(parts.journal())) {
                return Optional.empty();
            }
            int columns = columns(parts);
            var batches = PartJournal.read(parts.journal());
            int images = rows(batches, false);
            int texts = rows(batches, true);
            if (columns == 0 || images == 0 || texts == 0) {
                return Optional.empty();
            }
            return Optional.of(
                    new ArrivedRows(
                            matrix(parts.images(), images, columns),
                            matrix(parts.texts(), texts, columns),
                            batches.stream().flatMap(each -> each.skipped().stream()).toList()));
        } catch (NoSuchFileException e) {
            // The job has ended and taken its parts away.
            return Optional.empty();
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
    }

    private static int columns(Parts parts) throws IOException {
        return Files.readString(parts.key())
                .lines()
                .filter(line -> line.startsWith(DIMENSION))
                .map(line -> line.substring(DIMENSION.length()).strip())
                .filter(digits -> digits.matches("[0-9]{1,6}"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    private static int rows(List<PartJournal.Batch> batches, boolean texts) {
        return batches.stream()
                .filter(batch -> batch.texts() == texts)
                .mapToInt(PartJournal.Batch::rows)
                .max()
                .orElse(0);
    }

    private static Matrix matrix(Path file, int rows, int columns) throws IOException {
        var values = new float[Math.multiplyExact(rows, columns)];
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long at = NpyFile.header(0, columns).length;
            var row = ByteBuffer.allocate(4 * columns).order(ByteOrder.LITTLE_ENDIAN);
            for (int r = 0; r < rows; r++) {
                row.clear();
                while (row.hasRemaining()) {
                    int read = channel.read(row, at + row.position());
                    if (read < 0) {
                        throw new IOException("ends in row " + r + " of " + rows);
                    }
                }
                row.flip().asFloatBuffer().get(values, r * columns, columns);
                at += 4L * columns;
            }
        }
        return Matrix.of(rows, columns, values);
    }
}
