package io.conoscope.embedding.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

import io.conoscope.embedding.SkippedImage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// One line a finished batch, written after its rows: a batch without a whole line did not happen.
/// For one thread.
final class PartJournal implements AutoCloseable {

    /// One batch.
    ///
    /// @param texts   whether it was texts
    /// @param done    items of that kind finished with it, those without a row included
    /// @param rows    rows of that kind written with it
    /// @param skipped images of this batch that have no row
    record Batch(boolean texts, int done, int rows, List<SkippedImage> skipped) {}

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final Path file;
    private final FileChannel channel;
    private final List<Long> ends = new ArrayList<>();

    PartJournal(Path file) throws IOException {
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /// The whole lines from the first on that make sense together.
    List<Batch> read() throws IOException {
        ends.clear();
        return read(file, ends);
    }

    /// The same of a journal that another job may be writing.
    static List<Batch> read(Path file) throws IOException {
        return read(file, new ArrayList<>());
    }

    private static List<Batch> read(Path file, List<Long> ends) throws IOException {
        var batches = new ArrayList<Batch>();
        var bytes = Files.readAllBytes(file);
        var images = new Batch(false, 0, 0, List.of());
        var texts = new Batch(true, 0, 0, List.of());
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                var batch = parse(new String(bytes, start, at - start, StandardCharsets.UTF_8));
                if (batch == null || !follows(batch.texts() ? texts : images, batch)) {
                    break;
                }
                batches.add(batch);
                ends.add(at + 1L);
                images = batch.texts() ? images : batch;
                texts = batch.texts() ? batch : texts;
                start = at + 1;
            }
        }
        return batches;
    }

    private static @Nullable Batch parse(String line) {
        try {
            var batch = GSON.fromJson(line, Batch.class);
            return batch == null || batch.skipped == null ? null : batch;
        } catch (JsonParseException | NumberFormatException e) {
            return null;
        }
    }

    /// Whether a batch goes on where the one before it of its kind ended.
    private static boolean follows(Batch before, Batch batch) {
        return batch.done > before.done
                && batch.rows >= before.rows
                && batch.done - before.done == batch.rows - before.rows + batch.skipped.size();
    }

    /// Cuts everything after the first `kept` of the batches read.
    void keep(int kept) throws IOException {
        channel.truncate(kept == 0 ? 0 : ends.get(kept - 1));
    }

    void append(Batch batch) throws IOException {
        var line = ByteBuffer.wrap((GSON.toJson(batch) + "\n").getBytes(StandardCharsets.UTF_8));
        long end = channel.size();
        try {
            while (line.hasRemaining()) {
                channel.write(line, end + line.position());
            }
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
