package io.conoscope.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.app.settings.SettingsFile;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CommandsTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);
    private static final Background NEVER = new Background(work -> {}, Runnable::run);

    @TempDir private Path folder;
    private final Session session = new Session();
    private Commands commands;

    @BeforeEach
    void wire() {
        var words = new Messages();
        var lanes = new TaskExecutors(NEVER, NEVER, NEVER, NEVER);
        var bench = new Workbench(session, null, lanes, words);
        var place = new RunsModel.Context(bench.jobs(), bench.notices(), NOW, words);
        commands =
                new Commands(
                        bench,
                        new RunsModel(place),
                        new WindowModel(new SettingsFile(folder), Runnable::run),
                        new Commands.Dialogs(
                                new FileDialogs(null, words), words, folder.resolve("scenes")));
        var images = List.of(new ImageItem("a", null, null), new ImageItem("b", null, null));
        var texts =
                List.of(
                        new TextItem("a#0", null),
                        new TextItem("a#1", null),
                        new TextItem("b#0", null));
        var pairs = new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1});
        session.corpusProperty()
                .set(new Corpus("two", folder, null, images, texts, pairs, List.of()));
    }

    @Test
    void theSelectedPhotoIsJoinedByItsCaptions() {
        session.selectionProperty().set(Selection.of(0));
        commands.selectPairs();
        assertEquals(Selection.of(0, 2, 3), session.selectionProperty().get());
    }

    @Test
    void aSelectedCaptionIsJoinedByItsPhotoAlone() {
        session.selectionProperty().set(Selection.of(4));
        commands.selectPairs();
        assertEquals(Selection.of(1, 4), session.selectionProperty().get());
    }

    @Test
    void selectingNoneEmptiesTheSelection() {
        session.selectionProperty().set(Selection.of(0, 4));
        commands.selectNone();
        assertTrue(session.selectionProperty().get().isEmpty());
    }

    @Test
    void theThemeIsToggledAndRemembered() {
        commands.toggleTheme();
        commands.window().save();
        assertEquals(Theme.DARK, new SettingsFile(folder).load().theme());
    }

    @Test
    void allPanelsShowOrNone() {
        commands.window().browserShownProperty().set(false);
        commands.window().togglePanels();
        assertTrue(commands.window().browserShownProperty().get());
        commands.window().togglePanels();
        assertFalse(commands.window().sideShownProperty().get());
    }

    private Path run(String name) throws Exception {
        var run = Files.createDirectories(folder.resolve(name)).toAbsolutePath().normalize();
        Files.writeString(run.resolve("metrics.jsonl"), "{\"step\":1,\"train/loss\":1}\n");
        return run;
    }

    @Test
    void runsStandAmongWhatWasOpened() throws Exception {
        var run = run("a");
        commands.openRuns(run);
        assertEquals(List.of(run), new SettingsFile(folder).load().recent());
    }

    @Test
    void runsThatWereMadeHereAreOfferedOnce() throws Exception {
        var a = run("a");
        var b = run("b");
        var window = commands.window();
        window.offerMade(List.of(b, a));
        assertEquals(List.of(b, a), window.unopened());
        commands.openRuns(a);
        assertEquals(List.of(b, a), window.made());
        assertEquals(List.of(b), window.unopened());
    }

    @Test
    void aSampleThatIsNotInstalledIsNotOffered() {
        assertFalse(commands.hasSample());
    }
}
