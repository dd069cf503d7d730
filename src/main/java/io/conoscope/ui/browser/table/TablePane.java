package io.conoscope.ui.browser.table;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.browser.grid.BrowserModel;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.attribute.AttributesModel;
import io.conoscope.ui.session.select.SelectionModel;

import javafx.geometry.Pos;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

import org.apache.commons.csv.CSVFormat;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The table with what chooses its rows and columns above it.
public final class TablePane extends BorderPane {

    private static final Logger LOG = LoggerFactory.getLogger(TablePane.class);
    private static final CSVFormat TSV = CSVFormat.TDF.builder().setRecordSeparator('\n').get();
    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ItemTableModel model;
    private final TableColumnsModel columns;
    private final ItemTable table;
    private final Background background;
    private final Messages words;

    /// What the table shares with others.
    ///
    /// @param session    receives the filter
    /// @param browser    the photos beside it
    /// @param attributes the columns to choose from
    /// @param selection  what is chosen goes through it
    public record Models(
            Session session,
            BrowserModel browser,
            AttributesModel attributes,
            SelectionModel selection) {}

    /// @param thumbnails told about by this table from now on
    /// @param background filters, sorts, writes text
    public TablePane(
            Models models,
            LifoLoader<ImageSource, Thumbnail> thumbnails,
            Background background,
            Messages words) {
        this.background = background;
        this.words = words;
        var session = models.session();
        model =
                new ItemTableModel(
                        session, models.browser(), models.selection(), words, background);
        columns = new TableColumnsModel(models.attributes(), model, words);
        var filters = new TableFilterModel(session, columns, background);
        table = new ItemTable(model, columns, filters, thumbnails, words);
        getStyleClass().add("table-pane");
        setTop(tools());
        setCenter(new StackPane(table, emptiness()));
        table.setOnContextMenuRequested(
                event -> menu().show(table, event.getScreenX(), event.getScreenY()));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        session.selectionProperty().subscribe((before, now) -> table.showMarks());
        session.hoveredProperty().subscribe((before, now) -> table.showMarks());
        model.shownProperty().bind(visibleProperty());
    }

    /// What is listed, in words.
    public ItemTableModel model() {
        return model;
    }

    private HBox tools() {
        var scope = new ChoiceBox<ItemScope>();
        scope.setId("table-scope");
        scope.getItems().setAll(ItemScope.values());
        scope.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(ItemScope shown) {
                        return shown == null ? "" : words.get(shown.key());
                    }

                    @Override
                    public ItemScope fromString(String text) {
                        throw new IllegalStateException("nothing is typed here");
                    }
                });
        scope.valueProperty().bindBidirectional(model.scopeProperty());
        scope.setAccessibleText(words.get("table.scope"));
        var filter = new ToggleButton(null, new FontIcon("mdi2f-filter-outline"));
        filter.setId("table-filter");
        filter.getStyleClass().addAll("flat", "button-icon");
        Buttons.explain(filter, words.get("table.filter"));
        table.filteringProperty().bind(filter.selectedProperty());
        var box = new HBox(scope, filter, chooser());
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("table-tools");
        return box;
    }

    private MenuButton chooser() {
        var chooser = new MenuButton(null, new FontIcon("mdi2v-view-column-outline"));
        chooser.setId("table-columns");
        chooser.getStyleClass().addAll("flat", "button-icon", "no-arrow");
        Buttons.explain(chooser, words.get("table.columns"));
        chooser.setOnShowing(
                event -> {
                    chooser.getItems().clear();
                    for (var attribute : columns.available()) {
                        var name = attribute.name();
                        var item = new CheckMenuItem(columns.title(name));
                        item.setId("table-column-" + name);
                        item.setSelected(columns.chosen().contains(name));
                        item.setOnAction(chosen -> choose(name, item.isSelected()));
                        chooser.getItems().add(item);
                    }
                });
        chooser.getItems().add(new MenuItem(""));
        return chooser;
    }

    private void choose(String name, boolean wanted) {
        if (wanted) {
            columns.chosen().add(name);
        } else {
            columns.chosen().remove(name);
        }
    }

    private ContextMenu menu() {
        var copy = new MenuItem(words.get("table.copy"));
        copy.setAccelerator(COPY);
        copy.setOnAction(event -> copy(TSV));
        var csv = new MenuItem(words.get("table.copy-csv"));
        csv.setOnAction(event -> copy(CSVFormat.RFC4180));
        return new ContextMenu(copy, csv);
    }

    private void keyPressed(KeyEvent event) {
        if (COPY.match(event)
                && !(event.getTarget() instanceof javafx.scene.control.TextInputControl)) {
            copy(TSV);
            event.consume();
        }
    }

    private void copy(CSVFormat format) {
        var shown = table.columnsToCopy();
        var points = model.pointsToCopy();
        background.run(
                () -> RowText.table(format, shown, points),
                Outcome.<String>of(
                        text -> {
                            var content = new ClipboardContent();
                            content.putString(text);
                            Clipboard.getSystemClipboard().setContent(content);
                        },
                        failure -> LOG.error("copying rows", failure)));
    }

    private StackPane emptiness() {
        var sentence = new Label();
        sentence.setId("table-empty");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.emptinessProperty());
        var box = new StackPane(sentence);
        box.getStyleClass().add("cs-empty");
        box.setMouseTransparent(true);
        box.visibleProperty().bind(model.emptinessProperty().isNotEmpty());
        return box;
    }
}
