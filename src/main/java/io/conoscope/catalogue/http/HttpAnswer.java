package io.conoscope.catalogue.http;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// What a server said, after redirects.
///
/// @param address the last one
/// @param status  of HTTP
/// @param headers as sent; nothing in them is believed unchecked
/// @param body    to be closed
public record HttpAnswer(URI address, int status, HttpHeaders headers, BodyStream body)
        implements AutoCloseable {

    private static final Pattern RANGE =
            Pattern.compile("bytes (?:(\\d{1,18})-(\\d{1,18})|\\*)/(\\d{1,18})");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /// The first byte that a partial answer sends, or -1 if it does not say.
    public long firstByte() {
        var range = range();
        return range == null || range.group(1) == null ? -1 : Long.parseLong(range.group(1));
    }

    /// The length of the whole file that the headers claim, or null.
    public @Nullable Long total() {
        var range = range();
        if (range != null) {
            return Long.valueOf(range.group(3));
        }
        var length = headers.firstValueAsLong("content-length");
        return status == 200 && !isPacked() && length.isPresent() ? length.getAsLong() : null;
    }

    private @Nullable Matcher range() {
        var matcher = RANGE.matcher(headers.firstValue("content-range").orElse(""));
        return matcher.matches() ? matcher : null;
    }

    /// What a later request can name to get the rest of the same file: a strong entity tag, else
    /// the time of its last change; null if the server says neither (RFC 9110, section 13.1.5).
    public @Nullable String validator() {
        if (isPacked()) {
            return null;
        }
        var tag = headers.firstValue("etag").orElse("");
        if (tag.startsWith("\"")) {
            return tag;
        }
        return tag.isEmpty() ? headers.firstValue("last-modified").orElse(null) : null;
    }

    /// How the body is packed; empty if it is not.
    public String packing() {
        var encoding = headers.firstValue("content-encoding").orElse("").strip();
        return encoding.equalsIgnoreCase("identity") ? "" : encoding.toLowerCase(Locale.ROOT);
    }

    public boolean isPacked() {
        return !packing().isEmpty();
    }

    /// The media type without its parameters.
    public String mediaType() {
        var type = headers.firstValue("content-type").orElse("");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// How long the server asks to be left alone, at most a minute; a date is not understood.
    public Duration retryAfter() {
        var text = headers.firstValue("retry-after").orElse("");
        var asked =
                text.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
        return asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    /// The file's own bytes.
    public InputStream unpacked() throws IOException {
        return isPacked() ? new GZIPInputStream(body, 1 << 16) : body;
    }

    @Override
    public void close() {
        body.close();
    }
}
