package io.conoscope.training.data;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.base.WholeFile;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageSource;
import io.conoscope.corpus.Pictures;
import io.conoscope.encoder.picture.PreprocessorConfig;
import io.conoscope.encoder.picture.Resample;
import io.conoscope.encoder.picture.Scaling;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/// Decodes the pictures of a corpus once for all runs of one picture size.
///
/// @param folder receives one file a corpus and size
/// @param most   bytes that all files there may take; the ones used longest ago go first
public record PixelCaches(Path folder, long most) {

    static final String SUFFIX = ".pixels";

    private static final Logger LOG = LoggerFactory.getLogger(PixelCaches.class);
    private static final int VERSION = 2;
    private static final String PART = ".part";
    private static final long USUAL = 4L << 30;

    /// Caches that may take 4 GiB.
    public PixelCaches(Path folder) {
        this(folder, USUAL);
    }

    /// Maps a corpus' pictures, decoding them first where no earlier run has.
    ///
    /// @param config how the model's pictures are prepared
    /// @param side   of the squares that are kept, at least the crop of the model: what surplus
    ///               there is leaves room for crops
    /// @throws ConoscopeException `file.write` if the disk is full; the file appears whole or not
    /// @throws java.util.concurrent.CancellationException if cancelled
    public PixelCache open(
            Corpus corpus,
            PreprocessorConfig config,
            int side,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        var file = folder.resolve(key(corpus, config, side) + SUFFIX);
        int count = corpus.images().size();
        try {
            var known = Files.exists(file) ? PixelCache.open(file, side, count) : null;
            if (known != null) {
                OldCaches.use(file);
                return known;
            }
            Files.createDirectories(folder);
            deleteAbandoned();
            var part = folder.resolve("." + file.getFileName() + "." + pid() + PART);
            try {
                write(part, corpus, config, side, token, progress);
                WholeFile.moveIntoPlace(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
            OldCaches.trim(folder, file, most);
            var written = PixelCache.open(file, side, count);
            if (written == null) {
                throw new IOException("it changed while it was opened");
            }
            return written;
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, file, e);
        } catch (UncheckedIOException e) {
            throw new ConoscopeException("file.write", e, file, String.valueOf(e.getCause()));
        }
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }

    /// Deletes what killed processes left half written.
    private void deleteAbandoned() throws IOException {
        try (var parts = Files.newDirectoryStream(folder, ".*" + PART)) {
            for (var part : parts) {
                var name = part.getFileName().toString();
                var before = name.substring(0, name.length() - PART.length());
                var pid = before.substring(before.lastIndexOf('.') + 1);
                boolean written =
                        pid.matches("\\d{1,18}")
                                && ProcessHandle.of(Long.parseLong(pid))
                                        .map(ProcessHandle::isAlive)
                                        .orElse(false);
                if (!written) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /// The same for the same pictures: what may have changed since shows in their sizes and times.
    private static String key(Corpus corpus, PreprocessorConfig config, int side) {
        var all = VERSION + " " + corpus.fingerprint() + " " + side + " " + config.crop();
        var how = all + " " + config.scaling() + " " + config.filter();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(how.getBytes(StandardCharsets.UTF_8));
            for (var image : corpus.images()) {
                digest.update((" " + state(image.source())).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String state(@Nullable ImageSource picture) {
        return picture == null ? "none" : picture.state();
    }

    private static void write(
            Path part,
            Corpus corpus,
            PreprocessorConfig config,
            int side,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws IOException {
        int count = corpus.images().size();
        var scaling = enlarged(config.scaling(), side, config.crop());
        var meter = new ProgressMeter("train.pictures", count, 0, progress);
        var head = ByteBuffer.allocate(PixelCache.HEADER + count);
        head.putLong(PixelCache.MAGIC).putInt(side).putInt(count);
        var done = new int[1];
        try (var channel =
                FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ParallelBlocks.forEach(
                    count,
                    Runtime.getRuntime().availableProcessors(),
                    token,
                    () ->
                            i -> {
                                var square = decode(corpus, i, config, scaling, side);
                                long at = PixelCache.size(side, count) - bytes(side, count - i);
                                put(channel, square == null ? blank(side) : square, at);
                                head.put(PixelCache.HEADER + i, (byte) (square == null ? 0 : 1));
                                synchronized (meter) {
                                    meter.report(++done[0]);
                                }
                            });
            put(channel, head.array(), 0);
        }
    }

    private static long bytes(int side, int pictures) {
        return (long) pictures * side * side * 3;
    }

    private static byte[] blank(int side) {
        return new byte[3 * side * side];
    }

    private static byte @Nullable [] decode(
            Corpus corpus, int image, PreprocessorConfig config, Scaling scaling, int side) {
        var item = corpus.images().get(image);
        var source = item.source();
        try {
            if (source != null) {
                return Resample.of(Pictures.open(source), config.filter(), scaling, side);
            }
        } catch (ConoscopeException e) {
            LOG.warn("{} is left out: {}", item.id(), e.getMessage());
        }
        return null;
    }

    private static void put(FileChannel channel, byte[] bytes, long at) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) {
                channel.write(buffer, at + buffer.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The model's own scaling, for squares of another side.
    private static Scaling enlarged(Scaling scaling, int side, int crop) {
        return switch (scaling) {
            case Scaling.Shorter shorter ->
                    new Scaling.Shorter(shorter.side() * side / crop, shorter.evens());
            case Scaling.Squash squash ->
                    new Scaling.Squash(squash.height() * side / crop, squash.width() * side / crop);
        };
    }
}
