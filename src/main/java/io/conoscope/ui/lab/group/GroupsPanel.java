package io.conoscope.ui.lab.group;

import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.figure.FigureExport;
import io.conoscope.ui.kit.figure.FigureFormat;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.lab.LabTabKind;

import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Transform;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Any attribute in place of modality: groups against groups on the left, two of them on the right.
public final class GroupsPanel extends BorderPane {

    private static final double SIDE = 380;

    private final GroupsModel model;
    private final Messages words;
    private final FigureExport export;
    private final GroupMatrix matrix;
    private final Label of = new Label();
    private final Label shade = new Label();

    /// @param colorBy colours points by an attribute and shows them
    public static GroupsPanel of(LabContext context, Consumer<String> colorBy) {
        var text = new GroupText(context.words());
        var lane = context.work().background().apply(LabTabKind.GROUPS);
        var jobs = context.bench().jobs();
        var model =
                new GroupsModel(
                        new GroupsModel.Parts(
                                context.bench().session(),
                                context.attributes(),
                                jobs,
                                lane,
                                context.work().live()),
                        text);
        return new GroupsPanel(
                model,
                new PairModel(model, jobs, lane, text),
                context.files().export().apply("dialog.groups"),
                colorBy,
                context.words());
    }

    GroupsPanel(
            GroupsModel model,
            PairModel pair,
            FigureExport export,
            Consumer<String> colorBy,
            Messages words) {
        this.model = model;
        this.words = words;
        this.export = export;
        setId("groups");
        matrix = new GroupMatrix(model);
        setTop(controls(colorBy));
        var scroll = new ScrollPane(new PairPane(model, pair, words));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinWidth(SIDE - 80);
        scroll.setPrefWidth(SIDE);
        var columns = new SplitPane(left(), scroll);
        columns.setId("groups-columns");
        columns.setDividerPositions(0.62);
        SplitPane.setResizableWithParent(scroll, false);
        setCenter(new StackPane(columns, emptiness(columns)));
        model.findingProperty().subscribe(this::show);
        model.quantityProperty().subscribe(this::show);
        sceneProperty().subscribe(scene -> model.setActive(scene != null));
    }

    private FlowPane controls(Consumer<String> colorBy) {
        var column = box("groups-column", model.columnProperty(), model.text()::name);
        model.columnsProperty()
                .subscribe(
                        names -> {
                            var chosen = model.columnProperty().get();
                            column.getItems().setAll(names);
                            column.setValue(chosen);
                        });
        column.setTooltip(Tooltips.of(words.get("lab.groups.column.tip")));
        var color = new Button(words.get("lab.groups.color"));
        color.setId("groups-color");
        Buttons.explain(color, words.get("lab.groups.color.tip"));
        color.disableProperty().bind(model.findingProperty().isNull());
        color.setOnAction(
                event -> {
                    var name = model.columnProperty().get();
                    if (name != null) {
                        colorBy.accept(name);
                    }
                });
        var save = new Button(words.get("lab.groups.save"));
        save.setId("groups-save");
        Buttons.explain(save, words.get("lab.groups.save.tip"));
        save.disableProperty().bind(model.findingProperty().isNull());
        save.setOnAction(event -> export.save(figure()));
        var line =
                new FlowPane(
                        named("lab.groups.column", column),
                        named("lab.groups.rows", rows()),
                        named("lab.groups.quantity", quantity()),
                        named("lab.groups.order", order()),
                        color,
                        save);
        line.getStyleClass().add("groups-controls");
        return line;
    }

    private ComboBox<GroupRows> rows() {
        var rows =
                box(
                        "groups-rows",
                        model.rowsProperty(),
                        each -> words.get("lab.groups.rows." + each.key()));
        rows.getItems().setAll(GroupRows.values());
        rows.setTooltip(Tooltips.of(words.get("lab.groups.rows.tip")));
        return rows;
    }

