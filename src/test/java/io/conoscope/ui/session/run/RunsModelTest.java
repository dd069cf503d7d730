package io.conoscope.ui.session.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.runlog.RunStatus;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

class RunsModelTest {

    @TempDir private Path folder;

    private final Notices notices = new Notices();
    private final RunsModel runs =
            new RunsModel(
                    new RunsModel.Context(
                            new JobQueue(),
                            notices,
                            new Background(Runnable::run, Runnable::run),
                            new Messages()));

    private static String line(int step, double loss) {
        return String.format(
                Locale.ROOT,
                "{\"step\":%d,\"epoch\":%s,\"wallTime\":%d.5,\"train/loss\":%s,\"eval/gap_l2\":0.8}%n",
                step,
                step / 100.0,
                1_700_000_000 + step,
                loss);
    }

    private Path run(String name, int steps) throws IOException {
        var run = Files.createDirectories(folder.resolve(name));
        var text = new StringBuilder();
        for (int i = 1; i <= steps; i++) {
            text.append(line(10 * i, 1.0 / i));
        }
        Files.writeString(run.resolve("metrics.jsonl"), text);
        return run;
    }

    @Test
    void allRunsBelowAFolderAreOpened() throws IOException {
        run("a", 3);
        run("b", 2);
        runs.open(folder);
        assertEquals(List.of("a", "b"), runs.runs().stream().map(OpenRun::name).toList());
        var first = runs.runs().getFirst();
        assertEquals(9, first.data().points());
        assertEquals(30, first.data().lastStep());
        assertSame(first, runs.chosenProperty().get());
        assertNotEquals(first.style(), runs.runs().getLast().style());
    }

    @Test
    void onlyWhatTheUserAskedForAndHeldRunsCountsAsOpened() throws IOException {
        var a = run("a", 3);
        var b = run("b", 3);
        var empty = Files.createDirectories(folder.resolve("empty"));
        runs.reopen(a, List.of());
        assertNull(runs.openedProperty().get(), "a start brings it back by itself");
        runs.open(empty);
        assertNull(runs.openedProperty().get());
        runs.open(b);
        assertEquals(b, runs.openedProperty().get());
    }

    @Test
    void whatIsOpenAlreadyIsChosen() throws IOException {
        var a = run("a", 3);
        var b = run("b", 3);
        runs.open(a);
        runs.open(b);
        assertEquals(a, runs.chosenProperty().get().path());
        runs.open(b);
        assertEquals(b, runs.chosenProperty().get().path());
        assertEquals(2, runs.runs().size());
    }

    @Test
    void whatIsAppendedIsReadAtATick() throws IOException {
        var path = run("a", 3);
        runs.open(path);
        var before = runs.runs().getFirst().data();
        long revision = runs.revisionProperty().get();
        runs.tick();
        assertSame(before, runs.runs().getFirst().data());
        assertEquals(revision, runs.revisionProperty().get());
        Files.writeString(
                path.resolve("metrics.jsonl"),
                line(40, 0.2).replace(",\"eval/gap_l2\":0.8", ""),
                StandardOpenOption.APPEND);
        runs.tick();
        var after = runs.runs().getFirst().data();
        assertEquals(40, after.lastStep());
        assertTrue(runs.revisionProperty().get() > revision);
        assertSame(before.scalar("eval/gap_l2"), after.scalar("eval/gap_l2"));
    }

    @Test
    void aRunOfOursSaysHowItStands() throws Exception {
        var path = run("a", 3);
        var status =
                new RunStatus(
                        RunStatus.State.RUNNING,
                        30,
                        100,
                        0.3,
                        1,
                        System.currentTimeMillis() / 1000.0,
                        ProcessHandle.current().pid(),
                        "");
        status.write(path);
        runs.open(path);
        assertTrue(runs.runs().getFirst().data().isLive());
        new RunStatus(RunStatus.State.FINISHED, 100, 100, 1, 1, status.updated(), 1, "")
                .write(path);
        runs.tick();
        assertFalse(runs.runs().getFirst().data().isLive());
    }

    @Test
    void aFolderWithoutRunsSaysSo() {
        runs.open(folder);
        var notice = notices.at(Notices.Location.RUNS).get();
        assertNotNull(notice);
        assertTrue(notice.what().contains("metrics.jsonl"), notice.what());
        assertTrue(runs.runs().isEmpty());
        runs.tick();
    }

    @Test
    void whatIsTakenOffTheListStaysOff() throws IOException {
        run("a", 3);
        var b = run("b", 3);
        runs.open(folder);
        runs.remove(runs.runs().getLast());
        Files.writeString(b.resolve("metrics.jsonl"), line(40, 0.2), StandardOpenOption.APPEND);
        runs.tick();
        assertEquals(1, runs.runs().size());
        runs.remove(runs.runs().getFirst());
        assertNull(runs.chosenProperty().get());
        runs.open(folder);
        assertEquals(2, runs.runs().size());
    }

    @Test
    void aRunKeepsItsStyleWhenAnotherIsTakenOff() throws IOException {
        run("a", 1);
        run("b", 1);
        run("c", 1);
        runs.open(folder);
        var styles = runs.runs().stream().map(OpenRun::style).toList();
        assertEquals(List.of(new RunStyle(0, 0), new RunStyle(1, 1), new RunStyle(2, 2)), styles);
        runs.remove(runs.runs().get(1));
        assertEquals(new RunStyle(2, 2), runs.runs().getLast().style());
    }

