package io.conoscope.ui.lab.batch;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.lab.LabContext;
import io.conoscope.ui.lab.LabTabKind;
import io.conoscope.ui.lab.batch.expect.ExpectationChart;
import io.conoscope.ui.lab.batch.expect.ExpectationFigure;
import io.conoscope.ui.lab.batch.expect.ExpectationLegend;
import io.conoscope.ui.lab.batch.expect.ExpectationModel;
import io.conoscope.ui.lab.batch.judge.JudgesModel;
import io.conoscope.ui.session.Titles;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Which mismatches of a batch are matches: how it is drawn and who judges on the left, the matrix
/// in the middle, the cell that is looked at and what to expect of any batch on the right.
public final class BatchPanel extends BorderPane {

    private static final int THUMBNAIL_SIDE = 200;
    private static final LifoLoader.Limits PHOTOS = new LifoLoader.Limits(300, 200, 1);

    private final Messages words;
    private final BatchModel model;
    private final ExpectationModel expectation;
    private final ColorTokens colors =
            new ColorTokens("-cs-ink", "-cs-grid", "-cs-canvas", "-cs-distribution-matched");
    private final ExpectationChart chart;
    private final Label expected = new Label();

    public BatchPanel(LabContext context) {
        words = context.words();
        var background = context.work().background().apply(LabTabKind.BATCHES);
        var judges = new JudgesModel(context.bench().session(), words, background);
        model = new BatchModel(judges, context.selecting().selection(), context.work().live());
        expectation =
                new ExpectationModel(
                        judges,
                        model.samplingProperty(),
                        new ExpectationModel.Parts(
                                context.bench().jobs(),
                                context.bench().notices(),
                                background,
                                words));
        chart = new ExpectationChart(words);
        setId("lab-batches");
        getStyleClass().add("batch-panel");
        fill(context);
        model.batchProperty().subscribe((before, now) -> tell());
        expectation.curveProperty().subscribe(curve -> tell());
        expectation.countingProperty().subscribe(counting -> tell());
    }

    private void fill(LabContext context) {
        var thumbnails =
                new LifoLoader<ImageSource, Thumbnail>(
                        context.work().decoding(),
                        FxThread.EXECUTOR,
                        source -> context.work().thumbnails().of(source, THUMBNAIL_SIDE),
                        PHOTOS);
        setLeft(left(context));
        var matrix = new MatrixView(model, thumbnails, context.work().live(), words);
        matrix.onEnter(() -> selectCell(context));
        setCenter(middle(matrix));
        var cell = new CellView(model, thumbnails, words);
        setRight(right(cell, context));
        thumbnails.onArrival(
                () -> {
                    matrix.showPhotos();
                    cell.arrived();
                });
    }

    private Region left(LabContext context) {
        var settings =
                new VBox(
                        new BatchControls(model, words),
                        heading("judges"),
                        new JudgeList(model, words));
        settings.getStyleClass().add("batch-side");
        var scroll = new ScrollPane(settings);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setMinHeight(0);
        var found =
                new FalseNegativeList(
                        model,
                        context.files().export().apply("lab.batches.dialog.list"),
                        context.files().explore(),
                        words);
        VBox.setVgrow(found, Priority.ALWAYS);
        found.setMinHeight(130);
        var left = new VBox(scroll, found);
        left.getStyleClass().add("batch-left");
        return left;
    }

