package io.conoscope.ui.kit.card;

import atlantafx.base.controls.Popover;

import io.conoscope.ui.kit.Messages;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

import java.util.LinkedHashSet;
import java.util.stream.Collectors;

/// A measure explained beside what opened it: its numbers on their scale, what it means, its
/// formula and range, and what others found. FX thread only.
public final class MetricCard {

    private static final double WIDTH = 380;
    private static final double MOST = 460;

    private final Popover popover = new Popover();
    private final Messages words;

    public MetricCard(CardContent content, Messages words) {
        this.words = words;
        var box = new VBox(6);
        box.getStyleClass().add("metric-card");
        box.setPrefWidth(WIDTH);
        box.setFillWidth(true);
        var name = text(content.name(), "cs-heading");
        name.setId("card-name");
        box.getChildren().addAll(head(name, content), text(content.meaning(), "cs-small"));
        content.values().forEach(value -> box.getChildren().add(value(value)));
        box.getChildren().addAll(heading("card.formula"), text(content.formula(), "card-formula"));
        if (!content.source().isEmpty()) {
            box.getChildren().add(text(content.source(), "cs-muted"));
        }
        box.getChildren().add(heading("card.sources"));
        var published = new LinkedHashSet<String>();
        content.values().forEach(one -> one.marks().forEach(mark -> published.add(mark.text())));
        if (published.isEmpty()) {
            published.add(words.get("card.unpublished"));
        }
        published.forEach(line -> box.getChildren().add(text(line, "cs-small")));
        var scroll = new ScrollPane(box);
        scroll.getStyleClass().add("card-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST);
        scroll.setPrefWidth(WIDTH + 24);
        scroll.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        popover.setContentNode(scroll);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setHeaderAlwaysVisible(false);
    }

    /// Opens it to the left of a node, where the panels of numbers have the scatter.
    public void show(Node owner) {
        popover.setArrowLocation(Popover.ArrowLocation.RIGHT_CENTER);
        popover.show(owner);
    }

    /// Closes it.
    public void hide() {
        popover.hide();
    }

    private VBox value(CardContent.Value value) {
        var number = new Label(value.text());
        number.getStyleClass().addAll("number", "card-number");
        var line = new HBox(8, number);
        line.setAlignment(Pos.BASELINE_LEFT);
        if (!value.label().isEmpty()) {
            line.getChildren().addFirst(plain(value.label(), "cs-small"));
        }
        if (value.spread() != null) {
            line.getChildren().add(plain(value.spread().text(), "cs-small"));
        }
        var scale = new RangeScale();
        scale.show(value);
        return new VBox(2, line, scale, text(value.scale().text(), "cs-small"));
    }

    /// The first thing with the keyboard is on top, so that the card opens there.
    private HBox head(Label name, CardContent content) {
        var copy = new Button(words.get("card.copy"), new FontIcon(MaterialDesignC.CONTENT_COPY));
        copy.setId("card-copy");
        copy.setOnAction(event -> copy(content));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        copy.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, name, copy);
    }

    private static void copy(CardContent content) {
        var board = new ClipboardContent();
        board.putString(
                content.values().stream()
                        .map(CardContent.Value::copied)
                        .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(board);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            popover.hide();
            event.consume();
        }
    }

    private Label heading(String key) {
        return plain(words.get(key), "card-heading");
    }

    private static Label text(String words, String style) {
        var label = plain(words, style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label plain(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }
}
