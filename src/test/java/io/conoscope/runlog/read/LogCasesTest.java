package io.conoscope.runlog.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.input.Cases;
import io.conoscope.base.input.NamedPipe;
import io.conoscope.runlog.RunDamage;
import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.ScalarSeries;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Logs as other programs write them, and as crashes leave them.
class LogCasesTest {

    private static final String POINTER =
            "this is a Git LFS pointer, not the file itself: fetch it with git lfs pull";

    @TempDir Path temporary;

    private static RunLog read(Path path) throws ConoscopeException {
        var runs = RunLogs.read(path, new CancellationToken(), progress -> {});
        assertEquals(1, runs.size());
        return runs.getFirst();
    }

    private RunLog read(String name, String text) throws Exception {
        return read(Files.writeString(temporary.resolve(name), text));
    }

    private static List<String> tags(RunLog run) {
        return run.scalars().stream().map(ScalarSeries::tag).toList();
    }

    /// `step:value` of each point.
    private static String points(RunLog run, String tag) {
        var text = new StringBuilder();
        var series = run.scalar(tag).orElseThrow();
        for (int i = 0; i < series.size(); i++) {
            text.append(series.step(i)).append(':').append(series.exactValue(i)).append(' ');
        }
        return text.toString().strip();
    }

    private static String damage(RunLog run) {
        assertEquals(1, run.damage().size(), run.damage()::toString);
        return run.damage().getFirst().words();
    }

    @Test
    void theNewestReadableCheckpointIsReadAndTheBrokenOneNamed() throws Exception {
        var folder = Cases.path("hfck");
        var run = read(folder);
        assertEquals("10:NaN 20:0.0", points(run, "loss"));
        assertEquals("20:0.3", points(run, "train_loss"));
        var broken = folder.resolve("checkpoint-1000").resolve("trainer_state.json");
        assertEquals(
                broken + ", byte 97: found the end of the file, expected the rest of its JSON",
                damage(run));
    }

    @Test
    void theWindowHearsOfTheBrokenCheckpointToo() throws Exception {
        try (var follower = new RunFollower(Cases.path("hfck"))) {
            var run = follower.poll().getFirst();
            assertEquals("10:NaN 20:0.0", points(run, "loss"));
            assertEquals(97, run.damage().getFirst().offset());
        }
    }

    @Test
    void entriesBeforeABreakAreReadAndTheByteIsNamed() throws Exception {
        var run = read(Cases.path("hf_trunc"));
        assertEquals("10:0.5", points(run, "loss"));
        assertTrue(damage(run).contains("byte 97: found the end of the file"), damage(run));
    }

    @Test
    void aStateThatIsNoJsonInTheMiddleNamesTheByte() throws Exception {
        var text = "{\"log_history\": [\n {\"step\": 1, \"loss\": 2},\n {\"step\": }}";
        var run = read("trainer_state.json", text);
        assertEquals("1:2.0", points(run, "loss"));
        assertTrue(damage(run).contains("expected JSON"), damage(run));
        assertTrue(run.damage().getFirst().offset() > 40, damage(run));
    }

    @Test
    void anEmptyStateSaysSo() throws Exception {
        var run = read("trainer_state.json", "");
        assertTrue(damage(run).contains("found an empty file"), damage(run));
        run = read("trainer_state.json", "{\"log_history\": []}");
        assertTrue(damage(run).contains("found a log_history without entries"), damage(run));
    }

