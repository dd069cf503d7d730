package io.conoscope.ui.lab.close;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/// The table of what corrections win and cost, with the sentence that sums up one of them.
final class TradeOffPane extends VBox {

    private final TradeOffTable table;
    private final CloseText text;
    private final Label sentence = new Label();

    /// @param copied hears what was put on the clipboard
    TradeOffPane(TradeOffModel model, CloseText text, Messages words, Consumer<String> copied) {
        this.text = text;
        this.table = new TradeOffTable(model, text, words);
        getStyleClass().add("close-right");
        var title = new Label(words.get("lab.close.table"));
        title.getStyleClass().add("cs-heading");
        sentence.setId("close-costs");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        var fitted = new CheckBox(words.get("lab.close.on-fitted"));
        fitted.setId("close-on-fitted");
        Buttons.explain(fitted, words.get("lab.close.on-fitted.tip"));
        fitted.selectedProperty().bindBidirectional(model.onFittedProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        sentence,
                        table,
                        fitted,
                        new HBox(
                                6,
                                button(
                                        "close-copy-csv",
                                        "lab.close.copy-csv",
                                        words,
                                        () -> {
                                            TradeOffTable.copy(table.csv());
                                            copied.accept(words.get("lab.close.copied"));
                                        }),
                                button(
                                        "close-copy-markdown",
                                        "lab.close.copy-markdown",
                                        words,
                                        () -> {
                                            TradeOffTable.copy(table.markdown());
                                            copied.accept(words.get("lab.close.copied"));
                                        })));
        model.lines().subscribe(this::say);
        model.hereProperty().subscribe(this::say);
        table.chosenProperty().subscribe(this::say);
    }

    private static Button button(String id, String key, Messages words, Runnable act) {
        var button = new Button(words.get(key));
        button.setId(id);
        button.getStyleClass().add("small");
        Buttons.explain(button, words.get(key + ".tip"));
        button.setOnAction(event -> act.run());
        return button;
    }

    private void say() {
        var before = table.asIs();
        var after = table.chosen();
        sentence.setText(before == null || after == null ? "" : text.costs(before, after));
    }

    TradeOffTable table() {
        return table;
    }
}
