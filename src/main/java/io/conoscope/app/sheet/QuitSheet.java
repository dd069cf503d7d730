package io.conoscope.app.sheet;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.sheet.Sheet;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The one question before quitting during a job.
public final class QuitSheet extends Sheet {

    public QuitSheet(Messages words, Runnable stay, Runnable quit) {
        super("quit", words.get("quit.title"), words, stay);
        var what = new Label(words.get("quit.what"));
        what.setWrapText(true);
        var staying = button("quit-stay", words.get("quit.stay"), stay);
        staying.setCancelButton(true);
        var quitting = button("quit-now", words.get("quit.now"), quit);
        quitting.setDefaultButton(true);
        var row = new HBox(8, staying, quitting);
        row.setAlignment(Pos.CENTER_RIGHT);
        add(what, row);
        setPrefWidth(440);
    }

    private static Button button(String id, String label, Runnable act) {
        var button = new Button(label);
        button.setId(id);
        button.setTooltip(Tooltips.of(label));
        button.setAccessibleText(label);
        button.setOnAction(event -> act.run());
        return button;
    }
}
