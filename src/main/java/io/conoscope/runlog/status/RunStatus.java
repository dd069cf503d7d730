package io.conoscope.runlog.status;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// How a run stands.
///
/// @param state   what it does
/// @param step    steps taken
/// @param steps   all steps; 0 while unknown
/// @param epoch   passes over the corpus so far
/// @param epochs  all passes
/// @param updated when this was written, in seconds since 1970
/// @param pid     of the process that works on it, or did
/// @param message what went wrong; else empty
public record RunStatus(
        RunState state,
        long step,
        long steps,
        double epoch,
        double epochs,
        double updated,
        long pid,
        String message) {

    /// Its name in a run's folder.
    public static final String FILE = "status.json";

    private static final long MAX_BYTES = 1 << 16;
    private static final double MOST = 1e15;

    /// How the run in a folder stands now: empty where there is no status, or none that can be
    /// read. A run whose process is gone is interrupted.
    public static Optional<RunStatus> read(Path run) {
        var file = run.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return parse(JsonSection.read(file, MAX_BYTES)).map(RunStatus::asFarAsItLives);
        } catch (ConoscopeException e) {
            return Optional.empty();
        }
    }

    private static Optional<RunStatus> parse(JsonSection json) throws ConoscopeException {
        var state = RunState.of(json.text("state", ""));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RunStatus(
                        state.get(),
                        (long) json.number("step", 0, MOST, 0),
                        (long) json.number("steps", 0, MOST, 0),
                        json.number("epoch", 0, MOST, 0),
                        json.number("epochs", 0, MOST, 0),
                        json.number("updated", 0, MOST, 0),
                        (long) json.number("pid", 0, MOST, 0),
                        json.text("message", "")));
    }

    private RunStatus asFarAsItLives() {
        return state.isActive() && !isProcessAlive() ? with(RunState.INTERRUPTED) : this;
    }

    private RunStatus with(RunState other) {
        return new RunStatus(other, step, steps, epoch, epochs, updated, pid, message);
    }

    /// A process that began after the last word is another with the same number.
    private boolean isProcessAlive() {
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        var began = process.flatMap(found -> found.info().startInstant());
        return process.isPresent()
                && (began.isEmpty() || began.get().getEpochSecond() <= updated + 1);
    }

    /// Replaces the status of the run in a folder, whole.
    ///
    /// @throws ConoscopeException `file.write`
    public void write(Path run) throws ConoscopeException {
        var json = new JsonObject();
        json.addProperty("state", state.word());
        json.addProperty("step", step);
        json.addProperty("steps", steps);
        json.addProperty("epoch", epoch);
        json.addProperty("epochs", epochs);
        json.addProperty("updated", updated);
        json.addProperty("pid", pid);
        json.addProperty("message", message);
        var gson = new GsonBuilder().disableHtmlEscaping().create();
        WholeFile.write(run.resolve(FILE), gson.toJson(json) + "\n");
    }
}
