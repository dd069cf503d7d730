package io.conoscope.base;

import java.util.Locale;
import java.util.ResourceBundle;

/// The version of this build, from the resource that Maven fills in.
public final class Version {

    private Version() {}

    /// For example `0.1.0`.
    public static String current() {
        return ResourceBundle.getBundle("io.conoscope.base.version", Locale.ROOT)
                .getString("version");
    }
}
