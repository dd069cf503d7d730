package io.conoscope.app.sheet;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.sheet.Sheet;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// Where embeddings are kept, how much room they take, and clearing them: the button asks once,
/// in place.
public final class StoreSheet extends Sheet {

    private final Store store;
    private final Background background;
    private final Messages words;
    private final Label size = new Label();
    private final Button clear = new Button();
    private boolean asked;

    public StoreSheet(Store store, Background background, Messages words, Runnable close) {
        super("store", words.get("store.title"), words, close);
        this.store = store;
        this.background = background;
        this.words = words;
        var what = new Label(words.get("store.what"));
        what.setWrapText(true);
        var where = new TextField(store.folder().toString());
        where.setId("store-folder");
        where.setEditable(false);
        where.setAccessibleText(words.get("store.where"));
        where.setTooltip(Tooltips.of(words.get("store.where")));
        size.setId("store-size");
        size.setText(words.get("store.measuring"));
        clear.setId("store-clear");
        clear.setText(words.get("store.clear"));
        clear.setTooltip(Tooltips.of(words.get("store.clear.tip")));
        clear.setDisable(true);
        clear.setOnAction(event -> clearOrAsk());
        var row = new HBox(16, size, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        add(what, where, row);
        setPrefWidth(560);
        measure();
    }

    private void measure() {
        background.run(store::measure, Outcome.of(this::show, this::fail));
    }

    private void show(Store.Size found) {
        size.setText(
                words.get(
                        found.sets() == 1 ? "store.one" : "store.size",
                        found.sets(),
                        found.words()));
        clear.setDisable(found.sets() == 0);
    }

    private void fail(Throwable failure) {
        size.setText(String.valueOf(failure.getMessage()));
    }

    private void clearOrAsk() {
        if (!asked) {
            asked = true;
            clear.setText(words.get("store.sure"));
            clear.getStyleClass().add("danger");
            return;
        }
        asked = false;
        clear.setDisable(true);
        clear.setText(words.get("store.clear"));
        clear.getStyleClass().remove("danger");
        background.run(
                () -> {
                    store.clear();
                    return store.measure();
                },
                Outcome.of(this::show, this::fail));
    }
}
