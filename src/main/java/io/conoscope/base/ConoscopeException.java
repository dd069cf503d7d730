package io.conoscope.base;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A failure of the world: a file, a device, a model that is not what it should be.
///
/// The words stand in `errors.properties` under the key, as a [String#format] pattern that the
/// details fill. They name the file, the place, what was found and what was expected.
public class ConoscopeException extends Exception {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.conoscope.base.errors", Locale.ROOT);

    /// What a caller can do something about; anything else is [#OTHER].
    public enum Kind {
        /// Another job is writing there.
        LOCKED,
        /// A model has no weights.
        NO_WEIGHTS,
        /// A model has only one tower.
        ONE_TOWER,
        /// Another process that worked for this one has ended unexpectedly.
        WORKER_DIED,
        /// Nothing that a caller tells apart.
        OTHER
    }

    private final String key;
    private final Kind kind;

    /// @param key     a key of `errors.properties`, for example `npy.truncated`
    /// @param cause   what the library said, or null
    /// @param details fill the pattern in order
    public ConoscopeException(String key, @Nullable Throwable cause, Object... details) {
        this(Kind.OTHER, key, cause, details);
    }

    /// A failure that callers tell apart.
    ///
    /// @param kind what they ask for by [#is]
    public ConoscopeException(Kind kind, String key, @Nullable Throwable cause, Object... details) {
        super(words(key, details), cause);
        this.key = key;
        this.kind = kind;
    }

    private ConoscopeException(String key, String words) {
        super(words);
        this.key = key;
        kind = Kind.OTHER;
    }

    /// A failure in another process, whose words are written out already.
    public static ConoscopeException relayed(String key, String words) {
        return new ConoscopeException(key, words);
    }

    /// The key of the words, for logs and tests; callers tell failures apart by [#is].
    public String key() {
        return key;
    }

    /// Whether this is a failure of that kind; one relayed from another process is [Kind#OTHER].
    public boolean is(Kind asked) {
        return kind == asked;
    }

    private static String words(String key, Object... details) {
        return WORDS.containsKey(key)
                ? String.format(Locale.ROOT, WORDS.getString(key), plain(details))
                : key + ": " + List.of(details);
    }

    private static Object[] plain(Object... details) {
        return Arrays.stream(details)
                .map(detail -> detail instanceof IOException e ? plain(e) : detail)
                .toArray();
    }

    /// What the system said, without the names of Java's classes.
    private static String plain(IOException e) {
        var said = e instanceof FileSystemException named ? named.getReason() : e.getMessage();
        return switch (e) {
            case AccessDeniedException denied -> "access is denied";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileAlreadyExistsException there -> there.getFile() + " exists already";
            default -> said == null || said.isBlank() ? e.toString() : said;
        };
    }
}
