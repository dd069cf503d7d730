package io.conoscope.worker;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.check.CheckpointCheck;
import io.conoscope.training.RunControl;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/// Checks a checkpoint folder in another process, which survives nothing that native code does.
///
/// @param command how to start it
public record WorkerChecker(WorkerCommand command) {

    private static final long JOB = 1;

    /// Checks what a folder has recordings for, as [CheckpointCheck#run]; blocks.
    ///
    /// @param threads that compute, at least 1
    /// @throws ConoscopeException what the check says; `worker.died` if the process ended in the
    /// middle, `worker.memory` if it took more memory than it may
    /// @throws CancellationException if cancelled; a check that is under way is then ended
    public CheckpointCheck.Report check(Path folder, int threads, CancellationToken token)
            throws ConoscopeException {
        try (var supervisor = new WorkerSupervisor(command, WorkerPatience.CHECKING)) {
            var last =
                    supervisor.inTurn(
                            token::throwIfCancelled,
                            () ->
                                    new WorkerConversation(
                                                    supervisor.living(),
                                                    new RunControl(token),
                                                    WorkerPatience.CHECKING.stopping())
                                            .converse(request(folder, threads), reply -> {}));
            if (last.report() == null) {
                throw new ConoscopeException("worker.noReport", null);
            }
            return last.report();
        }
    }

    private static Request.Check request(Path folder, int threads) {
        return new Request.Check(JOB, folder.toAbsolutePath().toString(), threads);
    }
}
