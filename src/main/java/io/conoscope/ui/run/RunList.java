package io.conoscope.ui.run;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import java.util.function.Consumer;

/// The open runs, one a line: Space shows or hides the lines of one, Delete takes it off the list.
public final class RunList extends VBox {

    private final RunsModel runs;
    private final Messages words;
    private final ListView<OpenRun> list = new ListView<>();

    /// @param open asks for runs to open
    public RunList(RunsModel runs, Messages words, Runnable open) {
        this.runs = runs;
        this.words = words;
        getStyleClass().addAll("cs-panel", "run-list");
        list.setId("runs-list");
        list.setAccessibleText(words.get("runs.title"));
        list.setItems(runs.runs());
        list.setCellFactory(view -> new RunCell(words));
        list.setFixedCellSize(44);
        list.setPlaceholder(nothing());
        list.setContextMenu(menu());
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        run -> {
                            if (run != null) {
                                runs.chosenProperty().set(run);
                            }
                        });
        // A run may be chosen while the list hears that it came: the selection would be moved on.
        var select =
                new LatestOnFx<Object>(
                        FxThread.EXECUTOR,
                        now -> list.getSelectionModel().select(runs.chosenProperty().get()));
        runs.chosenProperty().subscribe((before, now) -> select.accept(runs));
        list.getSelectionModel().select(runs.chosenProperty().get());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(head(open), new StartingRuns(runs, words), list);
    }

    /// Puts something below the sentence that stands there while no run is open.
    public void offer(Region something) {
        var both = new VBox(8, nothing(), something);
        both.getStyleClass().add("run-list-empty");
        list.setPlaceholder(both);
    }

    /// A run that starts is not open yet, and yet it is there, above.
    private Label nothing() {
        var nothing = new Label(words.get("runs.none"));
        nothing.getStyleClass().add("cs-small");
        nothing.visibleProperty().bind(Bindings.isEmpty(runs.starting()));
        nothing.managedProperty().bind(nothing.visibleProperty());
        return nothing;
    }

    private HBox head(Runnable open) {
        var title = new Label(words.get("runs.title"));
        title.getStyleClass().add("cs-heading");
        var room = new Region();
        HBox.setHgrow(room, Priority.ALWAYS);
        var all =
                Buttons.icon(
                        MaterialDesignE.EYE_OUTLINE,
                        "runs-all",
                        "runs.all",
                        words,
                        this::toggleAll);
        var add =
                Buttons.icon(
                        MaterialDesignF.FOLDER_PLUS_OUTLINE,
                        "runs-open",
                        "runs.open.tip",
                        words,
                        open);
        var head = new HBox(title, room, all, add);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("run-head");
        return head;
    }

    private void toggleAll() {
        runs.showAll(runs.shown().size() < runs.runs().size());
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("runs.only", runs::showOnly),
                item("runs.show", run -> runs.showAll(true)),
                item("runs.remove", runs::remove));
    }

    private MenuItem item(String key, Consumer<OpenRun> act) {
        var item = new MenuItem(words.get(key));
        item.setId(key);
        item.setOnAction(event -> onSelected(act));
        item.disableProperty().bind(list.getSelectionModel().selectedItemProperty().isNull());
        return item;
    }

    private void onSelected(Consumer<OpenRun> act) {
        var run = list.getSelectionModel().getSelectedItem();
        if (run != null) {
            act.accept(run);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            onSelected(run -> run.visibleProperty().set(!run.visibleProperty().get()));
            event.consume();
        } else if (event.getCode() == KeyCode.DELETE) {
            onSelected(runs::remove);
            event.consume();
        }
    }
}
