package io.conoscope.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.Embedded;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.status.Notices;
import io.conoscope.ui.session.viewstate.OpenedSubject;
import io.conoscope.ui.session.viewstate.ViewState;
import io.conoscope.ui.session.viewstate.file.ViewStateFile;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

class SavedViewTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    @TempDir private Path folder;

    /// What the disk and the embedder have not done yet.
    private final ArrayDeque<Runnable> disk = new ArrayDeque<>();

    private final ArrayDeque<Runnable> embedding = new ArrayDeque<>();
    private Workbench bench;

    private SavedView window(Background io) {
        var words = new Messages();
        var waiting = new Background(embedding::add, Runnable::run);
        bench =
                new Workbench(
                        new Session(),
                        new OnePhoto(),
                        new TaskExecutors(NOW, waiting, NOW, NOW),
                        words);
        var runs = new RunsModel(new RunsModel.Context(bench.jobs(), bench.notices(), NOW, words));
        return new SavedView(bench, runs, folder, new SavedView.Lanes(io, NOW), words);
    }

    private Path corpus() {
        return folder.resolve("corpus").toAbsolutePath();
    }

    private ViewStateFile file() {
        return new ViewStateFile(folder);
    }

    private void save(Path opened) throws Exception {
        var empty = ViewState.EMPTY;
        file().save(
                        new ViewState(
                                new OpenedSubject(opened, ""),
                                null,
                                null,
                                empty.scatter(),
                                empty.shown(),
                                null,
                                "",
                                empty.look(),
                                empty.runs(),
                                empty.frame()));
    }

    private static void looks(SavedView view, int times) {
        for (int i = 0; i < 20 * times; i++) {
            view.tick();
        }
    }

    private @Nullable Path opened() {
        var source = bench.sourceProperty().get();
        return source == null ? null : source.path();
    }

    @Test
    void aViewThatEndedTheWindowIsOfferedUntilSomethingElseIsOpened() throws Exception {
        save(corpus());
        window(NOW).restore();
        assertEquals(corpus(), opened());
        assertTrue(file().isSuspect(), "no layout has been shown");

        for (int start = 0; start < 2; start++) {
            var next = window(NOW);
            next.restore();
            assertNull(opened());
            looks(next, 3);
            assertTrue(next.save().isDone());
            assertNotNull(file().load().opened(), "nothing has taken its place");
        }

        var other = window(NOW);
        other.restore();
        bench.open(folder.resolve("other"));
        looks(other, 3);
        assertFalse(file().isSuspect());
        var kept = Objects.requireNonNull(file().load().opened());
        assertEquals(folder.resolve("other").toAbsolutePath(), kept.path());
    }

    @Test
    void theOfferBringsItBackAndWatchesItAgain() throws Exception {
        save(corpus());
        window(NOW).restore();
        window(NOW).restore();
        var offer =
                Objects.requireNonNull(bench.notices().at(Notices.Location.WINDOW).get()).offer();
        Objects.requireNonNull(offer).act().run();
        assertEquals(corpus(), opened());
        assertNull(bench.notices().at(Notices.Location.WINDOW).get());
        assertTrue(file().isSuspect());
    }

    @Test
    void aClosedWindowDoesNotMakeItsViewSuspect() throws Exception {
        save(corpus());
        var first = window(NOW);
        first.restore();
        looks(first, 3);
        assertTrue(file().isSuspect(), "its rows are still on their way");
        first.save();
        assertFalse(file().isSuspect());
        window(NOW).restore();
        assertEquals(corpus(), opened());
    }

    @Test
    void whatCannotBeOpenedIsNotSuspect() throws Exception {
        save(folder.resolve("gone").toAbsolutePath());
        var view = window(NOW);
        view.restore();
        looks(view, 1);
        assertFalse(file().isSuspect());
    }

    @Test
    void aSlowDiskDoesNotReplaceWhatTheUserOpenedMeanwhile() throws Exception {
        save(corpus());
        var view = window(new Background(disk::add, Runnable::run));
        view.restore();
        bench.open(folder.resolve("other"));
        while (!disk.isEmpty()) {
            disk.remove().run();
        }
        assertEquals(folder.resolve("other"), opened());
    }

    @Test
    void aPathOnTheCommandLineTakesThePlaceOfASuspectView() throws Exception {
        save(corpus());
        window(NOW).restore();
        var view = window(NOW);
        view.begin();
        bench.open(folder.resolve("other"));
        assertFalse(file().isSuspect());
        looks(view, 3);
        assertEquals(
                folder.resolve("other").toAbsolutePath(),
                Objects.requireNonNull(file().load().opened()).path());
    }

    /// A photo with a caption, whose rows the test holds back.
    private static final class OnePhoto extends NoServices {

        @Override
        public OpenedSource open(Path path) throws ConoscopeException {
            if (path.endsWith("gone")) {
                throw new ConoscopeException("file.missing", null, path);
            }
            var images = List.of(new ImageItem("a.jpg", null, null));
            var texts = List.of(new TextItem("a.jpg#0", "a"));
            var corpus = new Corpus("one", path, null, images, texts, Pairs.diagonal(1), List.of());
            return new OpenedSource(path, corpus, null);
        }

        @Override
        public Optional<Embedded> finished(Corpus corpus, ModelSpec model) {
            return Optional.empty();
        }

        @Override
        public Embedded embed(
                Corpus corpus,
                ModelSpec model,
                CancellationToken token,
                Consumer<? super Progress> progress) {
            throw new AssertionError("held back");
        }
    }
}
