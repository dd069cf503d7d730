package io.conoscope.runlog.text;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import io.conoscope.runlog.LogFile;
import io.conoscope.runlog.RunBuilder;
import io.conoscope.runlog.RunDamage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// `trainer_state.json` of Hugging Face: its `log_history`. The file is written whole each time, so
/// it is read whole again when it has changed.
public final class TrainerStateFile implements LogFile {

    private static final long LARGEST = 1L << 28;
    private static final int SHOWN = 30;
    private static final Pattern PLACE = Pattern.compile("line (\\d{1,9}) column (\\d{1,9})");

    private final Path path;
    private final RunBuilder run;
    private long position;
    private @Nullable FileTime read;
    private @Nullable RunDamage unfinished;
    private final EpochSteps steps = new EpochSteps();

    public TrainerStateFile(Path path, RunBuilder run) {
        this.path = path;
        this.run = run;
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean isReplaced(long size) {
        try {
            return read != null
                    && (size != position || !Files.getLastModifiedTime(path).equals(read));
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void advance(long maxBytes) throws IOException {
        read = Files.getLastModifiedTime(path);
        var entries = new ArrayList<Map<String, @Nullable Double>>();
        var damage = read(path, entries);
        position = Files.size(path);
        entries.forEach(this::add);
        unfinished =
                damage == null && entries.isEmpty()
                        ? damage("a log_history without entries", "what the trainer logged")
                        : damage;
    }

    @Override
    public boolean isUnfinished() {
        return unfinished != null;
    }

    @Override
    public void finish() {
        if (unfinished != null) {
            run.damaged(unfinished);
            unfinished = null;
        }
    }

    /// What is wrong with a file; null if all of it can be read.
    ///
    /// @throws IOException if it cannot be read at all
    public static @Nullable RunDamage damage(Path path) throws IOException {
        return read(path, new ArrayList<>());
    }

    private RunDamage damage(String found, String expected) {
        return new RunDamage(path, 0, found, expected);
    }

    private void add(Map<String, @Nullable Double> numbers) {
        var keys = PointKeys.of(numbers.keySet());
        if (keys == null || !Point.add(run, numbers, keys, true, steps)) {
            run.damaged(damage("an entry of log_history without a step", "a step in each"));
        }
    }

    /// Adds the entries as far as the file goes.
    private static @Nullable RunDamage read(Path path, List<Map<String, @Nullable Double>> entries)
            throws IOException {
        long size = Files.size(path);
        if (size == 0 || size > LARGEST) {
            return size == 0
                    ? new RunDamage(path, 0, "an empty file", "an object with log_history")
                    : new RunDamage(path, 0, size + " bytes", "at most " + LARGEST);
        }
        var text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        try (var in = JsonNumbers.lenient(text)) {
            history(in, entries);
            return null;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            int at = place(text, String.valueOf(e.getMessage()));
            long offset = text.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
            if (at == text.length()) {
                return new RunDamage(path, offset, "the end of the file", "the rest of its JSON");
            }
            var found = "'" + text.substring(at, Math.min(text.length(), at + SHOWN)) + "'";
            return new RunDamage(path, offset, found, "JSON of an object with log_history");
        }
    }

    /// The index of the line and column that Gson's message names; 0 where it names none.
    private static int place(String text, String message) {
        var place = PLACE.matcher(message);
        if (!place.find()) {
            return 0;
        }
        int from = 0;
        for (int line = Integer.parseInt(place.group(1)); line > 1; line--) {
            from = text.indexOf('\n', from) + 1;
        }
        return Math.clamp(from + Integer.parseInt(place.group(2)) - 1L, 0, text.length());
    }

    private static void history(JsonReader in, List<Map<String, @Nullable Double>> entries)
            throws IOException {
        in.beginObject();
        while (in.hasNext()) {
            if (in.nextName().equals("log_history") && in.peek() == JsonToken.BEGIN_ARRAY) {
                in.beginArray();
                while (in.hasNext()) {
                    entries.add(JsonNumbers.read(in));
                }
                in.endArray();
            } else {
                in.skipValue();
            }
        }
        in.endObject();
    }
}