    @Test
    void oneRunCanShowAlone() throws IOException {
        run("a", 1);
        run("b", 1);
        runs.open(folder);
        runs.showOnly(runs.runs().getLast());
        assertEquals(List.of(runs.runs().getLast()), List.copyOf(runs.shown()));
        runs.showAll(true);
        assertEquals(2, runs.shown().size());
    }

    @Test
    void tagsAreOrderedAndTheTellingOnesChosen() throws IOException {
        run("a", 1);
        var tags = new TagsModel(runs);
        assertTrue(tags.known().isEmpty());
        runs.open(folder);
        assertEquals(List.of("train/loss", "epoch", "eval/gap_l2"), tags.known());
        assertEquals(List.of("train/loss", "eval/gap_l2"), tags.chosen());
        tags.searchProperty().set("GAP ev");
        assertEquals(List.of("eval/gap_l2"), tags.matching());
        tags.choose(List.of("train/loss"), false);
        assertEquals(List.of("eval/gap_l2"), tags.chosen());
        tags.chooseTelling();
        assertEquals(2, tags.chosen().size());
    }

    @Test
    void lossesByEpochAreAmongTheFirstChartsAsLightningWritesThem() throws IOException {
        var run = Files.createDirectories(folder.resolve("lightning"));
        Files.writeString(
                run.resolve("metrics.csv"),
                """
                epoch,step,train_acc_epoch,train_loss_epoch,train_loss_step,val_loss_epoch
                0,10,0.1,3.0,3.1,3.2
                1,20,0.2,2.9,2.8,3.1
                """);
        runs.open(run);
        assertEquals(
                List.of("train_acc_epoch", "train_loss_epoch", "val_loss_epoch"),
                List.copyOf(new TagsModel(runs).chosen()));
    }

    @Test
    void numbersInTagsAreOrderedBySize() throws IOException {
        var run = Files.createDirectories(folder.resolve("a"));
        Files.writeString(
                run.resolve("metrics.jsonl"),
                "{\"step\":1,\"r@10\":1,\"r@5\":2,\"r@1\":3}\n{\"step\":2,\"r@10\":1}\n");
        runs.open(run);
        assertEquals(List.of("r@1", "r@5", "r@10"), new TagsModel(runs).known());
    }

    @Test
    void pathsOfRunsAreToldByNames() throws IOException {
        run("deep/below/a", 1);
        assertTrue(RunPathCheck.hasRuns(folder));
        assertFalse(RunPathCheck.hasRuns(Files.createDirectories(folder.resolve("empty"))));
        assertTrue(RunPathCheck.hasRuns(folder.resolve("some.csv")));
        assertFalse(RunPathCheck.hasRuns(folder.resolve("rows.npy")));
    }

    @Test
    void stylesRepeatOnlyWhenAllAreTaken() {
        var taken = new java.util.ArrayList<RunStyle>();
        for (int i = 0; i < RunStyle.COLORS * RunStyle.DASHES; i++) {
            var next = RunStyle.free(taken);
            assertFalse(taken.contains(next));
            taken.add(next);
        }
        assertEquals(new RunStyle(0, 0), RunStyle.free(taken));
    }

    @Test
    void aRunThatWasTakenOffTheListCanBeLeftOutAgain() throws IOException {
        run("a", 1);
        var b = run("b", 1);
        runs.open(folder);
        runs.remove(runs.runs().getLast());
        assertEquals(List.of(folder), runs.roots());
        assertEquals(List.of(b), runs.removed());
        runs.remove(runs.runs().getFirst());
        assertEquals(List.of(), runs.roots());
        runs.reopen(folder, List.of(b));
        runs.tick();
        assertEquals(List.of("a"), runs.runs().stream().map(OpenRun::name).toList());
    }

    @Test
    void tagsThatAreWantedBeforeTheirRunIsReadAreChosenThen() throws IOException {
        var tags = new TagsModel(runs);
        assertNull(tags.wanted());
        tags.want(List.of("eval/gap_l2", "never/logged"));
        assertEquals(List.of(), List.copyOf(tags.chosen()));
        runs.open(run("a", 1));
        assertEquals(List.of("eval/gap_l2"), List.copyOf(tags.chosen()));
        assertEquals(List.of("eval/gap_l2", "never/logged"), tags.wanted());
        tags.choose(List.of("train/loss"), true);
        tags.choose(List.of("eval/gap_l2"), false);
        assertEquals(List.of("train/loss"), List.copyOf(tags.chosen()));
        tags.want(null);
        assertNull(tags.wanted());
        assertTrue(tags.chosen().contains("eval/gap_l2"));
    }

    @Test
    void aTenthRunHasAColorOfItsOwnAndNeighboursDifferInTheirDashesToo() {
        var taken = new java.util.ArrayList<RunStyle>();
        for (int i = 0; i < RunStyle.COLORS; i++) {
            taken.add(RunStyle.free(taken));
        }
        assertEquals(12, taken.stream().map(RunStyle::color).distinct().count());
        for (int i = 1; i < taken.size(); i++) {
            assertNotEquals(taken.get(i - 1).dash(), taken.get(i).dash());
        }
        assertNotEquals(taken.getFirst(), RunStyle.free(taken));
    }
}
