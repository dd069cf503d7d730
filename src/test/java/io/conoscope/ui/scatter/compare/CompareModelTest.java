package io.conoscope.ui.scatter.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.ProjectionSettings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.LayoutRun;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.RecordedFrame;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;

class CompareModelTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    private static final ProjectionChoice GAP_OF_30 =
            new ProjectionChoice("gap", ProjectionSettings.defaults().withNeighbors(30));

    private final PlaneServices services = new PlaneServices();
    private final Session session = new Session();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final Workbench bench =
            new Workbench(session, services, new TaskExecutors(NOW, NOW, NOW, NOW), new Messages());
    private final CompareModel compare =
            new CompareModel(
                    bench,
                    new CompareModel.Executors(NOW, new Background(held::add, Runnable::run)),
                    new Messages());

    @BeforeEach
    void open() {
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withMethod("umap"));
        bench.open(Path.of("photos"), "test");
        compare.shownProperty().set(true);
    }

    private static float[] xy(DisplayedLayout layout) {
        assertNotNull(layout);
        return layout.frame().xy();
    }

    private DisplayedLayout right() {
        return compare.rightProperty().get();
    }

    private void runHeld() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    @Test
    void theRightSideIsEmptyAtFirst() {
        assertNull(right());
        assertNotNull(compare.leftProperty().get());
    }

    @Test
    void aFrozenLayoutStaysWhileTheLeftGoesOn() {
        compare.freeze();
        var frozen = xy(right()).clone();
        choose("pca");
        assertEquals("umap", right().choice().method());
        assertEquals("pca", compare.leftProperty().get().choice().method());
        assertArrayEquals(frozen, xy(right()), 0);
    }

    private void choose(String method) {
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withMethod(method));
    }

    @Test
    void whatTheLeftSideFinishedIsOnOfferTheLatestFirst() {
        choose("pca");
        assertEquals(
                List.of("pca", "umap", "gap"),
                compare.finished().stream().map(f -> f.choice().method()).toList());
    }

    @Test
    void aFinishedLayoutShowsWithoutARun() {
        services.runs = 0;
        compare.run("gap");
        assertEquals("gap", right().choice().method());
        assertEquals(0, services.runs);
    }

    @Test
    void aRunForTheRightSideWaitsForItsTurnAndIsSeenAsAJob() {
        bench.projection().choiceProperty().set(GAP_OF_30);
        compare.run("umap");
        assertNull(right());
        assertEquals("umap", compare.awaitedProperty().get().method());
        assertEquals("UMAP, right side", bench.jobs().jobs().getFirst().title());
        runHeld();
        assertEquals(30, right().choice().settings().neighbors());
        assertNull(compare.awaitedProperty().get());
        assertEquals("gap", session.displayedProperty().get().method());
        assertTrue(bench.jobs().jobs().isEmpty());
    }

    @Test
    void whatTheRightSideFinishedIsAtHandForTheLeft() {
        compare.run("pca");
        services.runs = 0;
        choose("pca");
        assertEquals(0, services.runs);
        assertSame(right().frame(), session.displayedProperty().get().frame());
    }

    @Test
    void hidingTheRightSideEndsItsRun() {
        bench.projection().choiceProperty().set(GAP_OF_30);
        compare.run("umap");
        compare.shownProperty().set(false);
        assertNull(compare.awaitedProperty().get());
        runHeld();
        assertNull(right());
    }

    @Test
    void aLaterChoiceEndsTheRunBeforeIt() {
        bench.projection().choiceProperty().set(GAP_OF_30);
        compare.run("umap");
        compare.freeze();
        runHeld();
        assertEquals("gap", right().choice().method());
    }

    @Test
    void aLayoutOfAnotherModelsRowsOfTheSameItemsCanStandOnTheRight() {
        compare.freeze();
        var before = right();
        bench.embedding().choose(ModelChoice.fresh("clip-tiny", 2));
        assertSame(before, right());
        assertEquals(
                List.of(2L, 1L),
                compare.finished().stream()
                        .filter(f -> f.choice().method().equals("umap"))
                        .map(f -> PlaneServices.seedOf(f.rows()))
                        .toList());
    }

    @Test
    void anotherCorpusEmptiesTheRightSide() {
        compare.freeze();
        bench.open(Path.of("others"), "test");
        assertNull(right());
        assertEquals(
                List.of("umap", "gap"),
                compare.finished().stream().map(f -> f.choice().method()).toList());
    }

    @Test
    void anotherSplitEmptiesTheRightSide() {
        compare.freeze();
        bench.splitProperty().set("train");
        assertNull(right());
    }

    @Test
    void aFailureIsToldAndLeavesTheRightSideAsItWas() {
        compare.freeze();
        var before = right();
        services.fails = true;
        compare.run("pca");
        assertSame(before, right());
        assertNull(compare.awaitedProperty().get());
        assertNotNull(
                bench.notices().at(io.conoscope.ui.session.status.Notices.Location.SCATTER).get());
    }

    private LayoutRun run() {
        return compare.rightRun();
    }

    @Test
    void aRunOfTheRightSideIsRecorded() {
        services.frames = 5;
        bench.projection().choiceProperty().set(GAP_OF_30);
        compare.run("umap");
        runHeld();
        assertEquals(5, run().playback().recordingProperty().get().size());
        assertEquals(DisplayedLayout.Stage.FINISHED, right().stage());
        var left = compare.leftProperty().get();
        run().playback().show(1);
        assertEquals(DisplayedLayout.Stage.RECORDED, right().stage());
        assertNotNull(right().extent());
        assertNotNull(right().result());
        assertSame(left, compare.leftProperty().get());
        run().playback().show(4);
        assertEquals(DisplayedLayout.Stage.FINISHED, right().stage());
    }

    @Test
    void aRunOfTheRightSideIsPausedSteppedAndResumedByItself() {
        bench.projection().choiceProperty().set(GAP_OF_30);
        compare.run("umap");
        assertEquals(LayoutRun.State.RUNNING, run().state());
        run().playOrPause();
        assertEquals(LayoutRun.State.PAUSED, run().state());
        assertTrue(bench.jobs().jobs().getFirst().pausedProperty().get());
        assertEquals(LayoutRun.State.DONE, compare.leftRun().state());
        run().playOrPause();
        assertEquals(LayoutRun.State.RUNNING, run().state());
        run().step();
        assertEquals(LayoutRun.State.PAUSED, run().state());
        run().cancel();
        assertEquals(LayoutRun.State.NONE, run().state());
        assertNull(compare.awaitedProperty().get());
    }

    @Test
    void whatStandsOnTheRightIsRunAgainOnItsOwnRows() {
        compare.run("gap");
        bench.embedding().choose(ModelChoice.fresh("clip-tiny", 2));
        services.runs = 0;
        var left = compare.leftProperty().get();
        run().playOrPause();
        assertEquals(1, services.runs);
        assertEquals("gap", right().method());
        assertEquals(1L, PlaneServices.seedOf(right().rows()));
        assertSame(left, compare.leftProperty().get());
    }

    @Test
    void whatRunsForTheRightBeginsAgainOnItsOwnRows() {
        bench.projection().choiceProperty().set(GAP_OF_30);
        compare.run("umap");
        bench.embedding().choose(ModelChoice.fresh("clip-tiny", 2));
        run().restart();
        runHeld();
        assertEquals(1L, PlaneServices.seedOf(right().rows()));
    }

    @Test
    void theQualityOfAFinishedRightLayoutIsMeasuredByItself() {
        services.measured = 0;
        compare.run("pca");
        assertNotNull(compare.rightQuality().qualityProperty().get());
        assertEquals(1, services.measured);
    }

    @Test
    void whatWasMeasuredOnTheLeftIsKnownOnTheRight() {
        services.measured = 0;
        compare.freeze();
        assertNotNull(compare.rightQuality().qualityProperty().get());
        assertEquals(0, services.measured);
    }

    @Test
    void aFrozenFinishedLayoutBringsItsFramesAndAnUnfinishedOneStandsAlone() {
        services.frames = 3;
        choose("pca");
        bench.projection()
                .choiceProperty()
                .set(
                        ProjectionChoice.DEFAULT
                                .withMethod("umap")
                                .withSettings(ProjectionSettings.defaults().withNeighbors(7)));
        compare.freeze();
        assertEquals(3, run().playback().recordingProperty().get().size());
        bench.projection().run().playback().show(0);
        compare.freeze();
        assertEquals(0, run().playback().recordingProperty().get().size());
        assertNull(right().extent());
    }

    @Test
    void theFramesOfARightRunAreThereWhenItsLayoutIsChosenOnTheLeft() {
        services.frames = 4;
        bench.projection().choiceProperty().set(GAP_OF_30);
        compare.run("umap");
        runHeld();
        choose("umap");
        assertEquals(4, bench.projection().run().playback().recordingProperty().get().size());
    }

    @Test
    void keysActOnTheRightOnlyWhileItShowsAndHadTheKeyboardLast() {
        assertSame(compare.leftRun(), compare.currentRun());
        compare.keysOnRightProperty().set(true);
        assertSame(run(), compare.currentRun());
        compare.shownProperty().set(false);
        compare.shownProperty().set(true);
        assertSame(compare.leftRun(), compare.currentRun());
    }

    @Test
    void aFrozenFrameThatNeverFinishedIsNotLostBySpace() {
        services.frames = 3;
        bench.projection().run().restart();
        bench.projection().run().playback().show(0);
        var early = compare.leftProperty().get();
        var unfinished =
                DisplayedLayout.live(early.rows(), early.choice(), RecordedFrame.of(early.frame()));
        session.displayedProperty().set(unfinished);
        compare.freeze();
        var frozen = right();
        run().playOrPause();
        assertSame(frozen, right());
        assertEquals(LayoutRun.State.NONE, run().state());
        bench.projection().choiceProperty().set(GAP_OF_30);
        compare.run("umap");
        compare.cancel();
        assertEquals(LayoutRun.State.NONE, run().state());
        assertSame(frozen, right());
    }
}
