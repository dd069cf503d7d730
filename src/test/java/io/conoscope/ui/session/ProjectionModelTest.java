package io.conoscope.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.ProjectionSettings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

class ProjectionModelTest {

    private static final ProjectionChoice UMAP = ProjectionChoice.DEFAULT.withMethod("umap");

    private final FakeServices services = new FakeServices();
    private final Session session = new Session();
    private final JobQueue jobs = new JobQueue();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final ProjectionModel projection =
            new ProjectionModel(
                    session,
                    new ViewModelContext(services, jobs, new Notices(), new Messages()),
                    new Background(held::add, Runnable::run));

    @BeforeEach
    void chooseUmap() {
        projection.choiceProperty().set(UMAP);
    }

    private void embed() {
        embed("clip-tiny");
    }

    private void embed(String model) {
        session.embeddingsProperty().set(FakeServices.embeddings(services.corpus("photos"), model));
    }

    private void runAll() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    @Test
    void aNewWindowShowsTheGapViewAndNothingElse() {
        projection.choiceProperty().set(ProjectionChoice.DEFAULT);
        embed();
        runAll();
        assertEquals(List.of("project gap"), services.asked);
        assertEquals(LayoutRun.State.DONE, projection.run().state());
    }

    @Test
    void showsTheGapViewBeforeTheChosenMethod() {
        embed();
        held.remove().run();
        assertEquals("gap", session.displayedProperty().get().method());
        assertEquals(LayoutRun.State.RUNNING, projection.run().state());
        held.remove().run();
        assertEquals("umap", session.displayedProperty().get().method());
        assertEquals(LayoutRun.State.DONE, projection.run().state());
    }

    @Test
    void choosingAMethodEndsTheRunningOneAndStartsIt() {
        embed();
        projection.choiceProperty().set(UMAP.withMethod("pca"));
        runAll();
        assertEquals(List.of("project pca"), services.asked);
        assertEquals("pca", session.displayedProperty().get().method());
    }

    @Test
    void aUmapSettingDoesNotDisturbTheGapView() {
        projection.choiceProperty().set(UMAP.withMethod("gap"));
        embed();
        runAll();
        services.asked.clear();
        projection
                .choiceProperty()
                .set(
                        new ProjectionChoice(
                                "gap",
                                ProjectionSettings.defaults().withNeighbors(30).withSeed(7)));
        runAll();
        assertEquals(List.of(), services.asked);
    }

    @Test
    void spacePausesAndResumes() {
        embed();
        projection.run().playOrPause();
        assertEquals(LayoutRun.State.PAUSED, projection.run().state());
        projection.run().playOrPause();
        assertEquals(LayoutRun.State.RUNNING, projection.run().state());
    }

    @Test
    void aStepHoldsARunningProjection() {
        embed();
        projection.run().step();
        assertEquals(LayoutRun.State.PAUSED, projection.run().state());
    }

    @Test
    void cancellingKeepsNothingOnItsWay() {
        embed();
        projection.run().cancel();
        runAll();
        assertEquals(List.of(), services.asked);
        assertNull(session.displayedProperty().get());
        assertTrue(jobs.jobs().isEmpty());
    }

    @Test
    void losingTheEmbeddingsLosesTheLayout() {
        embed();
        runAll();
        session.embeddingsProperty().set(null);
        assertNull(session.displayedProperty().get());
        assertEquals(LayoutRun.State.NONE, projection.run().state());
    }

    @Test
    void endingItFromTheQueueLeavesTheTransportAtRest() {
        embed();
        jobs.cancel(jobs.jobs().getFirst());
        runAll();
        assertEquals(LayoutRun.State.NONE, projection.run().state());
        assertFalse(services.asked.contains("project umap"));
    }

    @Test
    void theLayoutOfTheRowsBeforeGoesWhenItsSuccessorIsCancelled() {
        embed();
        runAll();
        session.embeddingsProperty()
                .set(FakeServices.embeddings(services.corpus("photos"), "another"));
        projection.run().cancel();
        assertNull(session.displayedProperty().get());
    }

    @Test
    void aChoiceMadeBeforeShowsItsFinishedLayoutAtOnce() {
        embed();
        runAll();
        projection.choiceProperty().set(UMAP.withMethod("pca"));
        runAll();
        services.asked.clear();
        projection.choiceProperty().set(UMAP);
        assertEquals("umap", session.displayedProperty().get().method());
        assertEquals(LayoutRun.State.DONE, projection.run().state());
        assertEquals(List.of(), services.asked);
    }

    @Test
    void startingAnewComputesAnew() {
        embed();
        runAll();
        services.asked.clear();
        projection.run().restart();
        runAll();
        assertEquals(List.of("project umap"), services.asked);
    }

    private static ProjectionChoice repelling(double repulsion) {
        var settings = ProjectionSettings.defaults();
        return UMAP.withSettings(settings.withTuning(settings.tuning().withRepulsion(repulsion)));
    }

    @Test
    void aTuningReachesTheRunUnderWayWithoutStartingAnother() {
        embed();
        held.remove().run();
        projection.choiceProperty().set(repelling(2));
        runAll();
        assertEquals(List.of("project gap", "project umap"), services.asked);
        assertEquals(2, services.tuned.repulsion());
        assertTrue(session.displayedProperty().get().result().report().isContinued());
    }

