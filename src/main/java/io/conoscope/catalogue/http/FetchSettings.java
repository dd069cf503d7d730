package io.conoscope.catalogue.http;

import io.conoscope.base.FreeSpace;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;

/// How patient a download is.
///
/// @param connect   to wait for a connection
/// @param stall     to wait for the next bytes, or for the answer's head
/// @param tries     in a row without a mebibyte of progress, at least 1
/// @param backoff   before the second try; doubles with every further one, up to 30 s
/// @param margin    bytes that stay free on the disk
/// @param freeSpace of the disk
/// @param hub       stands in for `https://host[:port]` of every address, or null
public record FetchSettings(
        Duration connect,
        Duration stall,
        int tries,
        Duration backoff,
        long margin,
        FreeSpace freeSpace,
        @Nullable URI hub) {

    /// The system property that names another hub, such as a mirror: `https://host[:port][/path]`.
    public static final String HUB = "conoscope.hub";

    /// The environment variable of the same meaning; the property comes first.
    public static final String HUB_VARIABLE = "CONOSCOPE_HUB";

    private static final long MARGIN = 256L << 20;

    public FetchSettings {
        if (tries < 1 || margin < 0) {
            throw new IllegalArgumentException(tries + " tries, margin " + margin);
        }
    }

    /// For people: 20 s, 30 s, 5 tries from 1 s on, 256 MiB kept free.
    ///
    /// @throws IllegalArgumentException if the hub that was named is no address
    public static FetchSettings usual() {
        return new FetchSettings(
                Duration.ofSeconds(20),
                Duration.ofSeconds(30),
                5,
                Duration.ofSeconds(1),
                MARGIN,
                folder -> Files.getFileStore(folder).getUsableSpace(),
                hub(System.getProperty(HUB, System.getenv(HUB_VARIABLE))));
    }

    static @Nullable URI hub(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var hub = URI.create(text.strip());
        var scheme = hub.getScheme();
        if (hub.getHost() == null || !("https".equals(scheme) || "http".equals(scheme))) {
            throw new IllegalArgumentException(
                    HUB + " is " + text + ", must be https://host[:port][/path]");
        }
        return hub;
    }

    /// Where a file is to be asked for.
    public URI address(URI published) {
        if (hub == null) {
            return published;
        }
        var base = hub.toString().replaceAll("/+$", "");
        var query = published.getRawQuery();
        return URI.create(base + published.getRawPath() + (query == null ? "" : "?" + query));
    }
}
