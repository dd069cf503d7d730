package io.conoscope.training.runfolder;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Map;

/// `metrics.jsonl`: one JSON object a line, with step, epoch, wallTime and tags. A number that is
/// not finite is null.
final class MetricsFile implements AutoCloseable {

    static final String NAME = "metrics.jsonl";
    private static final String STEP = "step";

    private final Path file;
    private final BufferedWriter out;

    private MetricsFile(Path file, BufferedWriter out) {
        this.file = file;
        this.out = out;
    }

    /// Opens the file of a run to go on from a step: later lines are taken out, they come again.
    ///
    /// @throws ConoscopeException `file.write` or `file.read`
    static MetricsFile open(Path run, long step) throws ConoscopeException {
        var file = run.resolve(NAME);
        cut(file, step);
        try {
            var out =
                    new BufferedWriter(
                            // It writes `?` for what is no character, and does not fail.
                            new OutputStreamWriter(
                                    Files.newOutputStream(
                                            file,
                                            StandardOpenOption.CREATE,
                                            StandardOpenOption.APPEND),
                                    StandardCharsets.UTF_8));
            return new MetricsFile(file, out);
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, file, e);
        }
    }

    private static void cut(Path file, long step) throws ConoscopeException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            var kept = new ArrayList<String>();
            // Decoded as well as it goes: a kill may have cut a letter.
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            for (var line : text.lines().toList()) {
                long own = stepOf(line);
                if (own >= 0 && own <= step) {
                    kept.add(line + "\n");
                }
            }
            WholeFile.write(file, String.join("", kept));
        } catch (IOException e) {
            throw new ConoscopeException("file.read", e, file, e);
        }
    }

    /// -1 for a line that a kill cut short.
    private static long stepOf(String line) {
        try {
            return JsonParser.parseString(line) instanceof JsonObject object
                            && object.get(STEP) instanceof JsonPrimitive step
                            && step.isNumber()
                    ? step.getAsLong()
                    : -1;
        } catch (JsonParseException | NumberFormatException e) {
            return -1;
        }
    }

    /// Writes a line, at once.
    void add(LogTime moment, Map<String, Double> values) throws ConoscopeException {
        var line = new JsonObject();
        line.addProperty(STEP, moment.step());
        line.addProperty("epoch", moment.epoch());
        line.addProperty("wallTime", moment.wallTime());
        values.forEach(
                (tag, value) -> line.addProperty(tag, Double.isFinite(value) ? value : null));
        try {
            out.write(line.toString());
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, file, e);
        }
    }

    @Override
    public void close() throws ConoscopeException {
        try {
            out.close();
        } catch (IOException e) {
            throw new ConoscopeException("file.write", e, file, e);
        }
    }
}
