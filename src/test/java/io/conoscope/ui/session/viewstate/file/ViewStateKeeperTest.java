package io.conoscope.ui.session.viewstate.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.viewstate.ViewParts;
import io.conoscope.ui.session.viewstate.ViewStateModel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;

class ViewStateKeeperTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);
    private static final ShownMarks IMAGES = new ShownMarks(true, false, false);
    private static final ShownMarks TEXTS = new ShownMarks(false, true, false);

    @TempDir private Path folder;

    private final ViewParts parts = new ViewParts();
    private final ArrayDeque<Runnable> writing = new ArrayDeque<>();

    private ViewStateKeeper keeper(Background io) {
        var words = new Messages();
        var bench =
                new Workbench(
                        new Session(),
                        new NoServices(),
                        new TaskExecutors(NOW, NOW, NOW, NOW),
                        words);
        var runs = new RunsModel(new RunsModel.Context(bench.jobs(), bench.notices(), NOW, words));
        var model = new ViewStateModel(bench, runs, parts, NOW, words);
        return new ViewStateKeeper(model, new ViewStateFile(folder), io);
    }

    private Path file() {
        return folder.resolve("view.json");
    }

    private ShownMarks onDisk() {
        return new ViewStateFile(folder).load().shown();
    }

    @Test
    void aChangeIsWrittenOnceItRests() throws Exception {
        var keeper = keeper(NOW);
        keeper.look();
        assertFalse(Files.exists(file()), "it may still be changing");
        keeper.look();
        assertEquals(ShownMarks.ALL, onDisk());
        parts.shown().set(IMAGES);
        keeper.look();
        assertEquals(ShownMarks.ALL, onDisk());
        parts.shown().set(TEXTS);
        keeper.look();
        assertEquals(ShownMarks.ALL, onDisk());
        keeper.look();
        assertEquals(TEXTS, onDisk());
        Files.delete(file());
        keeper.look();
        assertFalse(Files.exists(file()), "nothing changed, so nothing is written");
    }

    @Test
    void aClosingWindowWritesAtOnceAndTellsWhenItIsDone() {
        var keeper = keeper(new Background(writing::add, Runnable::run));
        parts.shown().set(IMAGES);
        var done = keeper.save();
        assertFalse(done.isDone());
        writing.remove().run();
        assertTrue(done.isDone());
        assertEquals(IMAGES, onDisk());
    }

    @Test
    void anOlderViewDoesNotReplaceANewerOne() {
        var keeper = keeper(new Background(writing::add, Runnable::run));
        parts.shown().set(IMAGES);
        keeper.save();
        parts.shown().set(TEXTS);
        keeper.save();
        writing.removeLast().run();
        writing.removeLast().run();
        assertEquals(TEXTS, onDisk());
    }

    @Test
    void aFailureEndsTheWaitingAndIsTriedAgainAtTheNextChange() throws Exception {
        Files.createDirectories(file());
        var keeper = keeper(NOW);
        assertTrue(keeper.save().isDone());
        Files.delete(file());
        parts.shown().set(IMAGES);
        keeper.look();
        keeper.look();
        assertEquals(IMAGES, onDisk());
    }
}
