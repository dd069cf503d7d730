package io.conoscope.runlog.read;

import io.conoscope.runlog.RunFormat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The log files of one folder, and which runs they are.
final class FolderFiles {

    private static final String STATE = "status.json";
    private static final String METRICS = "metrics.jsonl";

    private final Path folder;
    private final List<Path> events = new ArrayList<>();
    private final Map<Path, RunFormat> texts = new LinkedHashMap<>();

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    void add(Path file, RunFormat format) {
        if (format == RunFormat.TENSORBOARD) {
            events.add(file);
        } else {
            texts.put(file, format);
        }
    }

    /// Whether this program wrote the folder: its scalars are in one file, and the event files
    /// beside it repeat them for others.
    boolean isOurs() {
        return Files.exists(folder.resolve(STATE)) && Files.exists(folder.resolve("config.yaml"));
    }

    /// The runs in the folder.
    List<RunSource> runs(RunNames names) {
        if (isOurs()) {
            var metrics = List.of(folder.resolve(METRICS));
            return List.of(new RunSource(names.of(folder), folder, RunFormat.JSONL, metrics));
        }
        var runs = new ArrayList<RunSource>();
        if (!events.isEmpty()) {
            events.sort(null);
            var files = List.copyOf(events);
            runs.add(new RunSource(names.of(folder), folder, RunFormat.TENSORBOARD, files));
        }
        for (var text : texts.entrySet()) {
            var file = text.getKey();
            boolean whole = runs.isEmpty() && texts.size() == 1 && RunNames.isFolders(file);
            var path = whole ? folder : file;
            runs.add(new RunSource(names.of(path), path, text.getValue(), List.of(file)));
        }
        return runs;
    }
}
