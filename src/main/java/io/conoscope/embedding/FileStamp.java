package io.conoscope.embedding;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/// A file as it is now, without reading it: another stamp says that it was written again.
///
/// A file system may be too coarse to tell two writes of one moment apart.
///
/// @param path    absolute, links resolved
/// @param size    in bytes
/// @param changed when it was written last
public record FileStamp(Path path, long size, FileTime changed) {

    /// The stamp of a file.
    ///
    /// @throws ConoscopeException `file.missing` or `file.read`
    public static FileStamp of(Path file) throws ConoscopeException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(
                    file.toRealPath(), attributes.size(), attributes.lastModifiedTime());
        } catch (NoSuchFileException e) {
            throw new ConoscopeException("file.missing", e, file);
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }
}
