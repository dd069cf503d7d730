package io.conoscope.catalogue.http;

import java.io.IOException;
import java.time.Duration;

/// Nothing came for too long; the transfer is tried again.
final class StalledException extends IOException {

    StalledException(Duration stall) {
        super("no data was received for " + stall.toMillis() / 1000.0 + " s");
    }
}
