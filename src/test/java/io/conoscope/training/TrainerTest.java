package io.conoscope.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.encoder.checkpoint.SafetensorsFile;
import io.conoscope.encoder.checkpoint.SafetensorsWriter;
import io.conoscope.training.start.StartingModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

class TrainerTest {

    @TempDir private Path home;
    private TinyRun tiny;

    @BeforeEach
    void place() {
        tiny = new TinyRun(home);
    }

    @Test
    void goesOnAfterAStopAsIfThereHadBeenNone() throws Exception {
        var config = TinyRun.config(TinyRun.YAML);
        var whole = tiny.train("whole", config, step -> false);
        var stopped = tiny.train("parts", config, step -> step == 3);
        var resumed = tiny.train("parts", config, step -> false);
        assertTrue(whole.finished());
        assertEquals(3, stopped.step());
        assertFalse(stopped.finished());
        assertTrue(resumed.finished());
        assertSameRun("whole", "parts");
    }

    @Test
    void goesOnAfterKillsAsIfThereHadBeenNone() throws Exception {
        tiny.train("whole", TinyRun.config(TinyRun.YAML), step -> false);
        for (int kill = 1; kill <= 3; kill++) {
            killOnce(2 * kill);
        }
        tiny.train("killed", TinyRun.config(TinyRun.YAML), step -> false);
        assertSameRun("whole", "killed");
    }

