package io.conoscope.ui.training.start;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.FileDialogs;
import io.conoscope.ui.kit.sheet.Sheet;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for a run: what on the left, its settings on the right, below them where it goes, how long
/// it takes, and the start.
public final class StartRunSheet extends Sheet {

    private static final double WIDTH = 900;
    private static final double BODY = 456;
    private static final double NAME_WIDTH = 168;

    private final StartRunModel model;
    private final FileDialogs files;
    private final Messages words;
    private final PresetCards cards;

    /// @param started called once the run is on its way
    public StartRunSheet(
            StartRunModel model,
            FileDialogs files,
            Messages words,
            Runnable close,
            Runnable started) {
        super("start", words.get("start.title"), words, close);
        this.model = model;
        this.files = files;
        this.words = words;
        this.cards = new PresetCards(model, words);
        var settings = new ScrollPane();
        settings.setId("start-settings");
        settings.getStyleClass().add("start-settings");
        settings.setFitToWidth(true);
        var form = new RunDraftForm(model.draft(), files, words);
        model.presetProperty()
                .subscribe(
                        preset ->
                                settings.setContent(
                                        preset == null
                                                ? form
                                                : new PresetDetailsView(
                                                        preset, model.draft(), words)));
        HBox.setHgrow(settings, Priority.ALWAYS);
        var both = new HBox(16, cards, settings);
        both.setPrefHeight(BODY);
        VBox.setVgrow(both, Priority.ALWAYS);
        add(both, place(), foot(started));
        setPrefWidth(WIDTH);
    }

    /// Gives the keyboard to the cards.
    public void begin() {
        cards.focusChosen();
    }

    private HBox place() {
        var name = field("start-name", "start.name", model.nameProperty());
        name.setPrefWidth(NAME_WIDTH);
        var folder = field("start-folder", "start.in", model.folderProperty());
        HBox.setHgrow(folder, Priority.ALWAYS);
        var choose = new Button(words.get("start.choose"));
        choose.setId("start-choose");
        Buttons.explain(choose, words.get("start.in.tip"));
        choose.setOnAction(
                event ->
                        files.chooseFolder("dialog.runs")
                                .ifPresent(path -> folder.setText(path.toString())));
        var row =
                new HBox(
                        8,
                        label("start.name", name),
                        name,
                        label("start.in", folder),
                        folder,
                        choose);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private TextField field(String id, String key, javafx.beans.property.StringProperty value) {
        var field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        Buttons.explain(field, words.get(key + ".tip"));
        return field;
    }

    private Label label(String key, TextField of) {
        var label = new Label(words.get(key));
        label.setLabelFor(of);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private HBox foot(Runnable started) {
        var summary = said("start-summary", "cs-heading", model.summaryProperty());
        var problem = said("start-problem", "cs-problem", model.problemProperty());
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var start = new Button(words.get("start.start"));
        start.setId("start-start");
        start.setDefaultButton(true);
        start.setMinWidth(USE_PREF_SIZE);
        Buttons.explain(start, words.get("start.start.tip"));
        start.disableProperty().bind(model.readyProperty().not());
        start.setOnAction(
                event -> {
                    if (model.start()) {
                        started.run();
                    }
                });
        cards.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, start));
        var foot = new HBox(16, new VBox(summary, problem), room, start);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    /// A card is chosen as soon as it has the keyboard, so Enter on it means the sheet's button.
    private static void pressed(KeyEvent event, Button start) {
        if (event.getCode() == KeyCode.ENTER) {
            start.fire();
            event.consume();
        }
    }

    private static Label said(String id, String style, ObservableValue<String> text) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(text);
        label.visibleProperty().bind(text.map(said -> !said.isEmpty()));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
