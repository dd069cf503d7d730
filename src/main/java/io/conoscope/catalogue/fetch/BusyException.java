package io.conoscope.catalogue.fetch;

import java.io.IOException;
import java.time.Duration;

/// The server cannot answer now; it is asked again.
final class BusyException extends IOException {

    private final Duration after;

    /// @param after how long the server asks to be left alone
    BusyException(int status, Duration after) {
        super("status " + status);
        this.after = after;
    }

    Duration after() {
        return after;
    }
}