    /// Kills a training process as soon as it has written down so many steps, wherever it is then.
    private void killOnce(int lines) throws Exception {
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dai.djl.offline=true",
                        "-Dconoscope.log=" + home.resolve("log"),
                        "-Dconoscope.samples=" + System.getProperty("conoscope.samples"),
                        "-Dconoscope.models=" + System.getProperty("conoscope.models"),
                        "-DDJL_CACHE_DIR=" + System.getProperty("DJL_CACHE_DIR"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TinyRun.class.getName(),
                        home.toString(),
                        "killed");
        var process =
                command.redirectErrorStream(true)
                        .redirectOutput(home.resolve("out.txt").toFile())
                        .start();
        try {
            var metrics = tiny.run("killed").resolve("metrics.jsonl");
            while (process.isAlive() && lines(metrics) < lines) {
                process.waitFor(2, TimeUnit.MILLISECONDS);
            }
            assertTrue(lines(metrics) >= lines, Files.readString(home.resolve("out.txt")));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static int lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private void assertSameRun(String one, String other) throws Exception {
        for (var name : List.of("model.safetensors", "optimizer.safetensors")) {
            assertArrayEquals(
                    Files.readAllBytes(ResolvedInputs.last(tiny.run(one)).resolve(name)),
                    Files.readAllBytes(ResolvedInputs.last(tiny.run(other)).resolve(name)),
                    name);
        }
        assertEquals(losses(one), losses(other));
        assertEquals(evaluations(one), evaluations(other));
        for (var file : evaluations(one)) {
            if (file.endsWith(".npy")) {
                assertArrayEquals(
                        Files.readAllBytes(tiny.run(one).resolve(file)),
                        Files.readAllBytes(tiny.run(other).resolve(file)),
                        file);
            }
        }
    }

    private List<String> losses(String run) throws IOException {
        return metrics(run).stream()
                .map(line -> line.get("step") + " " + line.get("train/loss"))
                .toList();
    }

    private List<JsonObject> metrics(String run) throws IOException {
        return Files.readAllLines(tiny.run(run).resolve("metrics.jsonl")).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private List<String> evaluations(String run) throws IOException {
        try (var files = Files.walk(tiny.run(run).resolve("evaluations"))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> tiny.run(run).relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesTheScheduleAndMeasuresAtTheBeginningAndInBetween() throws Exception {
        tiny.train("run", TinyRun.config(TinyRun.YAML), step -> false);
        var temperatures =
                metrics("run").stream()
                        .filter(line -> line.has("train/temperature"))
                        .map(line -> line.get("train/temperature").getAsDouble())
                        .toList();
        assertEquals(8, temperatures.size());
        assertEquals(0.07, temperatures.getFirst(), 1e-12);
        assertEquals(0.01, temperatures.getLast(), 1e-12);
        var measured =
                metrics("run").stream()
                        .filter(line -> line.has("eval/gap_l2"))
                        .map(line -> line.get("step").getAsLong())
                        .toList();
        assertEquals(List.of(0L, 4L, 8L), measured);
        assertTrue(evaluations("run").contains("evaluations/00000008/layout.npy"));
    }

    @Test
    void learnsToMatchThePicturesItSees() throws Exception {
        var yaml = TinyRun.YAML.replace("steps: 8", "steps: 120").replace("to: 0.01", "to: 0.05");
        tiny.train("run", TinyRun.config(yaml), step -> false);
        var losses =
                metrics("run").stream()
                        .filter(line -> line.has("train/loss"))
                        .mapToDouble(line -> line.get("train/loss").getAsDouble())
                        .toArray();
        double first = Arrays.stream(losses, 0, 10).average().orElseThrow();
        double last = Arrays.stream(losses, 110, 120).average().orElseThrow();
        assertTrue(last < first / 2, first + " to " + last);
    }

    @Test
    void stopsAtALossThatIsNoNumberAndNamesTheBatch() throws Exception {
        var broken = broken();
        var yaml = TinyRun.YAML.replace(", randomInit: 3", "");
        var error =
                assertThrows(
                        ConoscopeException.class,
                        () ->
                                tiny.train(
                                        "run",
                                        TinyRun.config(yaml.replaceAll("(?m)^evaluate: .*\n", "")),
                                        StartingModel.of(broken, null),
                                        step -> false));
        assertEquals("train.nan", error.key());
        assertTrue(error.getMessage().contains("step 1"), error.getMessage());
        assertTrue(error.getMessage().contains("batch 1 of epoch 1"), error.getMessage());
        assertTrue(error.getMessage().contains("scene-"), error.getMessage());
    }

    /// A checkpoint whose weights are numbers, but so large that no row is one.
    private Path broken() throws Exception {
        tiny.train("whole", TinyRun.config(TinyRun.YAML), step -> false);
        var last = ResolvedInputs.last(tiny.run("whole"));
        var writer = new SafetensorsWriter(ElementType.F32);
        try (var model = SafetensorsFile.open(last.resolve("model.safetensors"))) {
            for (var entry : model.entries().values()) {
                var values = model.floats(entry.name());
                if (entry.name().equals("text_projection.weight")) {
                    Arrays.fill(values, Float.MAX_VALUE);
                }
                var shape = entry.shape().stream().mapToLong(Long::longValue).toArray();
                writer.add(entry.name(), shape, FloatBuffer.wrap(values));
            }
        }
        var folder = Files.createDirectories(home.resolve("broken"));
        for (var name : List.of("config.json", "tokenizer.json", "preprocessor_config.json")) {
            Files.copy(last.resolve(name), folder.resolve(name));
        }
        try (var out = Files.newOutputStream(folder.resolve("model.safetensors"))) {
            writer.writeTo(out, Map.of());
        }
        return folder;
    }

    @Test
    void namesTheRowThatCannotBeMeasured() throws Exception {
        var choice = StartingModel.of(broken(), null);
        var config = TinyRun.config(TinyRun.YAML.replace(", randomInit: 3", ""));
        var error =
                assertThrows(
                        ConoscopeException.class,
                        () -> tiny.train("run", config, choice, step -> false));
        assertEquals("train.rows", error.key());
        assertTrue(error.getMessage().contains("text 0"), error.getMessage());
    }

    @Test
    void keepsATowerThatIsFrozen() throws Exception {
        var yaml = TinyRun.YAML.replace("randomInit: 3}", "randomInit: 3, freeze: text}");
        tiny.train("begin", TinyRun.config(yaml), step -> step == 1);
        var begin = weights("begin");
        tiny.train("begin", TinyRun.config(yaml), step -> false);
        var end = weights("begin");
        for (var name : begin.keySet()) {
            // The schedule sets the scale, whatever is frozen.
            boolean same = Arrays.equals(begin.get(name), end.get(name));
            assertEquals(name.startsWith("text"), same, name);
        }
    }

    private Map<String, float[]> weights(String run) throws ConoscopeException {
        var weights = new TreeMap<String, float[]>();
        var file = ResolvedInputs.last(tiny.run(run)).resolve("model.safetensors");
        try (var model = SafetensorsFile.open(file)) {
            for (var name : model.entries().keySet()) {
                weights.put(name, model.floats(name));
            }
        }
        return weights;
    }

    @Test
    void trainsATowerByItselfAndPutsTwoTogether() throws Exception {
        var image = TinyRun.YAML.replace("temperature:", "objective: image-image\ntemperature:");
        tiny.train("image", TinyRun.config(image), step -> false);
        var text =
                TinyRun.YAML
                        .replace("augment: {crop: true}\n", "")
                        .replace("temperature:", "objective: text-text\ntemperature:");
        tiny.train("text", TinyRun.config(text), step -> false);
        assertTrue(weights("image").keySet().stream().allMatch(name -> name.startsWith("vis")));
        assertTrue(weights("text").keySet().stream().allMatch(name -> name.startsWith("text")));
        var both =
                new StartingModel(
                        ResolvedInputs.last(tiny.run("image")),
                        ResolvedInputs.last(tiny.run("text")),
                        null);
        var yaml = TinyRun.YAML.replace("name: tiny, randomInit: 3", "imageTower: i, textTower: t");
        tiny.train("both", TinyRun.config(yaml.replace("0.01,", "0,")), both, step -> false);
        for (var name : List.of("image", "text")) {
            weights(name)
                    .forEach(
                            (weight, values) ->
                                    assertArrayEquals(
                                            values, valuesOf("both", weight), 0f, weight));
        }
    }

    private float[] valuesOf(String run, String weight) {
        try {
            return weights(run).get(weight);
        } catch (ConoscopeException e) {
            throw new AssertionError(e);
        }
    }
}
