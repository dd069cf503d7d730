package io.conoscope.worker;

import java.util.List;

/// The lines between window and worker, for tests elsewhere.
public final class WorkerLines {

    private WorkerLines() {}

    /// One whole request of each kind that holds no path.
    public static List<String> requests() {
        return List.of(
                RequestLine.of(new Request.Cancel(3)),
                RequestLine.of(new Request.Train(4, "run", "seed: 1\n")));
    }

    /// Whether a line is a request that is complete.
    public static boolean isRequest(String line) {
        return RequestLine.parse(line).isPresent();
    }

    /// Whether a line is a reply.
    public static boolean isReply(String line) {
        return Reply.parse(line).map(reply -> reply.toLine() != null).orElse(false);
    }
}
