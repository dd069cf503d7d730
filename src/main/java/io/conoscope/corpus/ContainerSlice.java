package io.conoscope.corpus;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.InputFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A picture stored as it is inside a larger file, such as an uncompressed tar archive.
///
/// @param file   the container
/// @param offset where the picture begins, in bytes from the container's first
/// @param length how many bytes it has
public record ContainerSlice(Path file, long offset, long length) implements ImageSource {

    /// @throws IllegalArgumentException if the offset or the length is negative
    public ContainerSlice {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("offset is " + offset + ", length is " + length);
        }
    }

    @Override
    public byte[] bytes(long most) throws ConoscopeException {
        if (length == 0) {
            throw new ConoscopeException("picture.empty", null, this);
        }
        if (length > Math.min(most, Integer.MAX_VALUE - 8)) {
            throw new ConoscopeException("picture.file", null, this, length, most);
        }
        InputFile.require(file);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (offset > size - length) {
                throw new ConoscopeException("picture.container", null, file, size, offset, length);
            }
            var bytes = ByteBuffer.allocate((int) length);
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, offset + bytes.position()) < 0) {
                    throw new ConoscopeException(
                            "picture.container", null, file, channel.size(), offset, length);
                }
            }
            return bytes.array();
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    @Override
    public String state() {
        var container = ImageFile.state(file);
        return container.equals("none") ? container : container + "+" + offset + ":" + length;
    }

    @Override
    public String toString() {
        return file + " (" + length + " bytes at byte " + offset + ")";
    }
}
