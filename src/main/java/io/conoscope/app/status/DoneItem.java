package io.conoscope.app.status;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.status.Notices;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import java.nio.file.Path;

/// What was done last; where it left a file, one click shows it in its folder and another copies
/// its path.
final class DoneItem extends HBox {

    private final Notices notices;
    private final Background io;
    private final Messages words;
    private final Label said = new Label();
    private final Tooltip whole = Tooltips.of("");

    /// @param io starts the file manager
    DoneItem(Notices notices, Background io, Messages words) {
        this.notices = notices;
        this.io = io;
        this.words = words;
        getStyleClass().add("cs-done");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        said.setId("status-done");
        said.setMinWidth(0);
        said.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        said.setTooltip(whole);
        var reveal =
                Buttons.icon(
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        "status-reveal",
                        "status.reveal",
                        words,
                        this::reveal);
        var copy =
                Buttons.icon(
                        MaterialDesignC.CONTENT_COPY,
                        "status-copy-path",
                        "status.copyPath",
                        words,
                        this::copy);
        getChildren().setAll(said, reveal, copy);
        notices.doneProperty().subscribe(this::tell);
        notices.savedProperty()
                .subscribe(
                        file -> {
                            show(reveal, file != null);
                            show(copy, file != null);
                        });
        tell();
    }

    private void tell() {
        var done = notices.doneProperty().get();
        said.setText(done);
        whole.setText(done);
        show(this, !done.isEmpty());
    }

    /// Where no file manager starts, the path goes onto the clipboard instead.
    private void reveal() {
        var file = notices.savedProperty().get();
        if (file != null) {
            io.<Path>run(
                    () -> {
                        FileReveal.show(file);
                        return file;
                    },
                    Outcome.of(shown -> {}, failure -> copy(file)));
        }
    }

    private void copy() {
        var file = notices.savedProperty().get();
        if (file != null) {
            copy(file);
        }
    }

    private void copy(Path file) {
        var content = new ClipboardContent();
        content.putString(file.toAbsolutePath().toString());
        Clipboard.getSystemClipboard().setContent(content);
        notices.saved(words.get("status.pathCopied", file), file);
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
