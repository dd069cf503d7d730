package io.conoscope.service.train.folder;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;
import io.conoscope.runlog.RunStatus;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.file.TrainingConfigFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A run's folder: whether a configuration may be trained in it.
public final class RunFolder {

    /// The completed configuration, every default written out.
    public static final String CONFIG = "config.yaml";

    private static final long MAX_ORIGIN = 1 << 20;

    private final Path folder;

    public RunFolder(Path folder) {
        this.folder = folder;
    }

    /// Whether there is a run.
    public boolean isRun() {
        return Files.isRegularFile(folder.resolve(CONFIG));
    }

    /// The configuration of the run that is there.
    ///
    /// @throws ConoscopeException `file.missing` where there is none
    public TrainingConfig config() throws ConoscopeException {
        return TrainingConfigFile.read(folder.resolve(CONFIG));
    }

    /// The folder of the corpus that the run trains on, whether it is still there or not; empty
    /// before its first step, and where that was written on another kind of machine.
    public Optional<Path> corpus() {
        try {
            var origin = JsonSection.read(folder.resolve(RunProvenance.FILE), MAX_ORIGIN);
            var path = Path.of(origin.section("corpus").text("folder"));
            return path.isAbsolute() ? Optional.of(path) : Optional.empty();
        } catch (ConoscopeException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /// Makes sure that a configuration can be trained here: in a folder that is new or empty, whose
    /// run has the same one, or whose run was refused before its first step.
    ///
    /// @throws ConoscopeException `train.occupied` for a folder that holds something else,
    /// `train.otherConfig` for a run of another configuration, naming the keys that differ
    public void requireRoomFor(TrainingConfig wanted) throws ConoscopeException {
        if (isRun() && !isWithoutSteps()) {
            var keys = differences(config(), wanted);
            if (!keys.isEmpty()) {
                throw new ConoscopeException(
                        "train.otherConfig", null, folder, String.join(", ", keys));
            }
        } else if (!isRun() && Files.exists(folder) && !isEmpty()) {
            throw new ConoscopeException("train.occupied", null, folder, CONFIG);
        }
    }

    /// Writes the configuration of a new run; that of one with steps stays.
    public void write(TrainingConfig config) throws ConoscopeException {
        if (!isRun() || isWithoutSteps()) {
            WholeFile.write(folder.resolve(CONFIG), TrainingConfigFile.write(config));
        }
    }

    private boolean isEmpty() throws ConoscopeException {
        return holdsOnly(Set.of());
    }

    /// Whether a run was refused, or ended, before it had anything to keep.
    private boolean isWithoutSteps() throws ConoscopeException {
        return holdsOnly(Set.of(CONFIG, RunProvenance.FILE, RunStatus.FILE)) && isAtItsStart();
    }

    private boolean isAtItsStart() {
        try {
            return RunStatus.read(folder).step() == 0;
        } catch (ConoscopeException e) {
            return false;
        }
    }

    private boolean holdsOnly(Set<String> names) throws ConoscopeException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .allMatch(name -> isNothing(name) || names.contains(name));
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
    }

    /// What a desktop or a start that was cut off may have left behind.
    private static boolean isNothing(String name) {
        return name.equals(FolderLock.NAME) || name.startsWith(".");
    }

    /// The keys whose values differ, as `key (old → new)`.
    private static List<String> differences(TrainingConfig there, TrainingConfig wanted) {
        var left = TrainingConfigFile.values(there);
        var right = TrainingConfigFile.values(wanted);
        var keys = new TreeSet<>(left.keySet());
        keys.addAll(right.keySet());
        var found = new ArrayList<String>();
        for (var key : keys) {
            var was = left.getOrDefault(key, "none");
            var is = right.getOrDefault(key, "none");
            if (!was.equals(is)) {
                found.add(key + " (" + was + " → " + is + ")");
            }
        }
        return found;
    }
}
