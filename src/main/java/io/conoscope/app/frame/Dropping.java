package io.conoscope.app.frame;

import javafx.scene.Node;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/// Takes files and folders dropped on the window. All of them: whoever opens them says what is
/// wrong with one, which the mouse pointer could not.
final class Dropping {

    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "gif", "bmp");

    private Dropping() {}

    /// Whether a path is a file that is named like a picture.
    static boolean isPicture(Path path) {
        var name = path.toString();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return PICTURES.contains(ending) && Files.isRegularFile(path);
    }

    /// @param open gets the paths dropped, one or more
    static void onto(Node target, Consumer<? super List<Path>> open) {
        target.setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                        event.consume();
                    }
                });
        target.setOnDragDropped(
                event -> {
                    var board = event.getDragboard();
                    boolean files = board.hasFiles() && !board.getFiles().isEmpty();
                    if (files) {
                        open.accept(board.getFiles().stream().map(File::toPath).toList());
                    }
                    event.setDropCompleted(files);
                    event.consume();
                });
    }
}
