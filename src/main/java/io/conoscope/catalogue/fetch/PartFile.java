package io.conoscope.catalogue.fetch;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The bytes of a file that are here so far, and a note beside them of what they are a part of.
///
/// A part without its note, or whose note names another address, is worth nothing.
final class PartFile {

    private static final long MAX_NOTE = 1 << 16;

    /// Of what the bytes are a part.
    ///
    /// @param address   that was asked
    /// @param validator that the server gave for it, or null
    /// @param total     length of the whole that the server claimed, or null
    record Note(String address, @Nullable String validator, @Nullable Long total) {}

    private final Path part;
    private final Path noteFile;

    PartFile(Path part) {
        this.part = part;
        this.noteFile = part.resolveSibling(part.getFileName() + ".json");
    }

    Path path() {
        return part;
    }

    /// Bytes that are here; 0 where there is no part.
    long length() throws ConoscopeException {
        try {
            return Files.isRegularFile(part) ? Files.size(part) : 0;
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, part, e);
        }
    }

    /// The note, or null where there is none that can be read.
    @Nullable Note note() {
        if (!Files.isRegularFile(noteFile)) {
            return null;
        }
        try {
            var root = JsonSection.read(noteFile, MAX_NOTE);
            double total = root.number("total", 0, 1L << 42, -1);
            var validator = root.text("validator", "");
            return new Note(
                    root.text("address", ""),
                    validator.isEmpty() ? null : validator,
                    total < 0 ? null : (long) total);
        } catch (ConoscopeException e) {
            return null;
        }
    }

    /// Begins again: no bytes, another note.
    ///
    /// @throws ConoscopeException `file.write`
    void restart(Note note) throws ConoscopeException {
        delete();
        var root = new JsonObject();
        root.addProperty("address", note.address());
        if (note.validator() != null) {
            root.addProperty("validator", note.validator());
        }
        if (note.total() != null) {
            root.addProperty("total", note.total());
        }
        WholeFile.write(noteFile, root + "\n");
    }

    /// Opens the part to write behind what is there.
    ///
    /// @throws ConoscopeException `file.write`
    FileChannel append() throws ConoscopeException {
        try {
            Files.createDirectories(part.resolveSibling(""));
            return FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, part, e);
        }
    }

    /// Writes all of a buffer.
    ///
    /// @throws ConoscopeException `file.write`, such as on a full disk
    void write(FileChannel to, ByteBuffer bytes) throws ConoscopeException {
        try {
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, part, e);
        }
    }

    /// Waits until what was written is on the disk.
    ///
    /// @throws ConoscopeException `file.write`
    void force(FileChannel channel) throws ConoscopeException {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, part, e);
        }
    }

    /// Makes a complete part the file that it is to be.
    ///
    /// @throws ConoscopeException `file.write`
    void moveTo(Path target) throws ConoscopeException {
        try {
            Files.createDirectories(target.resolveSibling(""));
            WholeFile.moveIntoPlace(part, target);
            Files.deleteIfExists(noteFile);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, target, e);
        }
    }

    /// Throws away what is here.
    ///
    /// @throws ConoscopeException `file.delete`
    void delete() throws ConoscopeException {
        try {
            Files.deleteIfExists(part);
            Files.deleteIfExists(noteFile);
        } catch (IOException e) {
            throw new ConoscopeException("file.delete", e, part, e);
        }
    }
}
