package io.conoscope.ui.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.InstalledState;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.models.ModelLibraryModel.Question;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Job;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

class ModelLibraryModelTest {

    private static final Background NEVER = new Background(work -> {}, Runnable::run);
    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    private final FakeModelLibrary fake = new FakeModelLibrary();
    private final Queue<Runnable> fetching = new ArrayDeque<>();
    private final Messages words = new Messages();
    private final Workbench bench =
            new Workbench(
                    new Session(), null, new TaskExecutors(NEVER, NEVER, NEVER, NEVER), words);
    private final ModelLibraryModel model =
            new ModelLibraryModel(
                    fake,
                    bench,
                    new ModelLibraryModel.Executors(
                            NOW, new Background(fetching::add, Runnable::run)),
                    words);

    @BeforeEach
    void look() {
        model.refresh();
    }

    @Test
    void searchNarrowsTheListAndTheSelection() {
        model.searchProperty().set("tower DINO");
        assertEquals(List.of("dino"), names());
        assertEquals("dino", selected().name());
        model.searchProperty().set("nothing such");
        assertNull(model.selectedProperty().get());
        model.searchProperty().set("");
        assertEquals(4, names().size());
    }

    @Test
    void whoeverLooksForAnotherModelSeesOneWithBothTowersThatIsPretrained() {
        model.searchProperty().set("dino");
        model.suggest();
        model.refresh();
        assertEquals("", model.searchProperty().get());
        assertEquals("clip-b16", selected().name());
        select("dino");
        model.refresh();
        assertEquals("dino", selected().name(), "only once");
    }

    @Test
    void theLicenceComesBeforeTheDownload() {
        select("clip-b32");
        model.download();
        assertEquals(Question.LICENCE, model.questionProperty().get());
        assertTrue(fetching.isEmpty());
        model.download();
        assertEquals(Question.NONE, model.questionProperty().get());
        fetching.remove().run();
        assertInstanceOf(InstalledState.Installed.class, state());
    }

    @Test
    void anotherModelAnswersNoQuestionOfThisOne() {
        select("clip-b32");
        model.download();
        select("clip-b16");
        assertEquals(Question.NONE, model.questionProperty().get());
        model.download();
        assertEquals(List.of(), fake.asked);
    }

    @Test
    void pausingKeepsWhatCameAndResumingGoesOnFromThere() {
        pauseAt("clip-b32", 44);
        var part = assertInstanceOf(InstalledState.Partial.class, state());
        assertEquals(FakeModelLibrary.BYTES / 100 * 43, part.bytes());
        assertTrue(model.downloads().byName().isEmpty());
        fake.step = (name, hundredth) -> {};
        model.download();
        fetching.remove().run();
        assertEquals(List.of("fetch clip-b32 from 0", "fetch clip-b32 from 43"), fake.asked);
        assertInstanceOf(InstalledState.Installed.class, state());
    }

    @Test
    void theSecondDownloadWaitsAndIsSeenWaiting() {
        begin("clip-b32");
        begin("clip-b16");
        assertEquals(2, bench.jobs().jobs().size());
        var second = model.downloads().byName().get("clip-b16");
        assertEquals(Job.State.WAITING, second.state());
        model.pause();
        assertNull(model.downloads().byName().get("clip-b16"));
        assertEquals(List.of("Downloading clip-b32"), titles());
    }

    @Test
    void endingTheJobInTheStatusLineIsAPause() {
        begin("clip-b32");
        fake.step =
                (name, hundredth) -> {
                    if (hundredth == 10) {
                        bench.jobs().cancel(bench.jobs().jobs().getFirst());
                    }
                };
        fetching.remove().run();
        assertInstanceOf(InstalledState.Partial.class, state());
        assertTrue(model.failures().isEmpty());
    }

    @Test
    void cancellingAsksAndThenThrowsThePartAway() {
        begin("clip-b32");
        fake.step =
                (name, hundredth) -> {
                    if (hundredth == 10) {
                        model.remove(Question.DISCARD);
                        assertEquals(Question.DISCARD, model.questionProperty().get());
                        model.remove(Question.DISCARD);
                    }
                };
        fetching.remove().run();
        assertEquals(List.of("fetch clip-b32 from 0", "remove clip-b32"), fake.asked);
        assertInstanceOf(InstalledState.Absent.class, state());
    }

    @Test
    void aFailureStaysWithItsModelAndOffersToTryAgain() {
        fake.step =
                (name, hundredth) -> {
                    if (hundredth == 5) {
                        throw new ConoscopeException("fetch.missing", null, "https://x", 404);
                    }
                };
        begin("clip-b32");
        fetching.remove().run();
        var notice = model.failures().get("clip-b32");
        assertTrue(
                notice.what().startsWith("https://x: the server does not have this file"),
                notice.what());
        fake.step = (name, hundredth) -> {};
        notice.offer().act().run();
        fetching.remove().run();
        assertTrue(model.failures().isEmpty());
        assertInstanceOf(InstalledState.Installed.class, state());
    }

    @Test
    void deletingAsksFirst() {
        install("clip-b32");
        model.remove(Question.DELETE);
        assertInstanceOf(InstalledState.Installed.class, state());
        model.keep();
        model.remove(Question.DELETE);
        model.remove(Question.DELETE);
        assertInstanceOf(InstalledState.Absent.class, state());
    }

    @Test
    void anInstalledDualEncoderBecomesTheWindowsModel() {
        install("clip-b32");
        model.use();
        assertEquals(
                ModelChoice.checkpoint(Path.of("downloads", "clip-b32")),
                bench.embedding().modelProperty().get());
        assertTrue(bench.embedding().models().contains(model.usedProperty().get()));
    }

    @Test
    void oneTowerAloneCannotBeUsed() {
        install("dino");
        assertNull(selected().choice());
        assertTrue(selected().isOneTower());
    }

    @Test
    void anAddedFolderIsLookedAtWhateverWasSearched() {
        model.searchProperty().set("dino");
        model.add(Path.of("my", "model"));
        assertEquals("model", selected().name());
        assertNotNull(selected().choice());
        model.forget();
        assertEquals(4, names().size());
    }

    @Test
    void aFolderThatIsNoModelSaysWhy() {
        fake.addFailure = new ConoscopeException("library.weightless", null, Path.of("holiday"));
        model.add(Path.of("holiday"));
        var notice = model.noticeProperty().get();
        assertNotNull(notice);
        assertTrue(notice.what().startsWith("Holiday is not a model"), notice.what());
    }

    private void pauseAt(String name, int at) {
        fake.step =
                (fetched, hundredth) -> {
                    if (hundredth == at) {
                        model.pause();
                    }
                };
        begin(name);
        fetching.remove().run();
    }

    private void install(String name) {
        begin(name);
        fetching.remove().run();
    }

    private void begin(String name) {
        select(name);
        model.download();
        model.download();
    }

    private void select(String name) {
        model.select(
                model.shown().stream()
                        .filter(item -> item.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private ModelLibraryItem selected() {
        return model.selectedProperty().get();
    }

    private InstalledState state() {
        return ((ModelLibraryItem.Published) selected()).state();
    }

    private List<String> names() {
        return model.shown().stream().map(ModelLibraryItem::name).toList();
    }

    private List<String> titles() {
        return bench.jobs().jobs().stream().map(Job::title).toList();
    }
}
