package io.conoscope.worker;

import java.time.Duration;

/// How long the window waits for a worker before it ends it, and the worker for itself.
enum WorkerPatience {
    /// Embedding: a batch ends within seconds and a model loads within some.
    EMBEDDING(30, 5),
    /// Checking: it loses nothing when it is ended.
    CHECKING(1, 1),
    /// Training: a step ends within seconds and an evaluation within some; a run that is to end
    /// leaves a checkpoint.
    TRAINING(60, 16);

    /// How long a worker whose window is gone may take to reach a whole batch or a checkpoint,
    /// before it ends itself.
    static final Duration ORPHANED = Duration.ofSeconds(15);

    /// How long a process may take to end once its streams are closed.
    static final Duration ENDING = Duration.ofSeconds(5);

    private final Duration stopping;
    private final Duration closing;

    WorkerPatience(int stopping, int closing) {
        this.stopping = Duration.ofSeconds(stopping);
        this.closing = Duration.ofSeconds(closing);
    }

    /// How long a cancelled job may take to stop; what takes longer has hung.
    Duration stopping() {
        return stopping;
    }

    /// How long the worker may take to end by itself when the window closes.
    Duration closing() {
        return closing;
    }
}
