package io.conoscope.app.command;

import io.conoscope.ui.session.Selection;
import io.conoscope.ui.session.Workbench;

import java.nio.file.Path;
import java.util.stream.IntStream;

/// What menus, buttons and keys do to what is open. FX thread only.
public final class Commands {

    private final Workbench bench;
    private final WindowModel window;
    private final FileDialogs files;
    private final Path sample;

    /// @param sample the bundled corpus
    public Commands(Workbench bench, WindowModel window, FileDialogs files, Path sample) {
        this.bench = bench;
        this.window = window;
        this.files = files;
        this.sample = sample;
        bench.sourceProperty()
                .subscribe(
                        source -> {
                            if (source != null && !source.path().equals(sample)) {
                                window.opened(source.path());
                            }
                        });
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

    public void openFolder() {
        files.chooseFolder("dialog.folder").ifPresent(bench::open);
    }

    public void openEmbeddings() {
        files.chooseEmbeddings().ifPresent(bench::open);
    }

    public void open(Path path) {
        bench.open(path.toAbsolutePath().normalize());
    }

    public void openSample() {
        bench.open(sample);
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

    /// Selects every point.
    public void selectAll() {
        var embeddings = bench.session().embeddingsProperty().get();
        if (embeddings != null) {
            int points = embeddings.image().rows() + embeddings.text().rows();
            select(IntStream.range(0, points).toArray());
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
        select(IntStream.concat(IntStream.of(chosen.points()), partners).toArray());
    }

    private void select(int... points) {
        bench.session().selectionProperty().set(Selection.of(points));
    }
}
