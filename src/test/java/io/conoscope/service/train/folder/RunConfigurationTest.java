package io.conoscope.service.train.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class RunConfigurationTest {

    @TempDir private Path folder;

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void ourOwnConfigurationComesWithWhatItRanOn() throws IOException {
        write(
                "config.yaml",
                "batch: 32\noptimizer:\n  learningRate: 0.001\nevaluate:\n  - pairs: 9\n");
        write("provenance.json", "{\"conoscope\": \"1.0\", \"begun\": \"now\", \"cores\": 2}");
        assertEquals(
                Map.of(
                        "batch", "32",
                        "optimizer.learningRate", "0.001",
                        "evaluate.1.pairs", "9",
                        "provenance.conoscope", "1.0",
                        "provenance.cores", "2"),
                RunConfiguration.of(folder).values());
    }

    @Test
    void otherLoggersLeaveTheirsAsTextBesideTheLogOrAbove() throws IOException {
        write("lightning/hparams.yaml", "lr: 0.1\nencoder: !!python/object:a.B {dim: 4}\n");
        write("wandb/config.yaml", "lr:\n  desc: null\n  value: 0.2\n");
        write("yolo/args.yaml", "imgsz: 640\n");
        write("yolo/results.csv", "epoch,loss\n1,2\n");
        write("ray/params.json", "{\"a\": {\"b\": [1, 2]}}");
        write("openclip/params.txt", "batch_size: 64\nname: a: b\n");
        write("openclip/tensorboard/events", "");
        write("hf/trainer_state.json", "{\"max_steps\": 9, \"log_history\": [{\"loss\": 1}]}");
        assertEquals(
                Map.of("lr", "0.1", "encoder.dim", "4"),
                RunConfiguration.of(folder.resolve("lightning")).values());
        assertEquals(Map.of("lr", "0.2"), RunConfiguration.of(folder.resolve("wandb")).values());
        assertEquals(
                Map.of("imgsz", "640"),
                RunConfiguration.of(folder.resolve("yolo/results.csv")).values());
        assertEquals(
                Map.of("a.b.1", "1", "a.b.2", "2"),
                RunConfiguration.of(folder.resolve("ray")).values());
        assertEquals(
                Map.of("batch_size", "64", "name", "a: b"),
                RunConfiguration.of(folder.resolve("openclip/tensorboard")).values());
        assertEquals(Map.of("max_steps", "9"), RunConfiguration.of(folder.resolve("hf")).values());
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestStays() throws IOException {
        write("hparams.yaml", "a: [1\n");
        write("params.json", "{\"b\": 2}");
        var read = RunConfiguration.of(folder);
        assertEquals(Map.of("b", "2"), read.values());
        assertEquals(1, read.failures().size());
        assertTrue(read.failures().getFirst().contains("hparams.yaml"), read.failures().toString());
    }

    @Test
    void aRunWithoutAnyHasNone() throws IOException {
        write("deep/run/metrics.csv", "step,loss\n");
        var none = RunConfiguration.of(folder.resolve("deep/run"));
        assertTrue(none.values().isEmpty());
        assertFalse(none.failures().iterator().hasNext());
    }
}
