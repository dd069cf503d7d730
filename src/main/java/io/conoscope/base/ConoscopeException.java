package io.conoscope.base;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// A failure of the world: a file, a device, a model that is not what it should be.
///
/// The words stand in `errors.properties` under the key, as a [String#format] pattern that the
/// details fill. They name the file, the place, what was found and what was expected.
public final class ConoscopeException extends Exception {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("io.conoscope.base.errors", Locale.ROOT);

    private final String key;

    /// @param key     a key of `errors.properties`, for example `npy.truncated`
    /// @param cause   what the library said, or null
    /// @param details fill the pattern in order
    public ConoscopeException(String key, @Nullable Throwable cause, Object... details) {
        super(words(key, details), cause);
        this.key = key;
    }

    private ConoscopeException(String key, String words) {
        super(words);
        this.key = key;
    }

    /// A failure in another process, whose words are written out already.
    public static ConoscopeException relayed(String key, String words) {
        return new ConoscopeException(key, words);
    }

    /// The key of the words, by which a caller may tell failures apart.
    public String key() {
        return key;
    }

    private static String words(String key, Object... details) {
        return WORDS.containsKey(key)
                ? String.format(Locale.ROOT, WORDS.getString(key), details)
                : key + ": " + List.of(details);
    }
}
