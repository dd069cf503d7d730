package io.conoscope.runlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.runlog.RunFormat;
import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.tensorboard.EventFileWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

class RunLogsTest {

    @TempDir Path root;

    private Path text(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private void events(String folder, long... steps) throws ConoscopeException {
        try (var writer = EventFileWriter.create(root.resolve(folder))) {
            for (long step : steps) {
                writer.scalar("loss", step, 1.5e9, step);
            }
        }
    }

    private List<RunLog> read() throws ConoscopeException {
        return RunLogs.read(root, new CancellationToken(), progress -> {});
    }

    private List<String> names() throws ConoscopeException {
        return RunLogs.find(root).stream().map(RunSource::name).toList();
    }

    @Test
    void findsRunsOfEveryKindBelowAFolder() throws Exception {
        events("torch/one", 1);
        events("torch/two", 1);
        text("clip/checkpoints/results.jsonl", "{\"epoch\": 1, \"loss\": 2}\n");
        text("lightning/version_0/metrics.csv", "step,loss\n1,2\n");
        text("hf/trainer_state.json", "{\"log_history\": [{\"step\": 1, \"loss\": 2}]}");
        text("own.csv", "iteration,loss\n1,2\n");
        text("captions.csv", "image,caption\na.jpg,a cat\n");
        text(".hidden/metrics.csv", "step,loss\n1,2\n");
        assertEquals(
                List.of(
                        "own",
                        "clip/checkpoints",
                        "hf",
                        "lightning/version_0",
                        "torch/one",
                        "torch/two"),
                names());
        assertEquals(
                List.of(
                        RunFormat.CSV,
                        RunFormat.JSONL,
                        RunFormat.TRAINER_STATE,
                        RunFormat.CSV,
                        RunFormat.TENSORBOARD,
                        RunFormat.TENSORBOARD),
                read().stream().map(RunLog::format).toList());
    }

    @Test
    void filesOfOneRunFollowEachOther() throws Exception {
        events("run", 1, 2, 3);
        events("run", 2, 3, 4);
        var loss = read().getFirst().scalar("loss").orElseThrow();
        var steps = new ArrayList<Long>();
        for (int i = 0; i < loss.size(); i++) {
            steps.add(loss.step(i));
        }
        assertEquals(List.of(1L, 2L, 3L, 2L, 3L, 4L), steps);
    }

    @Test
    void ofTheCheckpointsOfARunTheLatestCounts() throws Exception {
        text(
                "out/checkpoint-500/trainer_state.json",
                "{\"log_history\": [{\"step\": 1, \"loss\": 2}]}");
        text(
                "out/checkpoint-1000/trainer_state.json",
                "{\"log_history\": [{\"step\": 1, \"loss\": 2}, {\"step\": 2, \"loss\": 1}]}");
        assertEquals(List.of("out"), names());
        assertEquals(2, read().getFirst().scalar("loss").orElseThrow().size());
    }

    @Test
    void aRunOfOursIsOneRun() throws Exception {
        text("mine/status.json", "{\"state\":\"finished\",\"pid\":1}");
        text("mine/config.yaml", "seed: 1\n");
        text("mine/metrics.jsonl", "{\"step\":1,\"epoch\":0.5,\"wallTime\":5,\"train/loss\":2}\n");
        text("mine/evaluations/00000001/metrics.csv", "step,loss\n1,2\n");
        events("mine", 1);
        assertEquals(List.of("mine"), names());
        var log = read().getFirst();
        assertEquals(RunFormat.JSONL, log.format());
        assertEquals(List.of("train/loss"), log.scalars().stream().map(s -> s.tag()).toList());
    }

    @Test
    void halfALineOfARunThatIsStillTrainingIsNoDamage() throws Exception {
        text("mine/config.yaml", "seed: 1\n");
        text("mine/metrics.jsonl", "{\"step\":1,\"train/loss\":2}\n{\"step\":2");
        long alive = ProcessHandle.current().pid();
        text("mine/status.json", "{\"state\":\"running\",\"updated\":4e9,\"pid\":" + alive + "}");
        assertEquals(List.of(), read().getFirst().damage());
        text("mine/status.json", "{\"state\":\"failed\",\"pid\":" + alive + "}");
        assertEquals(26, read().getFirst().damage().getFirst().offset());
    }

    @Test
    void readsOneFile() throws Exception {
        var file = text("some/table.csv", "step,loss\n1,2\n");
        var log = RunLogs.read(file, new CancellationToken(), progress -> {}).getFirst();
        assertEquals("table", log.name());
        assertEquals(file, log.path());
    }

    @Test
    void saysWhatItLookedFor() throws Exception {
        text("notes.txt", "nothing");
        var none = assertThrows(ConoscopeException.class, this::read);
        assertEquals("runs.none", none.key());
        assertTrue(none.getMessage().contains(root.toString()), none.getMessage());
        var missing =
                assertThrows(ConoscopeException.class, () -> RunLogs.find(root.resolve("missing")));
        assertEquals("file.missing", missing.key());
    }

    @Test
    void reportsProgressInBytesAndStopsWhenCancelled() throws Exception {
        events("run", 1, 2, 3);
        var reports = new ArrayList<Progress>();
        RunLogs.read(root, new CancellationToken(), reports::add);
        assertEquals(reports.getLast().total(), reports.getLast().done());
        var token = new CancellationToken();
        token.cancel();
        assertThrows(CancellationException.class, () -> RunLogs.read(root, token, progress -> {}));
    }
}
