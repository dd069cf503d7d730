package io.conoscope.service.attribute.attach;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/// A folder or a table that belongs to a corpus because the user said so.
///
/// @param kind what it is
/// @param path where it is, absolute
/// @param key  the table's column whose values name items; null where rows are joined in their
///             order
public record Attachment(Kind kind, String path, @Nullable String key) {

    /// What can be attached.
    public enum Kind {
        /// A corpus: gives rows their photos and captions.
        FOLDER,
        /// Gives items columns, and rows without a corpus their photos and captions.
        TABLE
    }

    static Attachment folder(Path path) {
        return new Attachment(Kind.FOLDER, absolute(path), null);
    }

    static Attachment table(Path path, @Nullable String key) {
        return new Attachment(Kind.TABLE, absolute(path), key);
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /// The path as one of this machine.
    public Path location() {
        return Path.of(path);
    }
}
