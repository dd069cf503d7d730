package io.conoscope.runlog.tensorboard;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import com.google.protobuf.CodedOutputStream;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.HistogramBins;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes an event file that TensorBoard reads: scalars as PyTorch's writer lays them out
/// (`simple_value`) and histograms as `HistogramProto`, in the current version of the format.
///
/// For one thread. What was written reaches the disk's cache at [#flush]; a process that is killed
/// in between loses the last records, never one that was flushed.
public final class EventFileWriter implements AutoCloseable {

    private static final String VERSION = "brain.Event:2";
    private static final String WRITER = "io.conoscope.runlog.tensorboard.EventFileWriter";
    private static final int BUFFER = 1 << 16;
    private static final Pattern NAMED = Pattern.compile("tfevents\\.(\\d{1,10})");
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Path file;
    private final FileChannel channel;
    private final MaskedCrc crc = new MaskedCrc();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

    private EventFileWriter(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Begins a new file in a folder, named as TensorBoard expects it; later files sort behind
    /// earlier ones.
    ///
    /// @throws ConoscopeException `file.write`
    public static EventFileWriter create(Path folder) throws ConoscopeException {
        double now = System.currentTimeMillis() / 1e3;
        try {
            Files.createDirectories(folder);
            long latest = latest(folder);
            var name =
                    String.format(
                            Locale.ROOT,
                            "events.out.tfevents.%010d.%s.%d.%d",
                            Math.max((long) now, latest + 1),
                            host(),
                            ProcessHandle.current().pid(),
                            COUNT.getAndIncrement());
            var file = folder.resolve(name);
            var writer = new EventFileWriter(file, FileChannel.open(file, CREATE_NEW, WRITE));
            try {
                writer.begin(now, latest < 0);
                return writer;
            } catch (IOException | ConoscopeException e) {
                writer.channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, folder, e);
        }
    }

    /// @param first whether no other event file is there
    private void begin(double now, boolean first) throws IOException, ConoscopeException {
        first(now);
        if (first) {
            // TensorBoard takes the first session of a run for its beginning; see Purge.
            restart(0, now);
        }
        flush();
    }

    /// The time in the name of the last event file of a folder; -1 where there is none.
    private static long latest(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> NAMED.matcher(file.toString()))
                    .filter(Matcher::find)
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .max()
                    .orElse(-1);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9_-]", "-");
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    /// The file that is written.
    public Path file() {
        return file;
    }

    private void first(double wallTime) throws ConoscopeException {
        var source = message(out -> out.writeString(EventFieldNumbers.SOURCE_WRITER, WRITER));
        record(
                out -> {
                    out.writeDouble(EventFieldNumbers.EVENT_WALL_TIME, wallTime);
                    out.writeString(EventFieldNumbers.EVENT_FILE_VERSION, VERSION);
                    out.writeByteArray(EventFieldNumbers.EVENT_SOURCE, source);
                });
    }

    /// Says that the run goes on at this step: what was logged before, from this step on, is void.
    ///
    /// @throws ConoscopeException `file.write`
    public void restart(long step, double wallTime) throws ConoscopeException {
        var session =
                message(
                        out ->
                                out.writeEnum(
                                        EventFieldNumbers.SESSION_STATUS,
                                        EventFieldNumbers.SESSION_STARTED));
        event(step, wallTime, EventFieldNumbers.EVENT_SESSION_LOG, session);
    }

    /// Writes a scalar, in single precision.
    ///
    /// @throws ConoscopeException `file.write`
    public void scalar(String tag, long step, double wallTime, double value)
            throws ConoscopeException {
        value(
                step,
                wallTime,
                out -> {
                    out.writeString(EventFieldNumbers.VALUE_TAG, tag);
                    out.writeFloat(EventFieldNumbers.VALUE_SIMPLE, (float) value);
                });
    }

    /// Writes a histogram. Sums are taken as if all values of a bin lay in its middle.
    ///
    /// @throws ConoscopeException `file.write`
    public void histogram(String tag, long step, double wallTime, HistogramBins bins)
            throws ConoscopeException {
        var histogram = message(out -> histogram(out, bins));
        value(
                step,
                wallTime,
                out -> {
                    out.writeString(EventFieldNumbers.VALUE_TAG, tag);
                    out.writeByteArray(EventFieldNumbers.VALUE_HISTOGRAM, histogram);
                });
    }

    private static void histogram(CodedOutputStream out, HistogramBins bins) throws IOException {
        int n = bins.size();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double middle = (bins.edges()[i] + bins.edges()[i + 1]) / 2;
            sum += bins.counts()[i] * middle;
            squares += bins.counts()[i] * middle * middle;
        }
        if (n > 0) {
            out.writeDouble(EventFieldNumbers.HISTOGRAM_MIN, bins.edges()[0]);
            out.writeDouble(EventFieldNumbers.HISTOGRAM_MAX, bins.edges()[n]);
        }
        out.writeDouble(EventFieldNumbers.HISTOGRAM_NUM, bins.total());
        out.writeDouble(EventFieldNumbers.HISTOGRAM_SUM, sum);
        out.writeDouble(EventFieldNumbers.HISTOGRAM_SUM_SQUARES, squares);
        out.writeByteArray(EventFieldNumbers.HISTOGRAM_LIMIT, packed(bins.edges(), 1));
        out.writeByteArray(EventFieldNumbers.HISTOGRAM_BUCKET, packed(bins.counts(), 0));
    }

    private static byte[] packed(double[] values, int from) {
        int n = Math.max(0, values.length - from);
        var bytes = ByteBuffer.allocate(n * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < values.length; i++) {
            bytes.putDouble(values[i]);
        }
        return bytes.array();
    }

    private void value(long step, double wallTime, Message value) throws ConoscopeException {
        var inner = message(value);
        var summary = message(out -> out.writeByteArray(EventFieldNumbers.SUMMARY_VALUE, inner));
        event(step, wallTime, EventFieldNumbers.EVENT_SUMMARY, summary);
    }

    private void event(long step, double wallTime, int field, byte[] content)
            throws ConoscopeException {
        record(
                out -> {
                    out.writeDouble(EventFieldNumbers.EVENT_WALL_TIME, wallTime);
                    if (step != 0) {
                        out.writeInt64(EventFieldNumbers.EVENT_STEP, step);
                    }
                    out.writeByteArray(field, content);
                });
    }

    /// The fields of a message.
    @FunctionalInterface
    private interface Message {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    private static byte[] message(Message message) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = CodedOutputStream.newInstance(bytes, 256);
            message.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private void record(Message event) throws ConoscopeException {
        var payload = message(event);
        var record =
                ByteBuffer.allocate(EventFile.HEADER + payload.length + EventFile.FOOTER)
                        .order(ByteOrder.LITTLE_ENDIAN);
        record.putLong(payload.length);
        record.putInt(crc.of(record.array(), 0, Long.BYTES));
        record.put(payload);
        record.putInt(crc.of(payload, 0, payload.length));
        pending.writeBytes(record.array());
        if (pending.size() > BUFFER) {
            flush();
        }
    }

    /// Hands all records to the system.
    ///
    /// @throws ConoscopeException `file.write`, for example where the disk is full
    public void flush() throws ConoscopeException {
        var bytes = ByteBuffer.wrap(pending.toByteArray());
        pending.reset();
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, file, e);
        }
    }

    @Override
    public void close() throws ConoscopeException {
        try (channel) {
            flush();
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, file, e);
        }
    }
}
