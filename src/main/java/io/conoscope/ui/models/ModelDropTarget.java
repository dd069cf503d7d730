package io.conoscope.ui.models;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Takes one folder or file dropped on a node; whether it is a model is found out later.
final class ModelDropTarget {

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("drop-over");

    private ModelDropTarget() {}

    static void onto(Node target, Consumer<? super Path> take) {
        target.setOnDragOver(
                event -> {
                    boolean one = event.getDragboard().getFiles().size() == 1;
                    if (one) {
                        event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                    }
                    target.pseudoClassStateChanged(OVER, one);
                    event.consume();
                });
        target.setOnDragExited(event -> target.pseudoClassStateChanged(OVER, false));
        target.setOnDragDropped(
                event -> {
                    var files = event.getDragboard().getFiles();
                    if (files.size() == 1) {
                        take.accept(files.getFirst().toPath());
                    }
                    event.setDropCompleted(files.size() == 1);
                    event.consume();
                });
    }
}
