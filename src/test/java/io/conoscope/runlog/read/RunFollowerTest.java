package io.conoscope.runlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.tensorboard.EventFileWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

class RunFollowerTest {

    @TempDir Path root;

    private Path text(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static int points(RunLog log, String tag) {
        return log.scalar(tag).map(series -> series.size()).orElse(0);
    }

    @Test
    void readsOnWhatWasAppended() throws Exception {
        try (var writer = EventFileWriter.create(root.resolve("run"));
                var follower = new RunFollower(root)) {
            writer.scalar("loss", 1, 1.5e9, 1);
            writer.flush();
            var first = follower.poll();
            assertEquals(1, points(first.getFirst(), "loss"));
            assertSame(first, follower.poll());
            writer.scalar("loss", 2, 1.5e9, 1);
            writer.flush();
            assertEquals(2, points(follower.poll().getFirst(), "loss"));
            assertEquals(1, points(first.getFirst(), "loss"));
        }
    }

    @Test
    void findsRunsAndFilesThatComeLater() throws Exception {
        try (var follower = new RunFollower(root)) {
            assertEquals(List.of(), follower.poll());
            text("one/metrics.csv", "step,loss\n1,1\n");
            var logs = follower.poll();
            for (int i = 0; i < 50 && logs.isEmpty(); i++) {
                Thread.sleep(100);
                logs = follower.poll();
            }
            assertEquals("one", logs.getFirst().name());
        }
    }

    @Test
    void aFileThatWasWrittenAnewIsReadAnew() throws Exception {
        text("run/metrics.csv", "step,loss\n1,1\n2,2\n");
        try (var follower = new RunFollower(root)) {
            assertEquals(2, points(follower.poll().getFirst(), "loss"));
            text("run/metrics.csv", "step,loss\n1,5\n");
            var log = follower.poll().getFirst();
            assertEquals(1, points(log, "loss"));
            assertEquals(5f, log.scalar("loss").orElseThrow().value(0));
        }
    }

    @Test
    void aFileThatWasCutAndWrittenOnIsReadAnew() throws Exception {
        text("run/metrics.jsonl", "{\"step\":1,\"loss\":1}\n{\"step\":2,\"loss\":2}\n");
        try (var follower = new RunFollower(root)) {
            follower.poll();
            var longer =
                    "{\"step\":1,\"loss\":1}\n{\"step\":2,\"loss\":3}\n{\"step\":3,\"loss\":4}\n";
            text("run/metrics.jsonl", longer);
            var loss = follower.poll().getFirst().scalar("loss").orElseThrow();
            assertEquals(3, loss.size());
            assertEquals(3f, loss.value(1));
        }
    }

    @Test
    void aFileThatEndsInTheMiddleAndWasLongLeftIsDamagedUntilItGoesOn() throws Exception {
        var folder = root.resolve("run");
        try (var writer = EventFileWriter.create(folder)) {
            writer.scalar("loss", 1, 1.5e9, 1);
            writer.scalar("loss", 2, 1.5e9, 1);
        }
        Path file;
        try (var files = Files.list(folder)) {
            file = files.findFirst().orElseThrow();
        }
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 5));
        try (var follower = new RunFollower(root)) {
            follower.poll();
            assertEquals(List.of(), follower.poll().getFirst().damage());
            var hourAgo = Instant.now().minus(Duration.ofHours(1));
            Files.setLastModifiedTime(file, FileTime.from(hourAgo));
            var log = follower.poll().getFirst();
            assertEquals(1, points(log, "loss"));
            assertEquals(file, log.damage().getFirst().file());
            assertSame(log, follower.poll().getFirst());
            Files.write(file, whole);
            log = follower.poll().getFirst();
            assertEquals(2, points(log, "loss"));
            assertEquals(List.of(), log.damage());
        }
    }

    @Test
    void theStateOfTheTrainerIsReadAgainWhenItIsWhole() throws Exception {
        var whole = "{\"log_history\": [{\"step\": 1, \"loss\": 2}, {\"step\": 2, \"loss\": 1}]}";
        text("run/trainer_state.json", whole.substring(0, 50));
        try (var follower = new RunFollower(root)) {
            assertEquals(List.of(), follower.poll().getFirst().damage());
            text("run/trainer_state.json", whole);
            var log = follower.poll().getFirst();
            assertEquals(2, points(log, "loss"));
            assertEquals(List.of(), log.damage());
        }
    }

    @Test
    void everyRunShowsSomethingBeforeTheFirstIsReadToItsEnd() throws Exception {
        for (int run = 0; run < 4; run++) {
            try (var writer = EventFileWriter.create(root.resolve("run-" + run))) {
                for (int step = 0; step < 60_000; step++) {
                    writer.scalar("loss", step, 1.5e9, step);
                }
            }
        }
        try (var follower = new RunFollower(root)) {
            follower.prefer(List.of("run-3"));
            var logs = follower.poll(Duration.ZERO);
            assertTrue(follower.isBehind());
            assertEquals(4, logs.size());
            assertTrue(points(logs.get(3), "loss") > 0);
            assertEquals(0, points(logs.get(0), "loss"));
            follower.prefer(List.of());
            for (int i = 0; i < 4; i++) {
                logs = follower.poll(Duration.ZERO);
            }
            for (var log : logs) {
                assertTrue(points(log, "loss") > 0 && points(log, "loss") < 60_000, log.name());
            }
            assertTrue(follower.share() > 0 && follower.share() < 1);
            logs = follower.poll();
            assertFalse(follower.isBehind());
            assertEquals(1, follower.share());
            for (var log : logs) {
                assertEquals(60_000, points(log, "loss"));
            }
        }
    }

    @Test
    void aRunThatHasOnlyBegunIsThere() throws Exception {
        text("mine/config.yaml", "seed: 1\n");
        text("mine/status.json", "{\"state\":\"running\",\"pid\":1}");
        try (var follower = new RunFollower(root)) {
            assertEquals(List.of(), follower.poll().getFirst().scalars());
            var metrics =
                    text(
                            "mine/metrics.jsonl",
                            "{\"step\":1,\"wallTime\":5,\"train/loss\":2}\n{\"st");
            assertEquals(1, points(follower.poll().getFirst(), "train/loss"));
            Files.writeString(metrics, "ep\":2,\"train/loss\":1}\n", StandardOpenOption.APPEND);
            assertEquals(2, points(follower.poll().getFirst(), "train/loss"));
        }
    }
}
