package io.conoscope.ui.kit.sheet;

import atlantafx.base.controls.Popover;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// A list of warnings above what opens it: every line whole, wrapped where it is long, and to be
/// copied, selected ones by Ctrl-C or all by a button. FX thread only.
public final class WarningPopover {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 336;
    private static final double LINE = 56;
    private static final double ROOM = 36;

    private final Popover popover = new Popover();
    private final ListView<Line> list = new ListView<>();

    /// One warning.
    ///
    /// @param what  is wrong
    /// @param where it is; may be empty
    public record Line(String what, String where) {

        String text() {
            return where.isEmpty() ? what : what + "\n" + where;
        }
    }

    public WarningPopover(List<Line> warnings, Messages words) {
        var heading = new Label(words.get("warnings.heading"));
        heading.getStyleClass().add("cs-heading");
        list.setId("warnings");
        list.setAccessibleText(words.get("warnings.heading"));
        list.setItems(FXCollections.observableArrayList(warnings));
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPrefSize(WIDTH, Math.min(HEIGHT, 8 + LINE * Math.max(1, warnings.size())));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var copy =
                Buttons.icon(
                        MaterialDesignC.CONTENT_COPY,
                        "warnings-copy",
                        "warnings.copy",
                        words,
                        () -> copy(list.getItems()));
        var head = new HBox(8, heading, room, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        var content = new VBox(head, list);
        content.getStyleClass().add("cs-popover");
        popover.setContentNode(content);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setHeaderAlwaysVisible(false);
    }

    /// Opens it above a node of the status bar.
    public void showAbove(Node owner) {
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
        popover.show(owner);
    }

    /// Opens it below a node of a panel's head.
    public void showBelow(Node owner) {
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
        popover.show(owner);
    }

    /// The list would keep Esc to itself.
    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            popover.hide();
            event.consume();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
            var chosen = List.copyOf(list.getSelectionModel().getSelectedItems());
            copy(chosen.isEmpty() ? list.getItems() : chosen);
            event.consume();
        }
    }

    private static void copy(Collection<Line> lines) {
        var content = new ClipboardContent();
        content.putString(lines.stream().map(Line::text).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// One warning: what it is, and below it where.
    private final class Cell extends ListCell<Line> {

        private final Text what = text("warning-what");
        private final Text where = text("warning-where");
        private final VBox box = new VBox(2, what, where);

        Cell() {
            setPrefWidth(0);
        }

        private Text text(String style) {
            var text = new Text();
            text.getStyleClass().add(style);
            text.wrappingWidthProperty().bind(list.widthProperty().subtract(ROOM));
            return text;
        }

        @Override
        protected void updateItem(Line line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(empty ? null : box);
            if (!empty) {
                what.setText(line.what());
                where.setText(line.where());
                where.setManaged(!line.where().isEmpty());
                where.setVisible(!line.where().isEmpty());
                setAccessibleText(line.text());
            }
        }
    }
}
