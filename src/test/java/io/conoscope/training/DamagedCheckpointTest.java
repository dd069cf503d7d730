package io.conoscope.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.encoder.checkpoint.ElementType;
import io.conoscope.encoder.checkpoint.SafetensorsWriter;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// A run whose last checkpoint is not what it was does not go on, and says what is wrong.
class DamagedCheckpointTest {

    private static final String YAML =
            TinyRun.YAML.replace("steps: 8", "steps: 4").replace("evaluateEvery: 4", "");

    @TempDir Path home;
    private TinyRun tiny;
    private Path last;

    @BeforeEach
    void trainTwoSteps() throws Exception {
        tiny = new TinyRun(home);
        tiny.train("run", TinyRun.config(YAML), step -> step == 2);
        last = tiny.run("run").resolve("checkpoints/last");
    }

    private ConoscopeException failure() {
        return assertThrows(
                ConoscopeException.class,
                () -> tiny.train("run", TinyRun.config(YAML), step -> false));
    }

    private String complaint(String key) {
        var failure = failure();
        assertEquals(key, failure.key(), failure.getMessage());
        return failure.getMessage();
    }

    private void moments(int first, int second) throws IOException {
        try (var out = Files.newOutputStream(last.resolve("optimizer.safetensors"))) {
            var writer = new SafetensorsWriter(ElementType.F32);
            add(writer, "first_moments", first);
            add(writer, "second_moments", second);
            writer.writeTo(out, Map.of());
        }
    }

    private static void add(SafetensorsWriter writer, String name, int length) {
        if (length > 0) {
            writer.add(name, new long[] {length}, FloatBuffer.allocate(length));
        }
    }

    @Test
    void momentsOfAnotherModelAreNamedWithBothNumbers() throws Exception {
        moments(3, 3);
        var said = complaint("train.state");
        assertTrue(
                said.startsWith(
                        last.resolve("optimizer.safetensors")
                                + ": first_moments has 3 numbers, but the model in training has "),
                said);
        assertTrue(said.contains("the checkpoint belongs to another configuration"), said);
    }

    @Test
    void momentsThatAreMissingAreNamed() throws Exception {
        moments(3, 0);
        complaint("train.state");
        moments(0, 3);
        var failure = failure();
        assertTrue(failure.getMessage().contains("first_moments"), failure.getMessage());
        assertTrue(failure.getMessage().contains("optimizer.safetensors"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimizer.safetensors", "model.safetensors", "training_state.json"})
    void aFileThatWasCutIsNamed(String name) throws Exception {
        var file = last.resolve(name);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        var failure = failure();
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"optimizer.safetensors", "model.safetensors", "training_state.json"})
    void aFileThatIsGoneIsNamed(String name) throws Exception {
        Files.delete(last.resolve(name));
        var failure = failure();
        assertTrue(failure.getMessage().contains(name), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"step\": -1}", "{\"step\": \"two\"}", "{\"step\": 2.5}", "[]"})
    void aStateThatIsNoneIsNamed(String json) throws Exception {
        Files.writeString(last.resolve("training_state.json"), json);
        var failure = failure();
        assertTrue(failure.getMessage().contains("training_state.json"), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"step\": 2}", "{\"optimizerSteps\": 2}"})
    void aStateWithoutItsStepsIsNotTakenForTheBeginning(String json) throws Exception {
        Files.writeString(last.resolve("training_state.json"), json);
        var failure = failure();
        assertTrue(failure.getMessage().contains("training_state.json"), failure.getMessage());
    }
}