    private ComboBox<GroupQuantity> quantity() {
        var quantity =
                box(
                        "groups-quantity",
                        model.quantityProperty(),
                        each -> words.get("lab.groups.quantity." + each.key()));
        quantity.getItems().setAll(GroupQuantity.values());
        model.quantityProperty()
                .subscribe(
                        each ->
                                quantity.setTooltip(
                                        Tooltips.of(
                                                words.get(
                                                        "lab.groups.quantity."
                                                                + each.key()
                                                                + ".tip"))));
        return quantity;
    }

    private ComboBox<GroupOrder> order() {
        var order =
                box(
                        "groups-order",
                        model.orderProperty(),
                        each -> words.get("lab.groups.order." + each.key()));
        order.getItems().setAll(GroupOrder.values());
        order.setTooltip(Tooltips.of(words.get("lab.groups.order.tip")));
        return order;
    }

    private static <T> ComboBox<T> box(
            String id, Property<T> value, Function<? super T, String> spelling) {
        var box = new ComboBox<T>();
        box.setId(id);
        box.setConverter(spelled(spelling));
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    /// Values as they read on screen.
    static <T> StringConverter<T> spelled(Function<? super T, String> spelling) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : spelling.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }

    private HBox named(String key, Region control) {
        var name = new Label(words.get(key));
        name.setMinWidth(USE_PREF_SIZE);
        name.setLabelFor(control);
        var box = new HBox(name, control);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("groups-control");
        return box;
    }

    private Region left() {
        of.setId("groups-of");
        for (var label : List.of(of, shade)) {
            label.getStyleClass().addAll("cs-small", "cs-muted");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox.setVgrow(matrix, Priority.ALWAYS);
        var box = new VBox(of, matrix, shade);
        box.getStyleClass().add("groups-left");
        return box;
    }

    private StackPane emptiness(Region columns) {
        var sentence = new Label();
        sentence.setId("groups-empty");
        sentence.setWrapText(true);
        sentence.textProperty().bind(model.emptinessProperty());
        var box = new StackPane(sentence);
        box.getStyleClass().add("cs-empty");
        box.visibleProperty().bind(model.emptinessProperty().isNotEmpty());
        columns.visibleProperty().bind(model.emptinessProperty().isEmpty());
        return box;
    }

    private void show() {
        var found = model.findingProperty().get();
        if (found == null) {
            of.setText("");
            shade.setText("");
            return;
        }
        of.setText(model.text().of(found.grouping()));
        var quantity = model.quantityProperty().get();
        var scale = GroupMatrix.Scale.of(found, quantity);
        if (scale.isKnown()) {
            shade.setText(
                    words.get(
                            "lab.groups.shade",
                            NumberText.fixed(scale.low(), 3),
                            NumberText.fixed(scale.high(), 3)));
        } else if (quantity == GroupQuantity.SEPARABILITY && !GroupsModel.canProbe(found)) {
            shade.setText(words.get("lab.groups.too-many", GroupFinding.MOST_PROBED));
        } else {
            shade.setText(
                    quantity == GroupQuantity.SEPARABILITY ? words.get("lab.groups.probing") : "");
        }
    }

    /// What the matrix can draw of itself.
    Figure figure() {
        return new Figure("groups", this::caption)
                .withPicture(this::picture)
                .withMarks(() -> drawn(figure -> figure.svg(words)))
                .withText(FigureFormat.CSV, () -> drawn(GroupFigure::csv));
    }

    private String caption() {
        var found = model.findingProperty().get();
        return found == null
                ? ""
                : model.text().name(found.grouping().column())
                        + ": "
                        + model.text().of(found.grouping());
    }

    private @Nullable Supplier<String> drawn(Function<GroupFigure, String> writing) {
        var found = model.findingProperty().get();
        if (found == null) {
            return null;
        }
        var figure =
                new GroupFigure(
                        found,
                        model.quantityProperty().get(),
                        model.orderProperty().get().of(found.gaps()),
                        caption(),
                        matrix.inks());
        return () -> writing.apply(figure);
    }

    private @Nullable Supplier<BufferedImage> picture(double scale) {
        if (model.findingProperty().get() == null) {
            return null;
        }
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        var print = matrix.snapshot(parameters, null);
        return () -> Bitmaps.toAwt(print);
    }
}
