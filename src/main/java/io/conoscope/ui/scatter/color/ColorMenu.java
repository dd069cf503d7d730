package io.conoscope.ui.scatter.color;

import atlantafx.base.controls.Popover;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.color.ColorChoice;
import io.conoscope.ui.session.color.ColoringModel;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The menu "Colour by": attributes in groups, with a search box where there are many.
final class ColorMenu {

    private static final int MANY = 12;
    private static final double LINE = 28;
    private static final int ABOVE = 4;
    private static final double WIDTH = 260;
    private static final double HIGHEST = 14 * LINE;

    private final ColoringModel model;
    private final Messages words;
    private final Popover popover = new Popover();
    private final TextField search = new TextField();
    private final ListView<AttributeList.Line> list = new ListView<>();

    ColorMenu(ColoringModel model, Messages words) {
        this.model = model;
        this.words = words;
        search.setId("color-search");
        search.setPromptText(words.get("color.search"));
        search.setAccessibleText(words.get("color.search"));
        search.textProperty().subscribe((before, now) -> fill());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::inSearch);
        list.setId("color-attributes");
        list.getStyleClass().add("color-attributes");
        list.setAccessibleText(words.get("color.by.tip"));
        list.setFixedCellSize(LINE);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::inList);
        var content = new VBox(8, search, list);
        content.getStyleClass().add("cs-popover");
        content.setPrefWidth(WIDTH);
        popover.setContentNode(content);
        popover.setDetachable(false);
        popover.setAnimated(false);
        popover.setHeaderAlwaysVisible(false);
        popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    }

    /// Opens it below a button, or closes it.
    void toggle(Node owner) {
        if (popover.isShowing()) {
            popover.hide();
            return;
        }
        boolean many = model.offered().size() > MANY;
        search.clear();
        search.setVisible(many);
        search.setManaged(many);
        fill();
        select();
        popover.show(owner);
        (many ? search : list).requestFocus();
    }

    private void fill() {
        list.getItems().setAll(AttributeList.of(model.offered(), search.getText(), words));
        double wanted = LINE * list.getItems().size() + 2;
        list.setPrefHeight(search.isManaged() ? HIGHEST : Math.min(HIGHEST, wanted));
        list.setMinHeight(list.getPrefHeight());
    }

    private void select() {
        var now = model.choiceProperty().get().attribute();
        list.getItems().stream()
                .filter(line -> !line.heading() && Objects.equals(line.chosen(), now))
                .findFirst()
                .ifPresent(
                        line -> {
                            list.getSelectionModel().select(line);
                            reveal(list.getItems().indexOf(line));
                        });
    }

    private void inSearch(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                step(list.getSelectionModel().getSelectedIndex(), 1);
                list.requestFocus();
                event.consume();
            }
            case ENTER -> {
                list.getItems().stream()
                        .filter(line -> !line.heading())
                        .findFirst()
                        .ifPresent(this::choose);
                event.consume();
            }
            default -> {}
        }
    }

    /// Headings are passed over.
    private void inList(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> step(at, 1);
            case UP -> step(at, -1);
            case ENTER, SPACE -> {
                if (at >= 0) {
                    choose(list.getItems().get(at));
                }
            }
            case ESCAPE -> popover.hide();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int from, int by) {
        int next = from + by;
        while (next >= 0 && next < list.getItems().size()) {
            if (!list.getItems().get(next).heading()) {
                list.getSelectionModel().select(next);
                reveal(next);
                return;
            }
            next += by;
        }
    }

    /// Where all lines fit, nothing scrolls.
    private void reveal(int line) {
        if (LINE * list.getItems().size() > list.getPrefHeight()) {
            list.scrollTo(Math.max(0, line - ABOVE));
        }
    }

    private void choose(AttributeList.Line line) {
        if (!line.heading()) {
            popover.hide();
            if (!Objects.equals(line.chosen(), model.choiceProperty().get().attribute())) {
                model.choiceProperty().set(ColorChoice.by(line.chosen()));
            }
        }
    }

    /// A heading or an attribute.
    private final class Cell extends ListCell<AttributeList.Line> {

        Cell() {
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (getItem() != null) {
                            choose(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(AttributeList.@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("color-group");
            setText(line == null ? null : line.text());
            boolean heading = line != null && line.heading();
            setDisable(heading);
            if (heading) {
                getStyleClass().add("color-group");
            }
            setTooltip(line == null || line.tip().isEmpty() ? null : Tooltips.of(line.tip()));
        }
    }
}
