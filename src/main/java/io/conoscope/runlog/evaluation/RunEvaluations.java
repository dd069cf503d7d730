package io.conoscope.runlog.evaluation;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.json.JsonRecords;
import io.conoscope.base.json.JsonSection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The evaluations of a run folder, which may still be growing. One thread at a time.
///
/// Following a run costs one listing of a folder, a look at each file's time and the reading of
/// what is new. A run that goes on from a checkpoint deletes the evaluations after it and makes
/// them again: those are forgotten and read again. One that cannot be read is left out and named.
public final class RunEvaluations {

    private static final Pattern STEP = Pattern.compile("\\d{8,18}");
    private static final long MOST_BYTES = 4 << 20;

    private final Path run;
    private final Map<String, Known> read = new TreeMap<>();
    private final Map<String, EvaluationDamage> damaged = new TreeMap<>();

    private record Known(StoredEvaluation stored, FileTime changed) {}

    private RunEvaluations(Path run) {
        this.run = run;
    }

    /// The evaluations of a run, of which nothing is read yet.
    public static RunEvaluations of(Path run) {
        return new RunEvaluations(run);
    }

    /// Whether a folder holds evaluations, judged by their folder's name alone.
    public static boolean isIn(Path run) {
        return Files.isDirectory(run.resolve(EvaluationFiles.FOLDER));
    }

    /// Reads what has come since the last time.
    ///
    /// @return all that could be read, in the order of their steps; the same list's elements stay
    ///     the same objects
    /// @throws ConoscopeException `file.read` if the folder cannot be listed; a folder that is not
    ///     there holds nothing
    public List<StoredEvaluation> refresh() throws ConoscopeException {
        var folder = run.resolve(EvaluationFiles.FOLDER);
        var there = new HashSet<String>();
        if (Files.isDirectory(folder)) {
            for (var each : folders(folder)) {
                var name = String.valueOf(each.getFileName());
                var file = each.resolve(EvaluationFiles.JSON);
                if (Files.isRegularFile(file)) {
                    there.add(name);
                    readOne(name, each, file);
                }
            }
        }
        read.keySet().retainAll(there);
        damaged.keySet().retainAll(there);
        return read.values().stream()
                .map(Known::stored)
                .sorted(Comparator.comparingLong(one -> one.evaluation().step()))
                .toList();
    }

    /// What could not be read so far.
    public List<EvaluationDamage> damage() {
        return List.copyOf(damaged.values());
    }

    private static List<Path> folders(Path folder) throws ConoscopeException {
        var found = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder)) {
            for (var entry : entries) {
                if (STEP.matcher(String.valueOf(entry.getFileName())).matches()) {
                    found.add(entry);
                }
            }
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, folder, e);
        }
        return found;
    }

    private void readOne(String name, Path folder, Path file) {
        var known = read.get(name);
        var broken = damaged.get(name);
        try {
            var changed = Files.getLastModifiedTime(file);
            boolean readBefore = known != null && known.changed().equals(changed);
            boolean namedBefore = broken != null && broken.changed().equals(changed);
            if (readBefore || namedBefore) {
                return;
            }
            read.remove(name);
            try {
                read.put(name, new Known(read(folder, file), changed));
                damaged.remove(name);
            } catch (ConoscopeException e) {
                var words = String.valueOf(e.getMessage());
                damaged.put(name, new EvaluationDamage(file, words, changed));
            }
        } catch (IOException e) {
            // It went away again; the next look will tell.
        }
    }

    private static StoredEvaluation read(Path folder, Path file) throws ConoscopeException {
        var json = JsonSection.readElement(file, MOST_BYTES);
        OlderEvaluations.complete(json);
        var found = JsonRecords.read(file, json, EvaluationJson.class);
        var evaluation = found.evaluation();
        boolean plausible =
                evaluation.step() >= 0
                        && evaluation.images() >= 0
                        && evaluation.texts() >= 0
                        && Double.isFinite(evaluation.epoch());
        if (!plausible) {
            throw new ConoscopeException(
                    "evaluation.values",
                    null,
                    file,
                    evaluation.step(),
                    evaluation.epoch(),
                    evaluation.images(),
                    evaluation.texts());
        }
        var layout = found.layout() == null ? null : folder.resolve(EvaluationFiles.LAYOUT);
        return new StoredEvaluation(folder, evaluation, layout);
    }
}
