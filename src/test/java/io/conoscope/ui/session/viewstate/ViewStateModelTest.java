package io.conoscope.ui.session.viewstate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Theme;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.session.ModelChoice;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.TaskExecutors;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.TagsModel;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

class ViewStateModelTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);
    private static final ModelSpec TWO_TOWERS =
            ModelSpec.towers("clip-tiny-image", "/models/mine", null, 7).withLayer(2);

    @TempDir private Path folder;

    private final Set<Path> gone = new HashSet<>();
    private final Set<ModelSpec> goneModels = new HashSet<>();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();

    /// A window without its views.
    private final class Window {

        private final Session session = new Session();
        private final List<String> asked = new ArrayList<>();
        private final Workbench bench;
        private final RunsModel runs;
        private final ViewParts parts = new ViewParts();
        private final ViewStateModel model;

        Window() {
            this(NOW);
        }

        Window(Background projecting) {
            this(NOW, NOW, projecting);
        }

        Window(Background reading, Background embedding, Background projecting) {
            var words = new Messages();
            var lanes = new TaskExecutors(reading, embedding, NOW, projecting);
            bench =
                    new Workbench(
                            session,
                            new SmallCorpusServices(gone, goneModels, asked),
                            lanes,
                            words);
            runs = new RunsModel(new RunsModel.Context(bench.jobs(), bench.notices(), NOW, words));
            model = new ViewStateModel(bench, runs, parts, NOW, words);
        }

        @Nullable String said(Notices.Location place) {
            var notice = bench.notices().at(place).get();
            return notice == null ? null : notice.what();
        }
    }

    private Path corpus() {
        return folder.resolve("corpus").toAbsolutePath().normalize();
    }

    private Path run(String name) throws Exception {
        var run = Files.createDirectories(folder.resolve("runs").resolve(name));
        Files.writeString(
                run.resolve("metrics.jsonl"),
                "{\"step\":1,\"train/loss\":1,\"eval/gap_l2\":0.5,\"other\":1}\n");
        return run;
    }

    /// A view that differs from a new window's in everything.
    private ViewState used() throws Exception {
        var a = run("a");
        var b = run("b");
        return new ViewState(
                new OpenedSubject(corpus(), "train"),
                TWO_TOWERS,
                ProjectionChoice.DEFAULT.withMethod("tsne"),
                new ScatterView(new CameraView(0.3, 0.6, 4), null, "pca"),
                new ShownMarks(true, false, true),
                new SelectedPoints(6, Selection.of(1, 5)),
                "caption",
                new LookView(
                        new FilterView(new SelectedPoints(6, Selection.of(0, 1, 5)), "seen"),
                        "pair_cosine < 0.2",
                        ColoringView.by("split"),
                        new MarkStyle(2, 0.5, 1, 1, MarkStyle.Density.POINTS, false)),
                new RunsView(
                        List.of(folder.resolve("runs")),
                        List.of(),
                        List.of(a),
                        b,
                        List.of("eval/gap_l2", "other")),
                new FrameView(
                        Theme.DARK,
                        "RUNS",
                        true,
                        new PanelView(true, false, 300, 400, 0.4, 0.3, 0.6, 280, 0.5)));
    }

    @Test
    void whatOneWindowShowedTheNextOneShows() throws Exception {
        var state = used();
        var window = new Window();
        window.model.apply(state);
        assertEquals(
                List.of("embed train with /models/mine", "project gap", "project tsne"),
                window.asked);
        assertEquals(Selection.of(1, 5), window.session.selectionProperty().get());
        assertEquals("caption", window.session.captionFilterProperty().get());
        assertEquals(3, window.session.filterProperty().get().count(6));
        assertEquals("seen", window.session.filterProperty().get().because());
        assertEquals(2, window.session.styleProperty().get().pointSize());
        assertEquals("tsne", window.session.displayedProperty().get().method());
        assertEquals(state.scatter(), window.parts.scatter().get());
        assertEquals(state, window.model.capture());
        assertNull(window.said(Notices.Location.WINDOW));
    }

    @Test
    void anEmptyViewLeavesANewWindowAsItIs() {
        var window = new Window();
        window.model.apply(ViewState.EMPTY);
        assertEquals(List.of(), window.asked);
        var now = window.model.capture();
        assertNull(now.opened());
        assertEquals(ModelChoice.PRESETS.getFirst().spec(), now.model());
        assertEquals(ProjectionChoice.DEFAULT, now.projection());
        assertEquals(RunsView.NONE, now.runs());
    }

    @Test
    void aCorpusThatIsGoneIsNamedAndNothingIsOpen() throws Exception {
        gone.add(corpus());
        var window = new Window();
        window.model.apply(used());
        assertEquals(corpus() + " does not exist", window.said(Notices.Location.WINDOW));
        assertNull(window.bench.sourceProperty().get());
        assertFalse(window.bench.openingProperty().get());
        var now = window.model.capture();
        assertNull(now.opened());
        assertNull(now.selection());
        assertEquals("", now.filter());
        window.bench.open(folder.resolve("other"));
        assertTrue(window.session.selectionProperty().get().isEmpty());
        assertEquals("", window.session.captionFilterProperty().get());
    }

    @Test
    void aModelThatIsGoneIsNamedAndTheUsualOneTakesItsPlace() throws Exception {
        goneModels.add(TWO_TOWERS);
        var window = new Window();
        window.model.apply(used());
        var usual = ModelChoice.PRESETS.getFirst();
        assertEquals(usual, window.bench.embedding().modelProperty().get());
        assertEquals(ModelChoice.PRESETS, List.copyOf(window.bench.embedding().models()));
        assertEquals("embed train with clip-tiny-scenes", window.asked.getFirst());
        var said = Objects.requireNonNull(window.said(Notices.Location.WINDOW));
        assertTrue(said.contains("mine") && said.contains(usual.label()), said);
        assertNotNull(window.session.embeddingsProperty().get());
    }

    @Test
    void runsThatAreGoneAreNamedAndTheOthersOpen() throws Exception {
        var state = used();
        var roots = List.of(folder.resolve("runs"), folder.resolve("gone"));
        var runs = new RunsView(roots, List.of(folder.resolve("runs/b")), List.of(), null, null);
        var window = new Window();
        window.model.apply(
                new ViewState(
                        null,
                        null,
                        null,
                        ScatterView.WHOLE,
                        ShownMarks.ALL,
                        null,
                        "",
                        LookView.PLAIN,
                        runs,
                        state.frame()));
        assertEquals(List.of("a"), window.runs.runs().stream().map(OpenRun::name).toList());
        var said = Objects.requireNonNull(window.said(Notices.Location.RUNS));
        assertTrue(said.contains(folder.resolve("gone").toString()), said);
        assertEquals(List.of(folder.resolve("runs/b")), window.model.capture().runs().removed());
    }

    private Window awaitsRunC() throws Exception {
        run("a");
        run("b");
        var root = folder.resolve("runs");
        var runs = new RunsView(List.of(root), List.of(), List.of(), root.resolve("c"), null);
        var empty = ViewState.EMPTY;
        var window = new Window();
        window.model.apply(
                new ViewState(
                        null,
                        null,
                        null,
                        empty.scatter(),
                        empty.shown(),
                        null,
                        "",
                        LookView.PLAIN,
                        runs,
                        empty.frame()));
        return window;
    }

    /// Folders are looked through every second.
    private void appears(Window window, String name) throws Exception {
        run(name);
        int before = window.runs.runs().size();
        long end = System.nanoTime() + 30_000_000_000L;
        while (window.runs.runs().size() == before && System.nanoTime() < end) {
            Thread.sleep(50);
            window.runs.tick();
        }
    }

    @Test
    void aRunThatAppearsLateIsChosenAsItWas() throws Exception {
        var window = awaitsRunC();
        appears(window, "c");
        assertEquals("c", Objects.requireNonNull(window.runs.chosenProperty().get()).name());
    }

    @Test
    void theRunThatTheUserChoosesMeanwhileStaysChosen() throws Exception {
        var window = awaitsRunC();
        window.runs.chosenProperty().set(window.runs.runs().get(1));
        appears(window, "c");
        assertEquals(3, window.runs.runs().size());
        assertEquals("b", Objects.requireNonNull(window.runs.chosenProperty().get()).name());
    }

    @Test
    void runsComeBackHiddenAndChosenWithTheirTags() throws Exception {
        var window = new Window();
        window.model.apply(used());
        var tags = new TagsModel(window.runs);
        window.parts
                .tags()
                .attach(
                        () -> Optional.ofNullable(tags.wanted()),
                        wanted -> tags.want(wanted.orElse(null)));
        assertEquals(List.of("eval/gap_l2", "other"), List.copyOf(tags.chosen()));
        assertEquals(List.of("b"), window.runs.shown().stream().map(OpenRun::name).toList());
        assertEquals("b", Objects.requireNonNull(window.runs.chosenProperty().get()).name());
        assertEquals(used().runs(), window.model.capture().runs());
    }

    @Test
    void aSelectionAmongOtherRowsIsDropped() throws Exception {
        var state = used();
        var window = new Window();
        window.model.apply(
                new ViewState(
                        new OpenedSubject(corpus(), ""),
                        state.model(),
                        state.projection(),
                        state.scatter(),
                        state.shown(),
                        state.selection(),
                        "",
                        LookView.PLAIN,
                        RunsView.NONE,
                        FrameView.UNSET));
        assertEquals(
                4, Objects.requireNonNull(window.session.corpusProperty().get()).images().size());
        assertTrue(window.session.selectionProperty().get().isEmpty());
    }

    @Test
    void camerasWaitForTheLayoutAndCountAsShownMeanwhile() throws Exception {
        var state = used();
        var window = new Window(new Background(held::add, Runnable::run));
        window.model.apply(state);
        assertEquals(ScatterView.WHOLE, window.parts.scatter().get());
        assertEquals(state, window.model.capture());
        runHeld();
        assertEquals(state.scatter(), window.parts.scatter().get());
    }

    @Test
    void aCameraThatWasMovedMeanwhileStaysWhereItIs() throws Exception {
        var moved = new ScatterView(new CameraView(0.9, 0.9, 2), null, null);
        var window = new Window(new Background(held::add, Runnable::run));
        window.model.apply(used());
        window.parts.scatter().set(moved);
        runHeld();
        assertEquals(moved, window.model.capture().scatter());
    }

    @Test
    void whatTheUserOpensInsteadIsNotTouched() throws Exception {
        var window = new Window(new Background(held::add, Runnable::run));
        window.model.apply(used());
        window.bench.open(folder.resolve("other"), "train");
        runHeld();
        assertTrue(window.session.selectionProperty().get().isEmpty());
        assertEquals(ScatterView.WHOLE, window.model.capture().scatter());
    }

    @Test
    void aCameraThatWasMovedWhileAllWaitsIsTheOneThatIsSaved() throws Exception {
        var moved = new ScatterView(new CameraView(0.9, 0.9, 2), null, null);
        var window = new Window(new Background(held::add, Runnable::run));
        window.model.apply(used());
        window.parts.scatter().set(moved);
        assertEquals(moved, window.model.capture().scatter());
    }

    @Test
    void camerasOfOneMethodAreNotTakenForAnother() throws Exception {
        var state = used();
        var window = new Window(new Background(held::add, Runnable::run));
        window.model.apply(state);
        var choice = window.bench.projection().choiceProperty();
        choice.set(choice.get().withMethod("umap"));
        runHeld();
        assertEquals("umap", window.session.displayedProperty().get().method());
        assertEquals(new ScatterView(null, null, "pca"), window.parts.scatter().get());
    }

    @Test
    void whatTheUserChoosesAndSearchesMeanwhileStays() throws Exception {
        var embedding = new Background(held::add, Runnable::run);
        var window = new Window(NOW, embedding, NOW);
        window.model.apply(used());
        var chosen = Selection.of(0);
        window.session.selectionProperty().set(chosen);
        runHeld();
        assertNotNull(window.session.embeddingsProperty().get());
        assertEquals(chosen, window.session.selectionProperty().get());

        var slow = new Window(new Background(held::add, Runnable::run), NOW, NOW);
        slow.model.apply(used());
        slow.session.captionFilterProperty().set("mine");
        assertEquals("mine", slow.model.capture().filter());
        runHeld();
        assertEquals("mine", slow.session.captionFilterProperty().get());
    }

    @Test
    void aSplitThatTheUserTakesInsteadKeepsNothingOfTheOther() throws Exception {
        var window = new Window(new Background(held::add, Runnable::run));
        window.model.apply(used());
        window.bench.splitProperty().set("test");
        runHeld();
        assertTrue(window.session.selectionProperty().get().isEmpty());
        assertEquals(ScatterView.WHOLE, window.parts.scatter().get());
    }

    private void runHeld() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    @Test
    void theSelectionIsCapturedWithoutBeingCopied() throws Exception {
        var window = new Window();
        window.model.apply(used());
        var many = Selection.of(0, 1, 2, 3, 4, 5);
        window.session.selectionProperty().set(many);
        assertSame(many, Objects.requireNonNull(window.model.capture().selection()).chosen());
    }
}
