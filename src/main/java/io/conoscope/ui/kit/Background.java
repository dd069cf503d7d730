package io.conoscope.ui.kit;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

/// Runs work away from the FX thread and hands its one outcome back on it.
///
/// In tests both executors are `Runnable::run`: the outcome is there when [#run] returns.
///
/// @param worker runs the work
/// @param fx     receives the outcome; `Platform::runLater` in the window
public record Background(Executor worker, Executor fx) {

    /// Runs work that may block.
    ///
    /// @param work    called on the worker; a [CancellationException] out of it means cancelled
    /// @param outcome called exactly once, on the FX executor
    public <T> void run(Callable<? extends T> work, Outcome<? super T> outcome) {
        worker.execute(() -> deliver(work, outcome));
    }

    /// Runs work whose answer counts only while nothing newer was asked for.
    ///
    /// @param requests hands this request its number; when a later one was taken by the time the
    ///     outcome arrives, the outcome is dropped
    public <T> void runLatest(
            RequestNumbers requests, Callable<? extends T> work, Outcome<? super T> outcome) {
        long number = requests.next();
        run(work, Outcome.onlyIf(() -> requests.isCurrent(number), outcome));
    }

    private <T> void deliver(Callable<? extends T> work, Outcome<? super T> outcome) {
        try {
            T result = work.call();
            fx.execute(() -> outcome.result(result));
        } catch (CancellationException e) {
            fx.execute(outcome::cancelled);
        } catch (Exception | Error e) {
            fx.execute(() -> outcome.failed(e));
        }
    }
}
