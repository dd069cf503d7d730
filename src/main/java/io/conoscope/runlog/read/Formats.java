package io.conoscope.runlog.read;

import io.conoscope.base.input.InputFile;
import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunFormat;
import io.conoscope.runlog.tensorboard.EventFile;
import io.conoscope.runlog.text.CsvFile;
import io.conoscope.runlog.text.JsonLinesFile;
import io.conoscope.runlog.text.TrainerStateFile;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Predicate;

/// Tells what a file is by its name and its first line, and opens it.
final class Formats {

    private static final int LONGEST_FIRST_LINE = 1 << 16;

    /// A log of JSON may begin with lines that are no points, such as the run's settings.
    private static final int LINES_BEFORE_POINTS = 20;

    private Formats() {}

    /// What the file is; null where it is no log. A Git LFS pointer is what its name says, if it
    /// says enough.
    ///
    /// @param asked whether the user named this file
    static @Nullable RunFormat of(Path file, boolean asked) {
        var name = RunNames.own(file);
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv") || lower.endsWith(".tsv")) {
            return begins(file, 1, CsvFile::isHeader) || isPointer(file, asked)
                    ? RunFormat.CSV
                    : null;
        }
        if (name.contains("tfevents")) {
            // Profilers and uploaders put empty markers beside event files.
            return name.endsWith("profile-empty") || name.endsWith("sagemaker-uploaded")
                    ? null
                    : RunFormat.TENSORBOARD;
        }
        if (name.equals("trainer_state.json")) {
            return RunFormat.TRAINER_STATE;
        }
        boolean lines = lower.endsWith(".jsonl") || lower.equals("result.json");
        return lines
                        && (begins(file, LINES_BEFORE_POINTS, JsonLinesFile::isLine)
                                || isPointer(file, asked))
                ? RunFormat.JSONL
                : null;
    }

    /// Opens a file of a run.
    static LogFile open(Path file, RunSource source, RunBuilder run) {
        return switch (source.format()) {
            case TENSORBOARD -> new EventFile(file, run);
            case CSV -> new CsvFile(file, run);
            case TRAINER_STATE -> new TrainerStateFile(file, run);
            case JSONL -> new JsonLinesFile(file, run, !source.isOurs());
        };
    }

    private static boolean isPointer(Path file, boolean asked) {
        return (asked || RunNames.isFolders(file)) && InputFile.isLfsPointer(file);
    }

    private static boolean begins(Path file, int lines, Predicate<String> line) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LONGEST_FIRST_LINE);
            var text = new String(bytes, StandardCharsets.UTF_8);
            var first = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return first.lines().limit(lines).map(String::stripTrailing).anyMatch(line);
        } catch (IOException e) {
            return false;
        }
    }
}