    @Test
    void anEmptyStateSaysSoWhileItIsFollowedAndIsReadWhenItIsFilled() throws Exception {
        var file = Files.writeString(temporary.resolve("trainer_state.json"), "");
        try (var follower = new RunFollower(temporary)) {
            assertEquals(List.of(), follower.poll().getFirst().damage(), "it may be being written");
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(20)));
            assertTrue(damage(follower.poll().getFirst()).contains("an empty file"));
            Files.writeString(file, "{\"log_history\": [{\"step\": 1, \"loss\": 2}]}");
            var run = follower.poll().getFirst();
            assertEquals("1:2.0", points(run, "loss"));
            assertEquals(List.of(), run.damage());
        }
    }

    @Test
    void blanksAroundColumnNamesAreNoPartOfThem() throws Exception {
        var run = read(Cases.path("yolo"));
        assertEquals(List.of("train/box_loss", "train/cls_loss", "metrics/mAP50(B)"), tags(run));
        assertEquals("1:1.7148 2:2.1891 3:1.2267", points(run, "train/box_loss"));
        assertEquals(List.of(), run.damage());
    }

    @Test
    void semicolonsMayComeWithDecimalCommas() throws Exception {
        var run = read(Cases.path("excel"));
        assertEquals("1:0.5 2:0.4", points(run, "loss"));
        assertEquals(List.of(), run.damage());
    }

    @Test
    void aTableWithoutANumberSaysSo() throws Exception {
        var run = read("log.csv", "step,loss\n1,high\n2,low\n");
        assertEquals(List.of(), run.scalars());
        assertTrue(damage(run).contains("found no number in 2 rows"), damage(run));
    }

    @Test
    void aColumnNameManyTimesIsReadInLinearTime() throws Exception {
        int columns = 40_000;
        var table = "step" + ",loss".repeat(columns) + "\n1" + ",0.5".repeat(columns) + "\n";
        var run = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read("log.csv", table));
        assertEquals(columns, run.scalars().size());
        assertEquals("1:0.5", points(run, "loss (" + columns + ")"));
    }

    @Test
    void aColumnNameTwiceIsTwoSeries() throws Exception {
        var run = read(Cases.path("dup"));
        assertEquals("1:0.5 2:0.4", points(run, "loss"));
        assertEquals("1:9.0 2:8.0", points(run, "loss (2)"));
        assertTrue(damage(run).contains("found the column name 'loss' again"), damage(run));
    }

    @Test
    void aHeaderWithinTheTableAddsItsColumns() throws Exception {
        var run = read(Cases.path("dlc"));
        assertEquals("1:0.5 2:0.4 3:0.3 4:0.2", points(run, "losses/train.total_loss"));
        assertEquals("3:12.5 4:11.5", points(run, "metrics/test.rmse"));
        assertEquals(List.of(), run.damage());
    }

    @Test
    void aCellMayHaveALineBreak() throws Exception {
        var run = read(Cases.path("quotednl"));
        assertEquals("1:0.5 2:0.4", points(run, "loss"));
        assertEquals(List.of(), run.damage());
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnLine() throws Exception {
        var run = read("log.csv", "step,note,loss\n1,\"open,1\n2,b,2\n3,c,3\n");
        assertEquals("2:2.0 3:3.0", points(run, "loss"));
        assertEquals(15, run.damage().getFirst().offset());
    }

    @Test
    void aFirstLineOfSettingsIsNotedAndPointsAreRead() throws Exception {
        var run = read(Cases.path("jsonl1"));
        assertEquals("1:0.5 2:0.4", points(run, "loss"));
        assertTrue(damage(run).contains("byte 0: found '{\"config\""), damage(run));
    }

    @Test
    void theIndexOfPandasIsLeftOutAndNamed() throws Exception {
        for (var name : List.of("", "Unnamed: 0")) {
            var run = read("log.csv", name + ",step,loss\n0,10,0.5\n1,20,0.25\n");
            assertEquals(List.of("loss"), tags(run));
            assertEquals("10:0.5 20:0.25", points(run, "loss"));
            assertTrue(damage(run).contains("found column 1 without a name"), damage(run));
        }
    }

    @Test
    void fractionsOfEpochsAreStepsInTheirOrder() throws Exception {
        var run = read("log.csv", "epoch,loss,acc\n0.5,4,\n0.5,,0.1\n1.0,3,\n1.5,2,0.2\n");
        assertEquals("1:4.0 2:3.0 3:2.0", points(run, "loss"));
        assertEquals("1:0.1 3:0.2", points(run, "acc"));
        assertEquals(1.5, run.scalar("loss").orElseThrow().epoch(2));
        assertEquals(List.of(), run.damage());
    }

    @Test
    void wholeEpochsStaySteps() throws Exception {
        var run = read("log.csv", "epoch,loss\n1,4\n5,3\n");
        assertEquals("1:4.0 5:3.0", points(run, "loss"));
        assertEquals(5, run.scalar("loss").orElseThrow().epoch(1));
    }

    @Test
    void aPointerOfGitLfsSaysWhatToDo() throws Exception {
        assertTrue(damage(read(Cases.path("lfs"))).endsWith(POINTER));
        var pointer = Cases.path("lfs/events.out.tfevents.1674944078.host.0");
        for (var name : List.of("metrics.csv", "metrics.jsonl", "trainer_state.json")) {
            var file = Files.copy(pointer, temporary.resolve(name));
            assertTrue(damage(read(temporary)).endsWith(POINTER), name);
            assertTrue(damage(read(file)).endsWith(POINTER), name);
            Files.delete(file);
        }
    }

    @Test
    void aPointerIsReadOnceItIsFetched() throws Exception {
        var pointer = Cases.path("lfs/events.out.tfevents.1674944078.host.0");
        var file = Files.copy(pointer, temporary.resolve("metrics.csv"));
        try (var follower = new RunFollower(temporary)) {
            assertTrue(damage(follower.poll().getFirst()).endsWith(POINTER));
            assertTrue(damage(follower.poll().getFirst()).endsWith(POINTER));
            Files.writeString(file, "step,loss\n1,2\n");
            var run = follower.poll().getFirst();
            assertEquals("1:2.0", points(run, "loss"));
            assertEquals(List.of(), run.damage());
        }
    }

    @Test
    void aLineThatIsTooLongIsNamedAndReadingGoesOnAfterIt() throws Exception {
        var file = temporary.resolve("log.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("step,note,loss\n1,a,1\n2,");
            for (int i = 0; i < 40; i++) {
                out.write("x".repeat(1 << 20));
            }
            out.write(",2\n3,c,3\n");
        }
        var run = read(file);
        assertEquals("1:1.0 3:3.0", points(run, "loss"));
        assertEquals(new RunDamage(file, 21, "", "").offset(), run.damage().getFirst().offset());
        assertTrue(damage(run).contains("a line of more than 16777216 bytes"), damage(run));
    }

    @Test
    void aLongLineThatNeverEndsIsNamedToo() throws Exception {
        var file = temporary.resolve("log.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("step,loss\n1,1\n2,");
            for (int i = 0; i < 20; i++) {
                out.write("1".repeat(1 << 20));
            }
        }
        var run = read(file);
        assertEquals("1:1.0", points(run, "loss"));
        assertTrue(damage(run).contains("a line of more than"), damage(run));
    }

    @Test
    void aForestOfLinksIsVisitedOnceAndRunsKeepTheirOwnNames() throws Exception {
        var run = Files.createDirectories(temporary.resolve("real/run"));
        Files.writeString(run.resolve("metrics.csv"), "step,loss\n1,2\n");
        try {
            for (int i = 0; i < 60; i++) {
                Files.createSymbolicLink(temporary.resolve("a" + i), temporary);
                Files.createSymbolicLink(run.resolve("a" + i), temporary.resolve("real"));
            }
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here: " + e);
        }
        var found = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(temporary));
        assertEquals("real/run", found.name());
    }

    @Test
    void aLinkToAFolderOutsideIsFollowed() throws Exception {
        var outside = Files.createDirectories(temporary.resolve("outside"));
        Files.writeString(outside.resolve("metrics.csv"), "step,loss\n1,2\n");
        var inside = Files.createDirectories(temporary.resolve("inside"));
        try {
            Files.createSymbolicLink(inside.resolve("run"), outside);
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here: " + e);
        }
        assertEquals("run", read(inside).name());
    }

    @Test
    void pipesAreNotOpened() throws Exception {
        var pipe = NamedPipe.make(temporary.resolve("metrics.csv"));
        NamedPipe.make(temporary.resolve("events.out.tfevents.1"));
        NamedPipe.make(temporary.resolve("trainer_state.json"));
        for (var path : List.of(pipe, temporary)) {
            var error =
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () -> assertThrows(ConoscopeException.class, () -> read(path)));
            assertEquals(path.equals(pipe) ? "file.irregular" : "runs.none", error.key());
        }
    }
}
