package io.conoscope.ui.run;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.run.RunsModel;
import io.conoscope.ui.session.run.StartingRun;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The runs that were just started, above those that have logged something: what each is doing, how
/// far it is, and a way to end it.
final class StartingRuns extends VBox {

    private static final double TWO_LINES = 30;

    private final Messages words;

    StartingRuns(RunsModel runs, Messages words) {
        this.words = words;
        setId("runs-starting");
        getStyleClass().add("runs-starting");
        setMinHeight(USE_PREF_SIZE);
        runs.starting()
                .subscribe(
                        () ->
                                getChildren()
                                        .setAll(runs.starting().stream().map(this::row).toList()));
        getChildren().setAll(runs.starting().stream().map(this::row).toList());
    }

    private Node row(StartingRun run) {
        var name = new Label(run.name());
        name.setMnemonicParsing(false);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        var doing = new Label();
        doing.getStyleClass().addAll("cs-small", "run-live");
        doing.setWrapText(true);
        // Room for two lines, so that the list below keeps its place.
        doing.setMinHeight(TWO_LINES);
        doing.setAlignment(Pos.TOP_LEFT);
        doing.textProperty().bind(run.doingProperty());
        var bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(words.get("status.progress"));
        bar.progressProperty().bind(run.shareProperty());
        var text = new VBox(2, name, doing, bar);
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        var stop =
                Buttons.icon(
                        MaterialDesignC.CLOSE, "run-starting-stop", "run.stop", words, run::stop);
        var row = new HBox(8, text, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.accessibleTextProperty().bind(run.doingProperty().map(now -> run.name() + ", " + now));
        Tooltip.install(row, Tooltips.of(run.folder().toString()));
        return row;
    }
}
