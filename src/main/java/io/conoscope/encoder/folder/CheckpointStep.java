package io.conoscope.encoder.folder;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// How far a training run was when it wrote a checkpoint, and what models of runs are called: a
/// checkpoint's folder, `RUN/checkpoints/best`, does not say either.
public final class CheckpointStep {

    private static final String FILE = "checkpoint.json";

    /// What is in a checkpoint from which a run goes on; it says the step too.
    private static final String STATE = "training_state.json";

    private static final String STEP = "step";
    private static final long MAX_BYTES = 1 << 16;

    private CheckpointStep() {}

    /// Writes the step beside a model's files.
    ///
    /// @throws ConoscopeException `file.write`
    public static void write(Path folder, long step) throws ConoscopeException {
        var json = new JsonObject();
        json.addProperty(STEP, step);
        WholeFile.write(folder.resolve(FILE), json + "\n");
    }

    /// The step of a checkpoint; empty where its files do not say it.
    public static OptionalLong read(Path folder) {
        for (var name : new String[] {FILE, STATE}) {
            var file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    int step =
                            JsonSection.read(file, MAX_BYTES)
                                    .integer(STEP, 0, Integer.MAX_VALUE, -1);
                    return step < 0 ? OptionalLong.empty() : OptionalLong.of(step);
                } catch (ConoscopeException e) {
                    return OptionalLong.empty();
                }
            }
        }
        return OptionalLong.empty();
    }

    /// What the model in a folder is called: as the folder is, and a run's checkpoint `RUN · step
    /// 240`.
    ///
    /// @param folder absolute
    static String nameOf(Path folder) {
        var name = shortNameOf(folder);
        var run = runOf(folder);
        var step = run.isEmpty() ? OptionalLong.empty() : read(folder);
        return step.isEmpty() ? name : run + " · step " + step.getAsLong();
    }

    /// The same as far as the path alone tells: of a run's checkpoint `RUN · best checkpoint`.
    public static String shortNameOf(Path folder) {
        var last = folder.getFileName();
        var run = runOf(folder);
        if (last == null) {
            return folder.toString();
        }
        return run.isEmpty() ? last.toString() : run + " · " + last + " checkpoint";
    }

    /// Whether it is where a run keeps its checkpoints.
    public static boolean isOfRun(Path folder) {
        return !runOf(folder).isEmpty();
    }

    private static String runOf(Path checkpoint) {
        var checkpoints = checkpoint.getParent();
        if (checkpoints == null || !checkpoints.endsWith("checkpoints")) {
            return "";
        }
        var run = checkpoints.getParent();
        var name = run == null ? null : run.getFileName();
        return name == null ? "" : name.toString();
    }
}
