package io.conoscope.corpus.raster;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import javax.imageio.stream.ImageInputStreamImpl;

/// An encoded picture: its beginning from memory, what follows from a file. So a picture of
/// hundreds of megabytes needs a few of them. For one thread.
public final class SplicedInput extends ImageInputStreamImpl {

    private static final int BLOCK = 1 << 16;

    private final byte[] head;
    private final FileChannel channel;
    private final long from;
    private final long length;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);
    private long blockAt = -1;

    /// @param head    the first bytes
    /// @param channel has the others; stays open
    /// @param from    where those begin in the channel
    /// @param end     one past the last of them in the channel
    public SplicedInput(byte[] head, FileChannel channel, long from, long end) {
        this.head = head;
        this.channel = channel;
        this.from = from;
        this.length = head.length + end - from;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int count) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        int done = 0;
        // All of it, as streams in memory do: the JDK's reader of BMP counts on that.
        while (done < count && streamPos < length) {
            int n = some(into, offset + done, count - done);
            streamPos += n;
            done += n;
        }
        return done == 0 ? -1 : done;
    }

    private int some(byte[] into, int offset, int count) throws IOException {
        if (streamPos >= head.length) {
            return fromBlock(into, offset, count);
        }
        int n = (int) Math.min(count, head.length - streamPos);
        System.arraycopy(head, (int) streamPos, into, offset, n);
        return n;
    }

    private int fromBlock(byte[] into, int offset, int count) throws IOException {
        if (blockAt < 0 || streamPos < blockAt || streamPos >= blockAt + block.limit()) {
            block.clear();
            long at = from + streamPos - head.length;
            block.limit((int) Math.min(BLOCK, length - streamPos));
            while (block.hasRemaining()) {
                if (channel.read(block, at + block.position()) < 0) {
                    throw new EOFException("the file became shorter while it was read");
                }
            }
            block.flip();
            blockAt = streamPos;
        }
        int within = (int) (streamPos - blockAt);
        int n = Math.min(count, block.limit() - within);
        block.get(within, into, offset, n);
        return n;
    }
}
