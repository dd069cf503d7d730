package io.conoscope.service.train;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import io.conoscope.base.AppFolders;
import io.conoscope.base.ConoscopeException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// The training runs that this program started, from the window or the command line, wherever their
/// folders lie: a line is added to one file for each start.
///
/// Safe on any thread and beside other processes. A line that was cut off counts as not there.
///
/// @param file one JSON string a line, the newest last
/// @param home where runs lie that were not given a folder; those there are listed without a line
public record StartedRuns(Path file, Path home) {

    private static final Logger LOG = LoggerFactory.getLogger(StartedRuns.class);
    private static final Gson GSON = new Gson();

    /// Some ten thousand starts; a larger file is none of ours.
    private static final long LARGEST = 4 << 20;

    /// Those of the user of this process.
    public static StartedRuns of(AppFolders folders) {
        return new StartedRuns(
                folders.data().resolve("runs-started.jsonl"), folders.data().resolve("runs"));
    }

    /// Notes a start. A failure is logged, since no run depends on it.
    ///
    /// @param run absolute
    public void add(Path run) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    GSON.toJson(run.toString()) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("{} is not noted in {}", run, file, e);
        }
    }

    /// The folders of runs that are still there, the one started last first.
    ///
    /// @throws ConoscopeException `file.read`
    public List<Path> list() throws ConoscopeException {
        try {
            var found = new LinkedHashSet<>(noted().reversed());
            found.addAll(atHome());
            return found.stream().filter(run -> new RunFolder(run).isRun()).toList();
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    private List<Path> noted() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return List.of();
        }
        var runs = new ArrayList<Path>();
        for (var line : Files.readString(file).lines().toList()) {
            try {
                var text = GSON.fromJson(line, String.class);
                if (text != null && Path.of(text).isAbsolute()) {
                    runs.add(Path.of(text));
                }
            } catch (JsonParseException | InvalidPathException e) {
                LOG.debug("'{}' names no run", line, e);
            }
        }
        return runs;
    }

    private List<Path> atHome() throws IOException {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (var folders = Files.list(home)) {
            return folders.sorted(Comparator.comparing(StartedRuns::changed).reversed()).toList();
        }
    }

    private static FileTime changed(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
