package io.conoscope.ui.kit.sheet;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.figure.FigureExport;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// The only modal dialogs: choosing files. Each begins where the last one ended.
public final class FileDialogs {

    /// Pixels of a picture a pixel of the screen, the usual one first.
    private static final List<Integer> PNG_SCALES = List.of(2, 1, 3, 4);

    private final Window owner;
    private final Messages words;
    private @Nullable File last;
    private double scale = FigureExport.SCALE;

    public FileDialogs(Window owner, Messages words) {
        this.owner = owner;
        this.words = words;
    }

    /// Asks for a folder.
    ///
    /// @param title key of the dialog's title
    public Optional<Path> chooseFolder(String title) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.get(title));
        chooser.setInitialDirectory(start());
        return remember(chooser.showDialog(owner));
    }

    /// Asks for a file of embeddings.
    public Optional<Path> chooseEmbeddings() {
        var chooser = chooser("dialog.embeddings");
        chooser.getExtensionFilters().add(new ExtensionFilter(words.get("dialog.npy"), "*.npy"));
        return remember(chooser.showOpenDialog(owner));
    }

    /// Asks for a picture.
    public Optional<Path> choosePicture() {
        var chooser = chooser("dialog.picture");
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                words.get("dialog.pictures"),
                                "*.jpg",
                                "*.jpeg",
                                "*.png",
                                "*.gif",
                                "*.bmp"));
        return remember(chooser.showOpenDialog(owner));
    }

    /// Asks for a table.
    public Optional<Path> chooseTable() {
        var chooser = chooser("dialog.attachTable");
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                words.get("dialog.tables"),
                                "*.csv",
                                "*.tsv",
                                "*.parquet",
                                "*.jsonl",
                                "*.ndjson"));
        return remember(chooser.showOpenDialog(owner));
    }

    /// Asks for a log of a run.
    public Optional<Path> chooseLog() {
        var chooser = chooser("dialog.log");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                words.get("dialog.logs"),
                                "*.csv",
                                "*.jsonl",
                                "*.json",
                                "*tfevents*"),
                        new ExtensionFilter(words.get("dialog.any"), "*"));
        return remember(chooser.showOpenDialog(owner));
    }

    /// Asks for a file of a model's weights.
    public Optional<Path> chooseWeights() {
        var chooser = chooser("dialog.weights");
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                words.get("dialog.models"), "*.safetensors", "*.onnx", "*.pt"));
        return remember(chooser.showOpenDialog(owner));
    }

    /// Asks where figures are to be saved.
    ///
    /// @param title key of the dialogs' title
    public FigureExport.Target target(String title) {
        return new FigureExport.Target() {
            @Override
            public Optional<Path> choose(String name, List<String> extensions) {
                return chooseTarget(title, name, extensions);
            }

            @Override
            public double scale() {
                return scale;
            }

            @Override
            public Optional<Path> chooseFolder() {
                return FileDialogs.this.chooseFolder(title);
            }
        };
    }

    private Optional<Path> chooseTarget(String title, String name, List<String> extensions) {
        var chooser = chooser(title);
        chooser.setInitialFileName(name);
        var scales = new HashMap<ExtensionFilter, Double>();
        for (var extension : extensions) {
            if (extension.equals("png")) {
                for (int times : PNG_SCALES) {
                    var kind = new ExtensionFilter(words.get("dialog.png" + times), "*.png");
                    scales.put(kind, (double) times);
                    chooser.getExtensionFilters().add(kind);
                }
            } else {
                var kind = new ExtensionFilter(upper(extension), "*." + extension);
                chooser.getExtensionFilters().add(kind);
            }
        }
        var chosen = remember(chooser.showSaveDialog(owner));
        scale = scales.getOrDefault(chooser.getSelectedExtensionFilter(), FigureExport.SCALE);
        return chosen;
    }

    private static String upper(String extension) {
        return extension.toUpperCase(java.util.Locale.ROOT);
    }

    private FileChooser chooser(String title) {
        var chooser = new FileChooser();
        chooser.setTitle(words.get(title));
        chooser.setInitialDirectory(start());
        return chooser;
    }

    private @Nullable File start() {
        return last != null && last.isDirectory() ? last : null;
    }

    private Optional<Path> remember(@Nullable File chosen) {
        if (chosen != null) {
            last = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
