package io.conoscope.ui.lab.models;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.session.card.MetricCards;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The table of models: a line a set of rows, small multiples below.
public final class ModelsPanel extends BorderPane {

    private static final String BEST = "★ ";

    private final ModelsModel model;
    private final LabContext context;
    private final Messages words;
    private final FigureExport export;
    private final List<ModelColumns.Column> columns;
    private final TableView<ModelRow> table = new TableView<>();
    private final HBox sketches = new HBox(12);
    private final Figure figure;

    public ModelsPanel(LabContext context, ModelsServices services) {
        this.context = context;
        this.words = context.words();
        this.export = context.files().export().apply("dialog.models-table");
        this.columns = new ModelColumns(words).all();
        this.model =
                new ModelsModel(
                        context.bench(),
                        services,
                        context.work().background().apply(io.conoscope.ui.lab.LabTabKind.MODELS),
                        words);
        this.figure =
                new Figure("models", model::subject)
                        .withText(FigureFormat.CSV, () -> written(ModelsText::csv))
                        .withText(FigureFormat.MD, () -> written(ModelsText::markdown))
                        .withText(FigureFormat.TEX, () -> written(ModelsText::latex));
        setId("lab-models");
        setTop(bar());
        setCenter(table());
        setBottom(strip());
        model.rows().subscribe(this::drawSketches);
        drawSketches();
    }

    private HBox bar() {
        var open = new Button(words.get("lab.models.open"));
        open.setId("lab-models-open");
        open.setOnAction(event -> open(table.getSelectionModel().getSelectedItem()));
        open.disableProperty()
                .bind(
                        table.getSelectionModel()
                                .selectedItemProperty()
                                .map(row -> row.path() == null)
                                .orElse(true));
        Buttons.explain(open, words.get("lab.models.open.tip"));
        var add = new MenuButton(words.get("lab.models.add"));
        add.setId("lab-models-add");
        Buttons.explain(add, words.get("lab.models.add.tip"));
        add.getItems()
                .addAll(
                        item("lab.models.add.file", this::addFile),
                        item("lab.models.add.folder", this::addFolder));
        var shown = new MenuButton(words.get("lab.models.columns"));
        shown.setId("lab-models-columns");
        for (int c = 0; c < columns.size(); c++) {
            var one = new CheckMenuItem(columns.get(c).heading());
            one.setSelected(columns.get(c).usual());
            var at = c + 2;
            one.selectedProperty()
                    .subscribe(
                            on -> {
                                if (table.getColumns().size() > at) {
                                    table.getColumns().get(at).setVisible(on);
                                }
                            });
            shown.getItems().add(one);
        }
        var again = new Button(words.get("lab.models.again"));
        again.setId("lab-models-again");
        again.setOnAction(event -> model.again());
        again.visibleProperty().bind(model.unfinishedProperty());
        again.managedProperty().bind(model.unfinishedProperty());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var bar = new HBox(6, open, add, shown, again, room, exportMenu());
        bar.getStyleClass().add("models-bar");
        return bar;
    }

    private MenuButton exportMenu() {
        var menu = new MenuButton(words.get("lab.models.export"));
        menu.setId("lab-models-export");
        for (var format : figure.formats()) {
            var name = words.get("lab.models.format." + format.extension());
            var copy = new MenuItem(words.get("lab.models.copy", name));
            copy.setOnAction(event -> export.copy(figure, format));
            var save = new MenuItem(words.get("lab.models.save", name));
            save.setOnAction(event -> export.save(figure, format));
            menu.getItems().addAll(copy, save);
        }
        return menu;
    }

    private MenuItem item(String key, Runnable act) {
        var item = new MenuItem(words.get(key));
        item.setOnAction(event -> act.run());
        return item;
    }

    private void addFile() {
        context.files().dialogs().chooseEmbeddings().ifPresent(model::add);
    }

    private void addFolder() {
        context.files().dialogs().chooseFolder("lab.models.add.title").ifPresent(model::add);
    }

    private void open(ModelRow row) {
        if (row != null && row.path() != null) {
            model.open(row);
            context.files().explore().run();
        }
    }