    @Test
    void aTuningOfAFinishedLayoutRunsOnFromIt() {
        embed();
        runAll();
        projection.choiceProperty().set(repelling(2));
        runAll();
        assertNotNull(services.projected.start());
        assertEquals(2, services.tuned.repulsion());
    }

    @Test
    void settingsStartAtTheMethodsOwnStartWhereAskedTo() {
        embed();
        runAll();
        projection.continuesProperty().set(false);
        projection.choiceProperty().set(repelling(2));
        runAll();
        assertNull(services.projected.start());
    }

    @Test
    void anotherMethodStartsAtItsOwnStart() {
        projection.choiceProperty().set(UMAP.withMethod("pca"));
        embed();
        runAll();
        projection.choiceProperty().set(UMAP);
        runAll();
        assertNull(services.projected.start());
    }

    @Test
    void otherRowsOfTheSameItemsStartFromTheLayoutOnlyWhereAskedTo() {
        embed();
        runAll();
        embed("another");
        runAll();
        assertNull(services.projected.start());
        projection.continuesAcrossProperty().set(true);
        services.asked.clear();
        embed("a third");
        runAll();
        assertNotNull(services.projected.start());
        assertEquals(List.of("project umap"), services.asked);
    }

    @Test
    void restartingStartsAtTheMethodsOwnStart() {
        embed();
        runAll();
        projection.choiceProperty().set(repelling(2));
        runAll();
        projection.run().restart();
        runAll();
        assertNull(services.projected.start());
    }

    @Test
    void whatIsDisplayedChangesWholeInOneEvent() {
        embed();
        runAll();
        projection.choiceProperty().set(UMAP.withMethod("pca"));
        runAll();
        var seen = new ArrayList<DisplayedLayout>();
        session.displayedProperty().subscribe((before, now) -> seen.add(now));
        projection.choiceProperty().set(UMAP);
        assertEquals(1, seen.size());
        var now = seen.getFirst();
        assertEquals("umap", now.method());
        assertSame(now.frame(), now.result().frame());
        assertSame(session.embeddingsProperty().get(), now.rows());
        assertEquals(DisplayedLayout.Stage.FINISHED, now.stage());
    }

    @Test
    void goingBackToAFrameIsOneEventThatBringsItsExtent() {
        services.frames = 3;
        embed();
        runAll();
        var seen = new ArrayList<DisplayedLayout>();
        session.displayedProperty().subscribe((before, now) -> seen.add(now));
        projection.run().playback().show(1);
        assertEquals(1, seen.size());
        assertEquals(DisplayedLayout.Stage.RECORDED, seen.getFirst().stage());
        assertNotNull(seen.getFirst().extent());
        assertNotNull(seen.getFirst().result());
        projection.choiceProperty().set(UMAP.withMethod("gap"));
        assertEquals(2, seen.size());
        assertNull(seen.getLast().extent());
    }

    @Test
    void theLayoutOfTheRowsBeforeSaysWhoseItIs() {
        embed();
        runAll();
        var before = session.embeddingsProperty().get();
        embed("another");
        assertSame(before, session.displayedProperty().get().rows());
        runAll();
        assertSame(session.embeddingsProperty().get(), session.displayedProperty().get().rows());
    }

    @Test
    void aFrameGoneBackToStaysWhenItsRunEnds() {
        services.frames = 3;
        var fx = new ArrayDeque<Runnable>();
        var other = new Session();
        var model = new ProjectionModel(other, context(), new Background(held::add, fx::add));
        model.choiceProperty().set(UMAP.withMethod("gap"));
        other.embeddingsProperty()
                .set(FakeServices.embeddings(services.corpus("photos"), "clip-tiny"));
        held.remove().run();
        while (fx.size() > 1) {
            fx.remove().run();
        }
        model.run().playback().show(0);
        var shown = other.displayedProperty().get();
        assertNull(shown.result());
        fx.remove().run();
        assertSame(shown.frame(), other.displayedProperty().get().frame());
        assertNotNull(other.displayedProperty().get().result());
        assertEquals(LayoutRun.State.DONE, model.run().state());
    }

    @Test
    void aTuningThatComesAfterTheLastStepIsNotLost() {
        var fx = new ArrayDeque<Runnable>();
        var other = new Session();
        var model = new ProjectionModel(other, context(), new Background(held::add, fx::add));
        model.choiceProperty().set(UMAP);
        other.embeddingsProperty()
                .set(FakeServices.embeddings(services.corpus("photos"), "clip-tiny"));
        held.remove().run();
        fx.forEach(Runnable::run);
        fx.clear();
        held.remove().run();
        model.choiceProperty().set(repelling(2));
        fx.forEach(Runnable::run);
        fx.clear();
        held.remove().run();
        assertEquals(List.of("project gap", "project umap", "project umap"), services.asked);
        assertEquals(2, services.tuned.repulsion());
    }

    private ViewModelContext context() {
        return new ViewModelContext(services, new JobQueue(), new Notices(), new Messages());
    }
}
