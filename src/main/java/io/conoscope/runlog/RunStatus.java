package io.conoscope.runlog;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;

import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongPredicate;

/// What `status.json` of one of our runs says.
///
/// @param steps   all steps of the run; 0 while unknown
/// @param epochs  all epochs of the run; 0 while unknown
/// @param updated seconds since 1970
/// @param pid     the process that trains or trained
/// @param message more words, for example why it failed; may be empty
public record RunStatus(
        State state,
        long step,
        long steps,
        double epoch,
        double epochs,
        double updated,
        long pid,
        String message) {

    /// Its name in a run's folder.
    public static final String FILE = "status.json";

    private static final long LARGEST = 1 << 16;

    /// What a run is doing.
    public enum State {
        /// Training.
        RUNNING,
        /// Waiting, with a checkpoint.
        PAUSED,
        /// By its user; can be resumed.
        STOPPED,
        /// All steps are done.
        FINISHED,
        /// Ended by a failure; can be resumed.
        FAILED,
        /// It says that it is running or paused, but its process is gone; can be resumed.
        INTERRUPTED;

        /// Whether more points are to be expected.
        public boolean isAlive() {
            return this == RUNNING || this == PAUSED;
        }

        /// Whether it can go on from its last checkpoint.
        public boolean canResume() {
            return this == STOPPED || this == INTERRUPTED || this == FAILED;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Reads the state of the run in a folder.
    ///
    /// @throws ConoscopeException `file.missing` where it is no run of ours, `file.read`,
    ///                            `json.syntax`, `config.value`
    public static RunStatus read(Path folder) throws ConoscopeException {
        var file = JsonSection.read(folder.resolve(FILE), LARGEST);
        double updated = file.number("updated", 0, Double.MAX_VALUE, 0);
        return read(file, pid -> isAlive(pid, updated));
    }

    /// A process that began after the last word is another with the same number.
    private static boolean isAlive(long pid, double updated) {
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        var began = process.flatMap(found -> found.info().startInstant());
        return process.isPresent()
                && (began.isEmpty() || began.get().getEpochSecond() <= updated + 1);
    }

    static RunStatus read(Path folder, LongPredicate isAlive) throws ConoscopeException {
        return read(JsonSection.read(folder.resolve(FILE), LARGEST), isAlive);
    }

    private static RunStatus read(JsonSection file, LongPredicate isAlive)
            throws ConoscopeException {
        long pid = (long) file.number("pid", 0, 0x1p62, 0);
        var state = state(file);
        boolean gone = state.isAlive() && !isAlive.test(pid);
        return new RunStatus(
                gone ? State.INTERRUPTED : state,
                (long) file.number("step", 0, 0x1p62, 0),
                (long) file.number("steps", 0, 0x1p62, 0),
                file.number("epoch", 0, Double.MAX_VALUE, 0),
                file.number("epochs", 0, Double.MAX_VALUE, 0),
                file.number("updated", 0, Double.MAX_VALUE, 0),
                pid,
                file.text("message", ""));
    }

    private static State state(JsonSection file) throws ConoscopeException {
        var word = file.text("state");
        for (var state : State.values()) {
            if (state.word().equals(word)) {
                return state;
            }
        }
        throw file.wrong("state", word, "running, paused, stopped, finished or failed");
    }

    /// Replaces the state of the run in a folder, whole.
    ///
    /// @throws ConoscopeException `file.write`
    public void write(Path folder) throws ConoscopeException {
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
        WholeFile.write(folder.resolve(FILE), gson.toJson(json) + "\n");
    }
}
