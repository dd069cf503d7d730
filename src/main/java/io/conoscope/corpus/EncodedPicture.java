package io.conoscope.corpus;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.raster.JpegScans;
import io.conoscope.corpus.raster.SplicedInput;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;

import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// The bytes of a picture that is being read: all of them in memory where they are few, else their
/// beginning. For one thread.
final class EncodedPicture implements AutoCloseable {

    /// How many bytes of a longer file are in memory.
    private static final int HEAD = 4 << 20;

    /// Where a PNG says whether it is interlaced: the last byte of IHDR.
    private static final int INTERLACE = 28;

    private final ImageSource source;
    private final @Nullable FileChannel channel;
    private byte[] head;

    private EncodedPicture(ImageSource source, @Nullable FileChannel channel, byte[] head) {
        this.source = source;
        this.channel = channel;
        this.head = head;
    }

    /// @param most how many bytes a picture may have
    /// @throws ConoscopeException as [ImageSource#bytes]
    static EncodedPicture open(ImageSource source, long most) throws ConoscopeException {
        long length = source.length();
        if (length <= HEAD || length > most) {
            return new EncodedPicture(source, null, source.bytes(most));
        }
        FileChannel channel = null;
        EncodedPicture opened = null;
        try {
            channel = FileChannel.open(source.file(), StandardOpenOption.READ);
            if (channel.size() < source.offset() + length) {
                throw new ConoscopeException(
                        "picture.container",
                        null,
                        source.file(),
                        channel.size(),
                        source.offset(),
                        length);
            }
            opened = new EncodedPicture(source, channel, new byte[0]);
            opened.readHead(HEAD);
            return opened;
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, source.file());
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, source.file(), e);
        } finally {
            if (opened == null || opened.head.length == 0) {
                closeQuietly(channel);
            }
        }
    }

    private void readHead(int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            long at = source.offset() + bytes.position();
            if (channel == null || channel.read(bytes, at) < 0) {
                throw new IOException("it became shorter while it was read");
            }
        }
        head = bytes.array();
    }

    ImageSource source() {
        return source;
    }

    /// The first bytes, or all.
    byte[] head() {
        return head;
    }

    /// How many there are in all.
    long length() {
        return channel == null ? head.length : source.length();
    }

    /// Whether a picture's rows come several times.
    boolean isInterlaced(PictureFormat format) {
        return format == PictureFormat.PNG && head.length > INTERLACE && head[INTERLACE] != 0;
    }

    /// What a JPEG says of itself; more of the file is read where colour profiles fill its
    /// beginning.
    ///
    /// @throws ConoscopeException `picture.truncated`, `picture.coding`
    JpegSegments segments() throws ConoscopeException {
        while (true) {
            try {
                return JpegSegments.read(head);
            } catch (JpegSegments.UnreadJpeg e) {
                throw new ConoscopeException("picture.coding", e, source, e.coding());
            } catch (JpegSegments.MalformedJpeg e) {
                if (channel == null || head.length == source.length()) {
                    throw new ConoscopeException("picture.truncated", e, source, e.where());
                }
                readMore();
            }
        }
    }

    private void readMore() throws ConoscopeException {
        try {
            readHead((int) Math.min(source.length(), 4L * head.length));
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, source.file(), e);
        }
    }

    /// The bytes as a reader takes them.
    ///
    /// @param jpeg without its colour profiles; null for other formats
    ImageInputStream input(@Nullable JpegSegments jpeg) {
        var first = jpeg == null ? head : jpeg.plain();
        if (channel == null) {
            return new MemoryCacheImageInputStream(new ByteArrayInputStream(first));
        }
        long rest = source.offset() + head.length;
        return new SplicedInput(first, channel, rest, source.offset() + source.length());
    }

    /// How many scans a JPEG has.
    int scans(ImageInputStream in) throws IOException {
        return channel == null ? JpegScans.in(head) : JpegScans.in(in);
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // It was only read.
            }
        }
    }
}
