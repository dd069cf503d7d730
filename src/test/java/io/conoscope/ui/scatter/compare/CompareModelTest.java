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
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.compare.PlaneServices;
import io.conoscope.ui.session.method.ProjectionChoice;

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
                    services,
                    new CompareModel.Lanes(NOW, new Background(held::add, Runnable::run)),
                    new Messages());

    @BeforeEach
    void open() {
        bench.open(Path.of("photos"));
        compare.shownProperty().set(true);
    }

    private static float[] xy(LaidOut layout) {
        assertNotNull(layout);
        return layout.frame().xy();
    }

    private LaidOut right() {
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
        assertEquals("gap", session.methodProperty().get());
        assertTrue(bench.jobs().jobs().isEmpty());
    }

    @Test
    void whatTheRightSideFinishedIsAtHandForTheLeft() {
        compare.run("pca");
        services.runs = 0;
        choose("pca");
        assertEquals(0, services.runs);
        assertSame(right().frame(), session.layoutProperty().get());
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
                        .map(f -> PlaneServices.seedOf(f.embeddings()))
                        .toList());
    }

    @Test
    void anotherCorpusEmptiesTheRightSide() {
        compare.freeze();
        bench.open(Path.of("others"));
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
                bench.notices().at(io.conoscope.ui.session.status.Notices.Place.SCATTER).get());
    }
}
