package io.conoscope.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Verbs that are killed at random moments and begun again: `mvn -Pfuzz verify`.
///
/// What they leave in the end is what they leave when nobody kills them, to the last byte, and
/// nothing else.
@Tag("fuzz")
class KillsFuzzTest {

    private static final String SAMPLE =
            Path.of(System.getProperty("conoscope.samples"), "scenes").toAbsolutePath().toString();

    @TempDir Path temp;

    @Test
    void aSampleIsWrittenWholeOrNotAtAll() throws Exception {
        var verb = List.of("sample", "--images", "300", "--seed", "3", "--out");
        kill(new KilledVerb("sample", temp, verb, ".*"), 8);
    }

    @Test
    void embeddingGoesOnWhereItWasKilled() throws Exception {
        var verb =
                List.of(
                        "embed",
                        "--dataset",
                        SAMPLE,
                        "--model",
                        "clip-tiny-scenes",
                        "--threads",
                        "1",
                        "--out");
        kill(new KilledVerb("embed", temp, verb, ".*\\.(npy|csv)"), 9);
    }

    @Test
    void trainingGoesOnWhereItWasKilled() throws Exception {
        var config = temp.resolve("tiny.yaml");
        Files.writeString(
                config,
                """
                dataset: {path: '%1$s', split: train, limit: 64}
                evaluate: [{path: '%1$s', split: test, pairs: 20}]
                model: {name: clip-tiny, randomInit: 3}
                batch: 16
                steps: 12
                evaluateEvery: 4
                checkpointEvery: 2
                seed: 5
                threads: 1
                """
                        .formatted(SAMPLE));
        var verb = List.of("train", "--config", config.toString(), "--out");
        kill(new KilledVerb("train", temp, verb, ".*\\.(npy|safetensors)"), 8);
    }

    private void kill(KilledVerb verb, int wanted) throws Exception {
        var report = verb.kill(wanted, Long.getLong("conoscope.fuzz.seed", 1));
        System.out.println(report);
        assertEquals(List.of(), verb.differences(), report);
        assertEquals(List.of(), verb.leftovers(), report);
        assertTrue(verb.kills() >= wanted, report);
    }
}
