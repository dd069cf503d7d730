package io.conoscope.ui.models;

import atlantafx.base.controls.CustomTextField;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.FileDialogs;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The left half: search, the models found, and a way to add one's own.
final class ModelListPane extends VBox {

    private final ModelLibraryModel model;
    private final Messages words;
    private final CustomTextField search = new CustomTextField();
    private final ListView<ModelLibraryItem> list = new ListView<>();
    private boolean following;

    ModelListPane(
            ModelLibraryModel model, ModelStateText states, FileDialogs files, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("library-list");
        list.setId("library-list");
        list.getStyleClass().add("dense");
        list.setAccessibleText(words.get("library.list"));
        list.setCellFactory(view -> new ModelCell(model, states));
        list.setItems(model.shown());
        list.setPlaceholder(placeholder());
        setVgrow(list, Priority.ALWAYS);
        list.getSelectionModel().selectedItemProperty().subscribe((before, now) -> chosen(now));
        model.selectedProperty().subscribe(this::follow);
        model.shown().subscribe(this::follow);
        getChildren().addAll(searchField(), list, addButton(files));
    }

    /// Gives the keyboard to the search.
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private CustomTextField searchField() {
        search.setId("library-search");
        search.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
        search.setPromptText(words.get("library.search"));
        Buttons.explain(search, words.get("library.search.tip"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::intoTheList);
        return search;
    }

    /// The arrows walk the list while words are typed.
    private void intoTheList(KeyEvent event) {
        var chosen = list.getSelectionModel();
        if (event.getCode() == KeyCode.DOWN) {
            chosen.selectNext();
            event.consume();
        } else if (event.getCode() == KeyCode.UP) {
            chosen.selectPrevious();
            event.consume();
        }
    }

    private Label placeholder() {
        var none = new Label();
        none.setId("library-none");
        none.setWrapText(true);
        none.getStyleClass().add("cs-muted");
        Runnable say =
                () ->
                        none.setText(
                                model.listedProperty().get()
                                        ? words.get("library.none", model.searchProperty().get())
                                        : words.get("library.listing"));
        model.searchProperty().subscribe(say);
        model.listedProperty().subscribe(say);
        say.run();
        return none;
    }

    private void chosen(ModelLibraryItem item) {
        if (!following && item != null) {
            model.select(item);
        }
    }

    /// Marks what the model looks at; the list loses its mark when its items are replaced.
    private void follow() {
        following = true;
        var item = model.selectedProperty().get();
        if (item == null) {
            list.getSelectionModel().clearSelection();
        } else {
            int index = model.shown().indexOf(item);
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 3));
        }
        following = false;
    }

    private MenuButton addButton(FileDialogs files) {
        var folder = new MenuItem(words.get("library.add.folder"));
        folder.setOnAction(event -> files.chooseFolder("dialog.model").ifPresent(model::add));
        var file = new MenuItem(words.get("library.add.file"));
        file.setOnAction(event -> files.chooseWeights().ifPresent(model::add));
        var button =
                new MenuButton(
                        words.get("library.add"), new FontIcon(MaterialDesignP.PLUS), folder, file);
        button.setId("library-add");
        button.setMaxWidth(Double.MAX_VALUE);
        Buttons.explain(button, words.get("library.add.tip"));
        return button;
    }
}