    private TableView<ModelRow> table() {
        table.setId("lab-models-table");
        var sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.setFixedCellSize(28);
        table.getColumns()
                .setAll(
                        text("lab.models.name", ModelRow::name, 230),
                        text("lab.models.judged", this::judged, 190));
        columns.forEach(column -> table.getColumns().add(number(column)));
        table.setRowFactory(
                view -> {
                    var line = new TableRow<ModelRow>();
                    line.setOnMouseClicked(
                            event -> {
                                if (event.getClickCount() == 2 && !line.isEmpty()) {
                                    open(line.getItem());
                                }
                            });
                    return line;
                });
        table.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        open(table.getSelectionModel().getSelectedItem());
                        event.consume();
                    }
                });
        return table;
    }

    private TableColumn<ModelRow, String> text(
            String heading, Function<ModelRow, String> value, double width) {
        var column = new TableColumn<ModelRow, String>(words.get(heading));
        column.setCellValueFactory(
                data -> new ReadOnlyObjectWrapper<>(value.apply(data.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    /// A number to the right, the best one of its column with a star and in bold; what could not be
    /// measured says why in its tooltip.
    private TableColumn<ModelRow, ModelRow> number(ModelColumns.Column of) {
        var column = new TableColumn<ModelRow, ModelRow>();
        var heading = new Label(of.heading());
        heading.setTooltip(Tooltips.of(new ModelColumns(words).meaning(of)));
        column.setGraphic(heading);
        column.getStyleClass().add("number-column");
        column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        column.setComparator((a, b) -> Double.compare(a.value(of.key()), b.value(of.key())));
        column.setVisible(of.usual());
        column.setPrefWidth(110);
        column.setCellFactory(view -> new NumberCell(of.key()));
        return column;
    }

    private String judged(ModelRow row) {
        var numbers = row.numbers();
        if (numbers == null) {
            return row.why().isEmpty() ? words.get("lab.models.waiting") : row.why();
        }
        return words.get(
                row.isHeldOut() ? "lab.models.on-rest" : "lab.models.on-all",
                NumberText.count(numbers.images()),
                NumberText.count(numbers.texts()));
    }

    private ScrollPane strip() {
        sketches.setId("lab-models-sketches");
        sketches.getStyleClass().add("models-strip");
        var strip = new ScrollPane(new VBox(sketches));
        strip.setFitToHeight(true);
        strip.setMinHeight(196);
        strip.setPrefHeight(196);
        return strip;
    }

    private void drawSketches() {
        double reach = 0.1;
        double tallest = 0;
        for (var row : model.rows()) {
            var numbers = row.numbers();
            if (numbers != null) {
                tallest = Math.max(tallest, SketchView.tallest(numbers.sketch()));
                for (var xy : List.of(numbers.sketch().images(), numbers.sketch().texts())) {
                    for (float at : xy) {
                        reach = Math.max(reach, Math.abs(at));
                    }
                }
            }
        }
        var views = new ArrayList<SketchView>();
        for (var row : model.rows()) {
            var numbers = row.numbers();
            if (numbers != null) {
                var axes = new SketchView.Axes(reach * 1.05, tallest);
                views.add(new SketchView(row.name(), numbers.sketch(), axes, words));
            }
        }
        sketches.getChildren().setAll(views);
    }

    private java.util.function.Supplier<String> written(Function<ModelsText, String> written) {
        var shown =
                columns.stream()
                        .filter(c -> table.getColumns().get(columns.indexOf(c) + 2).isVisible())
                        .toList();
        var headings = new ArrayList<String>();
        headings.add(words.get("lab.models.name"));
        headings.add(words.get("lab.models.judged"));
        shown.forEach(column -> headings.add(column.heading()));
        var text =
                new ModelsText(
                        headings,
                        shown.stream().map(ModelColumns.Column::key).toList(),
                        List.copyOf(table.getItems()),
                        this::judged,
                        model::isBest);
        var whole = written.apply(text);
        return () -> whole;
    }

    private final class NumberCell extends TableCell<ModelRow, ModelRow> {

        private final String key;

        NumberCell(String key) {
            this.key = key;
            getStyleClass().add("number");
            setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(ModelRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean best = !empty && row != null && model.isBest(row, key);
            setText(
                    empty || row == null
                            ? null
                            : (best ? BEST : "") + NumberText.significant(row.value(key)));
            getStyleClass().remove("models-best");
            if (best) {
                getStyleClass().add("models-best");
            }
            var told = empty || row == null ? "" : told(row);
            setTooltip(told.isEmpty() ? null : Tooltips.of(told));
        }

        /// Why there is no number, or between which numbers it lies.
        private String told(ModelRow row) {
            var interval = row.interval(key);
            return interval == null
                    ? row.why()
                    : new MetricCards(words).withInterval(row.value(key), interval);
        }
    }
}
