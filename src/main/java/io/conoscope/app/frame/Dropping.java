package io.conoscope.app.frame;

import io.conoscope.ui.session.run.RunPathCheck;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/// Takes a corpus folder, an embeddings file or a run dropped on the window.
final class Dropping {

    private Dropping() {}

    /// @param open gets the one path dropped
    static void onto(Node target, Consumer<? super Path> open) {
        target.setOnDragOver(
                event -> {
                    if (fits(event)) {
                        event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                        event.consume();
                    }
                });
        target.setOnDragDropped(
                event -> {
                    boolean fits = fits(event);
                    if (fits) {
                        open.accept(event.getDragboard().getFiles().getFirst().toPath());
                    }
                    event.setDropCompleted(fits);
                    event.consume();
                });
    }

    private static boolean fits(DragEvent event) {
        var board = event.getDragboard();
        return board.hasFiles()
                && board.getFiles().size() == 1
                && fits(board.getFiles().getFirst().toPath());
    }

    static boolean fits(Path path) {
        return Files.isDirectory(path)
                || path.toString().toLowerCase(Locale.ROOT).endsWith(".npy")
                || RunPathCheck.isLog(path);
    }
}
