package io.conoscope.runlog;

import java.io.IOException;
import java.nio.file.Path;

/// One file of a run, read on as it grows; for one thread. It holds no file open between calls.
public interface LogFile {

    /// The file.
    Path path();

    /// The byte up to which the file was read.
    long position();

    /// Reads what is there from [#position] on, about so many bytes at most. A record or line that
    /// is not complete waits for the next call.
    void advance(long maxBytes) throws IOException;

    /// Nothing more will come: a record or line that is not complete is damage.
    void finish() throws IOException;

    /// Whether the file breaks off where it may still be being written: [#finish] says so.
    default boolean isUnfinished() {
        return false;
    }

    /// Whether a file of this size was replaced, not appended to: then it must be read again.
    default boolean isReplaced(long size) {
        return size < position();
    }
}