    private Region middle(MatrixView matrix) {
        var legend = new MatrixLegend(model, words);
        matrix.onHover(legend::hover);
        var empty = new Label();
        empty.setId("batch-empty");
        empty.setWrapText(true);
        var none = new StackPane(empty);
        none.getStyleClass().add("cs-empty");
        none.setMouseTransparent(true);
        model.batchProperty()
                .subscribe(
                        now -> {
                            none.setVisible(now == null);
                            matrix.setVisible(now != null);
                        });
        model.judges()
                .subjectProperty()
                .subscribe(
                        now ->
                                empty.setText(
                                        words.get(
                                                now == null
                                                        ? "lab.batches.empty"
                                                        : "lab.batches.no-pairs")));
        var ring = new Region();
        ring.getStyleClass().add("cs-focus-ring");
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(matrix.focusVisibleProperty());
        var stack = new StackPane(matrix, none, ring);
        stack.setMinSize(0, 0);
        VBox.setVgrow(stack, Priority.ALWAYS);
        var middle = new VBox(stack, legend);
        middle.getStyleClass().add("batch-middle");
        middle.setMinSize(0, 0);
        return middle;
    }

    private Region right(CellView cell, LabContext context) {
        expected.setId("batch-expected-text");
        expected.setWrapText(true);
        expected.setMinHeight(Region.USE_PREF_SIZE);
        expected.getStyleClass().add("cs-small");
        var save = new Button(words.get("lab.batches.save"));
        save.setId("batch-save-curve");
        Buttons.explain(save, words.get("lab.batches.save-curve.tip"));
        var figure = ExpectationFigure.figure(this::captured);
        var export = context.files().export().apply("lab.batches.dialog.curve");
        save.setOnAction(event -> export.save(figure));
        save.disableProperty().bind(expectation.curveProperty().isNull());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var title = heading("expected");
        title.setTooltip(Tooltips.of(words.get("lab.batches.expected.tip")));
        var line = new HBox(title, space, save);
        line.getStyleClass().add("batch-row");
        VBox.setVgrow(chart, Priority.ALWAYS);
        chart.setMinHeight(90);
        var right =
                new VBox(
                        cell,
                        colors,
                        line,
                        chart,
                        new ExpectationLegend(expectation, words),
                        expected);
        right.getStyleClass().add("batch-right");
        return right;
    }

    private Label heading(String name) {
        var label = new Label(words.get("lab.batches." + name));
        label.getStyleClass().add("cs-strong-line");
        label.setMinWidth(0);
        return label;
    }

    private void selectCell(LabContext context) {
        var cell = model.cellProperty().get();
        if (cell != null) {
            model.select(
                    List.of(cell),
                    words.get("lab.batches.selected-cell", cell.row() + 1, cell.column() + 1));
            context.bench()
                    .notices()
                    .doneProperty()
                    .set(words.get("lab.batches.selected-cell.done"));
        }
    }

    private Optional<ExpectationFigure> captured() {
        return Optional.ofNullable(expectation.curveProperty().get())
                .map(
                        curve ->
                                new ExpectationFigure(
                                        curve,
                                        caption(),
                                        ExpectationFigure.Inks.of(colors::get),
                                        words));
    }

    private String caption() {
        var subject = model.judges().subjectProperty().get();
        var sampling = model.settingsProperty().get().sampling();
        return subject == null
                ? ""
                : Titles.of(subject.corpus())
                        + " · "
                        + words.get("start.sampler." + sampling.kind().word())
                        + (sampling.captions() > 1 ? " (" + sampling.captions() + ")" : "");
    }

    private void tell() {
        var batch = model.batchProperty().get();
        int held = model.falseNegatives().size();
        int size = batch == null ? 0 : batch.size();
        boolean nobody = model.asked().isEmpty();
        chart.show(nobody ? null : expectation.curveProperty().get(), size, held);
        if (batch == null) {
            expected.setText("");
        } else if (nobody) {
            expected.setText(words.get("lab.batches.nobody"));
        } else if (expectation.countingProperty().get()) {
            expected.setText(words.get("lab.batches.counting"));
        } else {
            expected.setText(
                    words.get(
                            "lab.batches.expected.said",
                            NumberText.count(size),
                            NumberText.significant(expectation.expected(size)),
                            NumberText.count(held)));
        }
        chart.setAccessibleText(words.get("lab.batches.expected") + ": " + expected.getText());
    }
}
