package io.conoscope.ui.kit;

import java.util.Locale;
import java.util.ResourceBundle;

/// The words on screen, from `messages.properties`.
public final class Messages {

    private final ResourceBundle bundle =
            ResourceBundle.getBundle("io.conoscope.ui.messages", Locale.ROOT);

    /// The words under a key; the arguments fill the pattern as in [String#format].
    ///
    /// @throws java.util.MissingResourceException if there is no such key
    public String get(String key, Object... arguments) {
        var pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : String.format(Locale.ROOT, pattern, arguments);
    }

    /// Whether there are words under a key.
    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
