package io.conoscope.ui.select;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.select.Selecting;
import io.conoscope.ui.session.select.SelectionOperation;

import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.Duration;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// A line for an expression over attributes: Enter selects what it finds, Ctrl-Enter filters to it;
/// after a pause it says how many there are, and a mistake is underlined at its place.
final class QueryBar extends VBox {

    private static final Duration PAUSE = Duration.millis(400);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final QueryModel model;
    private final Messages words;
    private final TextField field = new TextField();
    private final Line underline = new Line();
    private final PauseTransition pause = new PauseTransition(PAUSE);

    /// @param close takes the bar away
    QueryBar(QueryModel model, Selecting selecting, Messages words, Runnable close) {
        this.model = model;
        this.words = words;
        setId("query");
        getStyleClass().addAll("select-bar", "query-bar");
        field.setId("query-text");
        field.setPromptText(words.get("query.prompt"));
        field.setAccessibleText(words.get("query.name"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        new CompletionPopup(field, model::complete);
        pause.setOnFinished(event -> model.count());
        model.textProperty().subscribe((before, now) -> pause.playFromStart());
        model.mistakeProperty().subscribe(this::underline);
        var said = new Label();
        said.setId("query-said");
        said.getStyleClass().addAll("cs-small", "query-said");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(model.saidProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        said.setWrapText(true);
        model.mistakeProperty()
                .subscribe(at -> said.pseudoClassStateChanged(WRONG, at.intValue() >= 0));
        getChildren().setAll(line(selecting, close), said);
        setMaxWidth(640);
    }

    private HBox line(Selecting selecting, Runnable close) {
        underline.setId("query-mistake");
        underline.getStyleClass().add("query-mistake");
        underline.setManaged(false);
        underline.setVisible(false);
        var above = new Pane(underline);
        above.setMouseTransparent(true);
        var entry = new StackPane(field, above);
        HBox.setHgrow(entry, Priority.ALWAYS);
        var line =
                new HBox(
                        4,
                        entry,
                        history(selecting),
                        Buttons.icon(
                                MaterialDesignS.SELECT_SEARCH,
                                "query-select",
                                "query.select",
                                words,
                                () -> run(SelectionOperation.REPLACE)),
                        Buttons.icon(
                                MaterialDesignF.FILTER_OUTLINE,
                                "query-filter",
                                "query.filter",
                                words,
                                this::filter),
                        Buttons.icon(
                                MaterialDesignC.CLOSE, "query-close", "query.close", words, close));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private MenuButton history(Selecting selecting) {
        var menu = new MenuButton(null, new FontIcon(MaterialDesignH.HISTORY));
        menu.setId("query-history");
        menu.getStyleClass().addAll("flat", "cs-icon-menu");
        Buttons.explain(menu, words.get("query.history"));
        Runnable fill =
                () -> {
                    menu.getItems()
                            .setAll(
                                    selecting.named().queries().stream()
                                            .map(this::recalling)
                                            .toList());
                    menu.setDisable(menu.getItems().isEmpty());
                };
        selecting.named().queries().subscribe(fill);
        fill.run();
        return menu;
    }

    private MenuItem recalling(String expression) {
        var item = new MenuItem(expression);
        item.setMnemonicParsing(false);
        item.setOnAction(
                event -> {
                    model.textProperty().set(expression);
                    begin();
                });
        return item;
    }

    /// Takes the keyboard.
    void begin() {
        field.requestFocus();
        field.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            filter();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            run(SelectionOperation.REPLACE.orHeld(event.isShiftDown(), event.isAltDown(), false));
            event.consume();
        }
    }

    private void run(SelectionOperation operation) {
        pause.stop();
        model.select(operation);
    }

    private void filter() {
        pause.stop();
        model.filter();
    }

    private void underline() {
        int at = model.mistakeProperty().get();
        underline.setVisible(at >= 0);
        if (at < 0) {
            return;
        }
        var text = field.getText();
        int end = at;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
            end++;
        }
        end = Math.min(Math.max(end, at + 1), text.length());
        underline.setStartX(CompletionPopup.x(field, at));
        underline.setEndX(CompletionPopup.x(field, end));
        underline.setStartY(field.getHeight() - 5);
        underline.setEndY(field.getHeight() - 5);
    }
}
