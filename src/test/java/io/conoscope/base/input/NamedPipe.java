package io.conoscope.base.input;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/// A pipe in the file system, which nobody writes to: whoever opens it waits for ever.
public final class NamedPipe {

    private NamedPipe() {}

    /// Makes one; the test is skipped where there are none.
    public static Path make(Path path) throws Exception {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "no named pipes");
        int status = new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        assumeTrue(status == 0, "mkfifo failed");
        return path;
    }
}
