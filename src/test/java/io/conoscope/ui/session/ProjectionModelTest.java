package io.conoscope.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.ProjectionSettings;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;

class ProjectionModelTest {

    private final FakeServices services = new FakeServices();
    private final Session session = new Session();
    private final JobQueue jobs = new JobQueue();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final ProjectionModel projection =
            new ProjectionModel(
                    session,
                    new ViewModelContext(services, jobs, new Notices(), new Messages()),
                    new Background(held::add, Runnable::run));

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
    void showsTheGapViewBeforeTheChosenMethod() {
        embed();
        held.remove().run();
        assertEquals("gap", session.methodProperty().get());
        assertEquals(ProjectionModel.State.RUNNING, projection.state());
        held.remove().run();
        assertEquals("umap", session.methodProperty().get());
        assertEquals(ProjectionModel.State.DONE, projection.state());
    }

    @Test
    void choosingAMethodEndsTheRunningOneAndStartsIt() {
        embed();
        projection.choiceProperty().set(ProjectionChoice.DEFAULT.withMethod("pca"));
        runAll();
        assertEquals(List.of("project pca"), services.asked);
        assertEquals("pca", session.methodProperty().get());
    }

    @Test
    void aUmapSettingDoesNotDisturbTheGapView() {
        projection.choiceProperty().set(ProjectionChoice.DEFAULT.withMethod("gap"));
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
        projection.playOrPause();
        assertEquals(ProjectionModel.State.PAUSED, projection.state());
        projection.playOrPause();
        assertEquals(ProjectionModel.State.RUNNING, projection.state());
    }

    @Test
    void aStepHoldsARunningProjection() {
        embed();
        projection.step();
        assertEquals(ProjectionModel.State.PAUSED, projection.state());
    }

    @Test
    void cancellingKeepsNothingOnItsWay() {
        embed();
        projection.cancel();
        runAll();
        assertEquals(List.of(), services.asked);
        assertNull(session.layoutProperty().get());
        assertTrue(jobs.jobs().isEmpty());
    }

    @Test
    void losingTheEmbeddingsLosesTheLayout() {
        embed();
        runAll();
        session.embeddingsProperty().set(null);
        assertNull(session.layoutProperty().get());
        assertEquals(ProjectionModel.State.NONE, projection.state());
    }

    @Test
    void endingItFromTheQueueLeavesTheTransportAtRest() {
        embed();
        jobs.cancel(jobs.jobs().getFirst());
        runAll();
        assertEquals(ProjectionModel.State.NONE, projection.state());
        assertFalse(services.asked.contains("project umap"));
    }

    @Test
    void theLayoutOfTheRowsBeforeGoesWhenItsSuccessorIsCancelled() {
        embed();
        runAll();
        session.embeddingsProperty()
                .set(FakeServices.embeddings(services.corpus("photos"), "another"));
        projection.cancel();
        assertNull(session.layoutProperty().get());
    }

    @Test
    void aChoiceMadeBeforeShowsItsFinishedLayoutAtOnce() {
        embed();
        runAll();
        projection.choiceProperty().set(ProjectionChoice.DEFAULT.withMethod("pca"));
        runAll();
        services.asked.clear();
        projection.choiceProperty().set(ProjectionChoice.DEFAULT);
        assertEquals("umap", session.methodProperty().get());
        assertEquals(ProjectionModel.State.DONE, projection.state());
        assertEquals(List.of(), services.asked);
    }

    @Test
    void startingAnewComputesAnew() {
        embed();
        runAll();
        services.asked.clear();
        projection.restart();
        runAll();
        assertEquals(List.of("project umap"), services.asked);
    }

    private static ProjectionChoice repelling(double repulsion) {
        var settings = ProjectionSettings.defaults();
        return ProjectionChoice.DEFAULT.withSettings(
                settings.withTuning(settings.tuning().withRepulsion(repulsion)));
    }

    @Test
    void aTuningReachesTheRunUnderWayWithoutStartingAnother() {
        embed();
        held.remove().run();
        projection.choiceProperty().set(repelling(2));
        runAll();
        assertEquals(List.of("project gap", "project umap"), services.asked);
        assertEquals(2, services.tuned.repulsion());
        assertTrue(projection.resultProperty().get().settings().containsKey("turnedTo"));
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
        projection.choiceProperty().set(ProjectionChoice.DEFAULT.withMethod("pca"));
        embed();
        runAll();
        projection.choiceProperty().set(ProjectionChoice.DEFAULT);
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
        projection.restart();
        runAll();
        assertNull(services.projected.start());
    }
}
