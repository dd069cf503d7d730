package io.conoscope.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class WorkbenchTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    private final FakeServices services = new FakeServices();
    private final Session session = new Session();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final Background later = new Background(held::add, Runnable::run);

    private void runHeld() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    private Workbench workbench() {
        return workbench(NOW, NOW);
    }

    private Workbench workbench(Background reading, Background embedding) {
        return new Workbench(
                session, services, new TaskExecutors(reading, embedding, NOW, NOW), new Messages());
    }

    private static void openWithUmap(Workbench bench) {
        bench.open(Path.of("photos"));
        chooseUmap(bench);
    }

    private static void chooseUmap(Workbench bench) {
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withMethod("umap"));
    }

    @Test
    void whatIsOpenedNextBeginsInTheGapViewWithTheSettingsThereWere() {
        var bench = workbench();
        openWithUmap(bench);
        var choice = bench.projection().choiceProperty();
        choice.set(choice.get().withSettings(choice.get().settings().withNeighbors(7)));
        services.asked.clear();
        bench.open(Path.of("others"));
        assertFalse(services.asked.contains("project umap"), services.asked.toString());
        assertEquals("gap", session.displayedProperty().get().method());
        assertEquals(7, choice.get().settings().neighbors());
    }

    @Test
    void whatComesBackWithAViewKeepsItsProjection() {
        var bench = workbench();
        chooseUmap(bench);
        bench.open(Path.of("photos"), "test");
        assertEquals("umap", session.displayedProperty().get().method());
    }

    @Test
    void openingACorpusEmbedsMeasuresAndProjectsItsTestSplit() {
        workbench().open(Path.of("photos"));
        assertEquals(
                List.of(
                        "open photos",
                        "embed photos · test with clip-tiny-scenes",
                        "measure 1",
                        "project gap",
                        "quality of 2"),
                services.asked);
        assertEquals("gap", session.displayedProperty().get().method());
        assertNotNull(session.displayedProperty().get());
    }

    @Test
    void aCorpusWithoutSplitsIsShownWhole() {
        services.splits = List.of();
        var bench = workbench();
        bench.open(Path.of("photos"));
        assertEquals(List.of(), List.copyOf(bench.splits()));
        assertEquals(4, Objects.requireNonNull(session.corpusProperty().get()).images().size());
    }

    @Test
    void choosingAnotherSplitEmbedsIt() {
        var bench = workbench();
        bench.open(Path.of("photos"));
        services.asked.clear();
        bench.splitProperty().set("train");
        assertEquals("embed photos · train with clip-tiny-scenes", services.asked.getFirst());
        bench.splitProperty().set(Workbench.ALL);
        assertTrue(services.asked.contains("embed photos with clip-tiny-scenes"));
    }

    @Test
    void aFailedOpeningLeavesWhatWasOpenAndSaysWhy() {
        var bench = workbench();
        bench.open(Path.of("photos"));
        services.openFailure = new ConoscopeException("file.missing", null, "/gone");
        bench.open(Path.of("gone"));
        assertEquals(
                Path.of("photos"), Objects.requireNonNull(bench.sourceProperty().get()).path());
        var notice = Objects.requireNonNull(bench.notices().at(Notices.Location.WINDOW).get());
        assertEquals("/gone does not exist", notice.what());
    }

    @Test
    void theAnswerOfAnEarlierOpeningIsDropped() {
        var bench = workbench(later, NOW);
        bench.open(Path.of("first"));
        bench.open(Path.of("second"));
        runHeld();
        assertEquals(
                Path.of("second"), Objects.requireNonNull(bench.sourceProperty().get()).path());
        assertFalse(services.asked.contains("embed first · test with clip-tiny-scenes"));
    }

    @Test
    void aSecondModelQueuesVisiblyBehindTheFirst() {
        var bench = workbench(NOW, later);
        bench.open(Path.of("photos"));
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.getLast());
        assertEquals(
                List.of(
                        "Embedding photos · test with clip-tiny-scenes · trained",
                        "Embedding photos · test with clip-vit-b32 · random 1"),
                bench.jobs().jobs().stream().map(Job::title).toList());
        assertTrue(bench.isBusy());
        held.forEach(Runnable::run);
        var shown = Objects.requireNonNull(session.embeddingsProperty().get());
        assertEquals("clip-vit-b32", shown.provenance().model());
        assertFalse(bench.isBusy());
    }

    @Test
    void aBrokenEmbeddingOffersToResumeAndDoes() {
        services.embedFailure = new ConoscopeException("file.missing", null, "worker");
        var bench = workbench();
        bench.open(Path.of("photos"));
        assertNull(session.embeddingsProperty().get());
        var notice = Objects.requireNonNull(bench.notices().at(Notices.Location.SCATTER).get());
        assertEquals(Notice.Kind.FAILURE, notice.kind());
        services.embedFailure = null;
        Objects.requireNonNull(notice.offer()).act().run();
        assertNotNull(session.embeddingsProperty().get());
        assertNull(bench.notices().at(Notices.Location.SCATTER).get());
    }

    @Test
    void cancellingAWaitingEmbeddingTakesItOutAndOffersToResume() {
        var bench = workbench(NOW, later);
        bench.open(Path.of("photos"));
        bench.jobs().cancel(bench.jobs().jobs().getFirst());
        assertEquals(List.of(), List.copyOf(bench.jobs().jobs()));
        var notice = Objects.requireNonNull(bench.notices().at(Notices.Location.SCATTER).get());
        assertEquals(Notice.Kind.NEWS, notice.kind());
        held.forEach(Runnable::run);
        assertNull(session.embeddingsProperty().get());
    }

    @Test
    void aCheckpointFolderBecomesTheModel() {
        var bench = workbench();
        bench.open(Path.of("photos"));
        bench.embedding().chooseCheckpoint(Path.of("models", "mine"));
        assertEquals("mine · trained", bench.embedding().modelProperty().get().label());
        assertEquals(5, bench.embedding().models().size());
        assertTrue(
                services.asked.contains("embed photos · test with " + Path.of("models", "mine")));
    }

    @Test
    void switchingBackShowsTheFinishedLayoutAndMeasuresWithoutWork() {
        var rows = FakeServices.embeddings(services.corpus("photos"), "clip-tiny");
        services.keeps = true;
        services.measures = Measurement.of(rows, 1, new CancellationToken(), progress -> {});
        var bench = workbench();
        openWithUmap(bench);
        var layout = session.displayedProperty().get().frame();
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.getLast());
        services.asked.clear();
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.get(0));
        assertEquals(List.of(), services.asked);
        assertSame(layout, session.displayedProperty().get().frame());
        assertEquals("umap", session.displayedProperty().get().method());
        assertEquals(LayoutRun.State.DONE, bench.projection().run().state());
        assertNotNull(session.measuresProperty().get());
    }

    @Test
    void whatWasComputedIsFoundForTheSameRowsOpenedAgain() {
        var rows = FakeServices.embeddings(services.corpus("photos"), "clip-tiny");
        services.keeps = true;
        services.measures = Measurement.of(rows, 1, new CancellationToken(), progress -> {});
        var bench = workbench();
        openWithUmap(bench);
        var layout = session.displayedProperty().get().frame();
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.getLast());
        services.finished.replaceAll(
                (model, made) ->
                        new Embedded(
                                made.corpus(),
                                FakeServices.embeddings(made.corpus(), model.imageModel())));
        services.asked.clear();
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.get(0));
        assertEquals(List.of(), services.asked);
        assertSame(layout, session.displayedProperty().get().frame());
        assertNotNull(session.measuresProperty().get());
    }

    @Test
    void nothingComputedOfOtherRowsIsFound() {
        services.keeps = true;
        var bench = workbench();
        openWithUmap(bench);
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.getLast());
        services.finished.replaceAll(
                (model, made) -> {
                    var old = made.embeddings();
                    return new Embedded(
                            made.corpus(), old.changedBy("turn", old.text(), old.image()));
                });
        services.asked.clear();
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.get(0));
        assertTrue(services.asked.contains("measure 1"), services.asked.toString());
        assertTrue(services.asked.contains("project umap"), services.asked.toString());
    }

    @Test
    void switchingBetweenEmbeddedModelsNeverEmptiesTheScreen() {
        services.keeps = true;
        var bench = workbench();
        bench.open(Path.of("photos"));
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.getLast());
        var seen = new ArrayList<Object>();
        session.displayedProperty().subscribe((before, now) -> seen.add(now));
        session.embeddingsProperty().subscribe((before, now) -> seen.add(now));
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.get(0));
        assertFalse(seen.isEmpty());
        assertFalse(seen.contains(null));
    }

    @Test
    void switchingKeepsTheSelection() {
        services.keeps = true;
        services.splits = List.of();
        var bench = workbench();
        bench.open(Path.of("photos"));
        session.selectionProperty().set(Selection.of(0, 5));
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.getLast());
        bench.embedding().modelProperty().set(ModelChoice.PRESETS.get(0));
        assertEquals(Selection.of(0, 5), session.selectionProperty().get());
    }

    @Test
    void aModelThatCannotBeUsedSaysSoAndShowsNoOtherModelsRows() {
        var bench = workbench();
        bench.open(Path.of("photos"));
        services.findFailure = new ConoscopeException("model.unknown", null, "mine", "clip-tiny");
        bench.embedding().chooseCheckpoint(Path.of("mine"));
        assertNull(session.embeddingsProperty().get());
        assertNull(session.displayedProperty().get());
        var notice = Objects.requireNonNull(bench.notices().at(Notices.Location.SCATTER).get());
        assertTrue(notice.what().contains("mine"), notice.what());
        assertFalse(bench.embedding().runningProperty().get());
    }
}
