package io.conoscope.app.command;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Paths to open at a click: the name as a link, beside it where it lies. Not there while there are
/// none.
public final class PathLinks extends VBox {

    private static final int SHOWN = 5;

    private final String heading;
    private final Messages words;
    private final Consumer<Path> open;

    /// @param heading key of what stands above them
    /// @param paths   the first few show
    public PathLinks(
            String heading, ObservableList<Path> paths, Messages words, Consumer<Path> open) {
        this.heading = heading;
        this.words = words;
        this.open = open;
        getStyleClass().add("cs-recent");
        paths.subscribe(() -> fill(paths));
        fill(paths);
    }

    private void fill(ObservableList<Path> paths) {
        getChildren().clear();
        setVisible(!paths.isEmpty());
        setManaged(!paths.isEmpty());
        if (!paths.isEmpty()) {
            var title = new Label(words.get(heading));
            title.getStyleClass().add("cs-heading");
            getChildren().add(title);
            paths.stream().limit(SHOWN).map(this::link).forEach(getChildren()::add);
        }
    }

    private Node link(Path path) {
        var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        var link = new Hyperlink(name);
        link.setMnemonicParsing(false);
        link.setMinWidth(USE_PREF_SIZE);
        Buttons.explain(link, words.get("welcome.reopen", path));
        link.setOnAction(event -> open.accept(path));
        var where = new Label(String.valueOf(path.getParent()));
        where.getStyleClass().add("cs-small");
        var row = new HBox(8, link, where);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}
