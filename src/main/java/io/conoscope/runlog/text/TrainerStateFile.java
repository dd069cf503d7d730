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

/// `trainer_state.json` of Hugging Face: its `log_history`. The file is written whole each time, so
/// it is read whole again when it has changed.
public final class TrainerStateFile implements LogFile {

    private static final long LARGEST = 1L << 28;

    private final Path path;
    private final RunBuilder run;
    private long position;
    private @Nullable FileTime read;
    private @Nullable RunDamage unfinished;

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
        position = Files.size(path);
        if (position > LARGEST) {
            unfinished = damage(position + " bytes", "at most " + LARGEST);
            return;
        }
        var bytes = Files.readAllBytes(path);
        position = bytes.length;
        try (var in = JsonNumbers.lenient(new String(bytes, StandardCharsets.UTF_8))) {
            history(in).forEach(this::add);
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            unfinished = damage(String.valueOf(e.getMessage()), "an object with log_history");
        }
    }

    @Override
    public void finish() {
        if (unfinished != null) {
            run.damaged(unfinished);
        }
    }

    private RunDamage damage(String found, String expected) {
        return new RunDamage(path, 0, found, expected);
    }

    private void add(Map<String, @Nullable Double> numbers) {
        var keys = PointKeys.of(numbers.keySet());
        if (keys == null || !Point.add(run, numbers, keys, true)) {
            run.damaged(damage("an entry of log_history without a step", "a step in each"));
        }
    }

    private static List<Map<String, @Nullable Double>> history(JsonReader in) throws IOException {
        var entries = new ArrayList<Map<String, @Nullable Double>>();
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
        return entries;
    }
}
