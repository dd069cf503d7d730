package io.conoscope.worker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads UTF-8 lines of bounded length. For one thread.
final class BoundedLineReader {

    /// No message of ours is longer; what is, was not written by us.
    static final int LONGEST = 1 << 20;

    private final InputStream in;

    BoundedLineReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /// The next line without its end; empty at the end of the stream. Of a line that is too long,
    /// only the first [#LONGEST] bytes are kept, which no reader takes for a message.
    Optional<String> next() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return Optional.empty();
            }
            if (line.size() < LONGEST) {
                line.write(b);
            }
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8));
    }
}
