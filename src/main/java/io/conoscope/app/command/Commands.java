package io.conoscope.app.command;

import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What menus, buttons and keys do to what is open. FX thread only.
public final class Commands {

    private final Workbench bench;
    private final RunsModel runs;
    private final WindowModel window;
    private final FileDialogs files;
    private final Messages words;
    private final Path sample;
    private final CorpusForModel corpusForModel;

    /// What the user wanted to see last.
    private @Nullable Path asked;

    /// What commands ask and say.
    ///
    /// @param sample the bundled corpus
    public record Dialogs(FileDialogs files, Messages words, Path sample) {}

    public Commands(Workbench bench, RunsModel runs, WindowModel window, Dialogs dialogs) {
        this.bench = bench;
        this.runs = runs;
        this.window = window;
        this.files = dialogs.files();
        this.words = dialogs.words();
        this.sample = dialogs.sample();
        this.corpusForModel = new CorpusForModel(bench, dialogs.words(), this::openFolder);
        bench.sourceProperty()
                .subscribe(
                        source -> {
                            if (source != null && !source.path().equals(sample)) {
                                opened(source.path());
                            }
                        });
        runs.openedProperty().subscribe(this::remember);
    }

    /// What a start brings back keeps its place among the recent paths.
    private void opened(Path path) {
        if (path.equals(asked) || !window.recent().contains(path)) {
            window.opened(path);
        }
    }

    private void remember(@Nullable Path opened) {
        if (opened != null) {
            window.opened(opened);
        }
    }

    public Workbench bench() {
        return bench;
    }

    public WindowModel window() {
        return window;
    }

    public FileDialogs files() {
        return files;
    }

    /// Says what a chosen model lacks.
    public CorpusForModel corpusForModel() {
        return corpusForModel;
    }

    public RunsModel runs() {
        return runs;
    }

    public void openFolder() {
        files.chooseFolder("dialog.folder").ifPresent(this::open);
    }

    public void openEmbeddings() {
        files.chooseEmbeddings().ifPresent(this::open);
    }

    /// Opens a corpus, embeddings or runs, and shows the workspace that they belong to.
    public void open(Path path) {
        var whole = path.toAbsolutePath().normalize();
        asked = whole;
        bench.lookForRuns(
                whole,
                found -> {
                    if (found) {
                        openRuns(whole);
                    } else {
                        window.workspaceProperty().set(Workspace.EXPLORE);
                        bench.open(whole);
                    }
                });
    }

    /// Opens what was dropped, if it is one thing; else says that it has to be.
    public void openDropped(List<Path> paths) {
        if (paths.size() == 1) {
            open(paths.getFirst());
        } else {
            var said = words.get("drop.several", paths.size());
            bench.notices()
                    .show(
                            Notices.Location.WINDOW,
                            new Notice(Notice.Kind.FAILURE, said, null, null));
        }
    }

    /// Whether what was dropped is a table, on a corpus that it may be attached to; on the runs it
    /// is a log.
    public boolean canAttach(List<Path> paths) {
        return paths.size() == 1
                && bench.session().corpusProperty().get() != null
                && window.workspaceProperty().get() == Workspace.EXPLORE
                && Attachments.isTable(paths.getFirst());
    }

    public void openSample() {
        window.workspaceProperty().set(Workspace.EXPLORE);
        bench.open(sample);
    }

    /// Opens the scenes whose captions are in two languages.
    public void openBilingualSample() {
        window.workspaceProperty().set(Workspace.EXPLORE);
        bench.open(bilingual());
    }

    /// Whether they are where this installation expects them.
    public boolean hasBilingualSample() {
        return java.nio.file.Files.isDirectory(bilingual());
    }

    private Path bilingual() {
        return sample.resolveSibling("scenes-de-en");
    }

    /// Asks for a folder with runs.
    public void openRunFolder() {
        files.chooseFolder("dialog.runs").ifPresent(this::openRuns);
    }

    /// Asks for one log.
    public void openRunFile() {
        files.chooseLog().ifPresent(this::openRuns);
    }

    /// Opens the runs at or below a path.
    public void openRuns(Path path) {
        window.workspaceProperty().set(Workspace.RUNS);
        runs.open(path.toAbsolutePath().normalize());
    }

    /// Whether the bundled corpus is where this installation expects it.
    public boolean hasSample() {
        return java.nio.file.Files.isDirectory(sample);
    }

    public void chooseCheckpoint() {
        files.chooseFolder("dialog.checkpoint").ifPresent(bench.embedding()::chooseCheckpoint);
    }

    /// Whether what is open is embedded by a model of this window's; kept rows are as they are.
    public boolean canChooseModel() {
        var source = bench.sourceProperty().get();
        return source != null && source.embeddings() == null;
    }

    public void toggleTheme() {
        window.themeProperty().set(window.themeProperty().get().other());
    }

    /// Selects every point that the filter keeps.
    public void selectAll() {
        var embeddings = bench.session().embeddingsProperty().get();
        if (embeddings != null) {
            int points = embeddings.image().rows() + embeddings.text().rows();
            select(bench.session().filterProperty().get().points(points).toArray());
        }
    }

    public void selectNone() {
        select();
    }

    /// Adds to the selection everything that is paired with what is selected.
    public void selectPairs() {
        var corpus = bench.session().corpusProperty().get();
        if (corpus == null) {
            return;
        }
        var chosen = bench.session().selectionProperty().get();
        int images = corpus.images().size();
        var pairs = corpus.pairs();
        var partners =
                IntStream.range(0, pairs.size())
                        .filter(
                                p ->
                                        chosen.contains(pairs.image()[p])
                                                || chosen.contains(images + pairs.text()[p]))
                        .flatMap(p -> IntStream.of(pairs.image()[p], images + pairs.text()[p]));
        var filter = bench.session().filterProperty().get();
        select(
                IntStream.concat(IntStream.of(chosen.points()), partners.filter(filter::keeps))
                        .toArray());
    }

    private void select(int... points) {
        bench.session().selectionProperty().set(Selection.of(points));
    }
}
