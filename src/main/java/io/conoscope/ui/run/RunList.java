package io.conoscope.ui.run;

import io.conoscope.ui.kit.Words;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The open runs, one a line.
public final class RunList extends VBox {

    private final ListView<OpenRun> list = new ListView<>();

    public RunList(RunsModel runs, Words words) {
        getStyleClass().add("cs-panel");
        var title = new Label(words.get("runs.title"));
        title.getStyleClass().add("cs-heading");
        list.setId("runs-list");
        list.setItems(runs.runs());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, list);
    }
}
