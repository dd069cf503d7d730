package io.conoscope.catalogue.http;

import java.io.IOException;
import java.time.Duration;

/// The server cannot answer now; it is asked again.
public final class BusyException extends IOException {

    private final Duration after;

    /// @param after how long the server asks to be left alone
    public BusyException(int status, Duration after) {
        super("status " + status);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
