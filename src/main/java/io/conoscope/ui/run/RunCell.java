package io.conoscope.ui.run;

import io.conoscope.ui.kit.Numbers;
import io.conoscope.ui.kit.Words;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunData;
import io.conoscope.ui.session.run.RunState;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

/// One run in the list: whether its lines show, their colour, how it stands.
final class RunCell extends ListCell<OpenRun> {

    private static final int DAMAGE_SHOWN = 8;

    private final Words words;
    private final CheckBox visible = new CheckBox();
    private final RunSwatch swatch = new RunSwatch();
    private final Label name = new Label();
    private final Label facts = new Label();
    private final HBox row;
    private @Nullable OpenRun shown;
    private Subscription listening = Subscription.EMPTY;

    RunCell(Words words) {
        this.words = words;
        getStyleClass().add("run-cell");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMnemonicParsing(false);
        facts.getStyleClass().add("cs-small");
        visible.setFocusTraversable(false);
        visible.setTooltip(new Tooltip(words.get("run.visible")));
        var text = new VBox(name, facts);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(8, visible, swatch, text);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable OpenRun run, boolean empty) {
        super.updateItem(run, empty);
        if (run == null || empty) {
            listening.unsubscribe();
            listening = Subscription.EMPTY;
            let();
            setGraphic(null);
            setTooltip(null);
        } else if (run != shown) {
            listening.unsubscribe();
            let();
            show(run);
        }
    }

    private void let() {
        if (shown != null) {
            visible.selectedProperty().unbindBidirectional(shown.visibleProperty());
            shown = null;
        }
    }

    private void show(OpenRun run) {
        shown = run;
        visible.selectedProperty().bindBidirectional(run.visibleProperty());
        swatch.show(run.style());
        name.setText(run.name());
        setGraphic(row);
        listening =
                Subscription.combine(
                        run.dataProperty().subscribe(data -> describe(run)),
                        run.stateProperty().subscribe(state -> describe(run)));
    }

    private void describe(OpenRun run) {
        var state = run.stateProperty().get();
        var data = run.data();
        var known =
                words.get(
                        "run.facts", Numbers.count(data.points()), Numbers.count(data.lastStep()));
        var said = state == RunState.LOG ? data.log().format().word() : words.get(state.key());
        boolean damaged = !data.log().damage().isEmpty();
        facts.setText((damaged ? "⚠ " : "") + said + " · " + known);
        facts.getStyleClass().removeAll("run-live", "run-failed", "run-damaged");
        if (state.isLive()) {
            facts.getStyleClass().add("run-live");
        } else if (state == RunState.FAILED || state == RunState.INTERRUPTED) {
            facts.getStyleClass().add("run-failed");
        } else if (damaged) {
            facts.getStyleClass().add("run-damaged");
        }
        setTooltip(new Tooltip(tip(run, data)));
        setAccessibleText(run.name() + ", " + said + ", " + known);
        visible.setAccessibleText(words.get("run.visible") + ": " + run.name());
    }

    private String tip(OpenRun run, RunData data) {
        var text = new StringBuilder(run.path().toString());
        data.log().damage().stream()
                .limit(DAMAGE_SHOWN)
                .forEach(place -> text.append("\n⚠ ").append(place.words()));
        return text.toString();
    }
}
