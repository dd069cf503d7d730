package io.conoscope.ui.run;

import io.conoscope.runlog.RunStatus;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunData;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// One run in the list: whether its lines show, their colour, how it stands.
final class RunCell extends ListCell<OpenRun> {

    private static final int DAMAGE_SHOWN = 8;
    private static final Set<RunStatus.State> BROKEN =
            EnumSet.of(RunStatus.State.FAILED, RunStatus.State.INTERRUPTED);

    private final Messages words;
    private final RunDamageText damage;
    private final CheckBox visible = new CheckBox();
    private final RunSwatch swatch = new RunSwatch();
    private final Label name = new Label();
    private final Label facts = new Label();
    private final HBox row;
    private @Nullable OpenRun shown;
    private Subscription listening = Subscription.EMPTY;

    RunCell(Messages words) {
        this.words = words;
        this.damage = new RunDamageText(words);
        getStyleClass().add("run-cell");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMnemonicParsing(false);
        facts.getStyleClass().add("cs-small");
        visible.setFocusTraversable(false);
        visible.setTooltip(Tooltips.of(words.get("run.visible")));
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
        listening = run.dataProperty().subscribe(data -> describe(run, data));
    }

    private void describe(OpenRun run, RunData data) {
        var silent = damage.whyEmpty(data);
        var said = facts(data, silent);
        boolean damaged = !data.log().damage().isEmpty() || !silent.isEmpty();
        facts.setText((damaged ? "⚠ " : "") + said);
        facts.getStyleClass().removeAll("run-live", "run-failed", "run-damaged");
        var status = data.status();
        if (data.isLive()) {
            facts.getStyleClass().add("run-live");
        } else if (status != null && BROKEN.contains(status.state())) {
            facts.getStyleClass().add("run-failed");
        } else if (damaged) {
            facts.getStyleClass().add("run-damaged");
        }
        setTooltip(Tooltips.of(tip(run, data, silent)));
        setAccessibleText(run.name() + ", " + said);
        visible.setAccessibleText(words.get("run.visible") + ": " + run.name());
    }

    /// @param silent why it has no point; empty where it has one
    private String facts(RunData data, String silent) {
        var status = data.status();
        if (!silent.isEmpty()) {
            return words.get("run.silent", data.log().format().word(), silent);
        }
        if (status == null && data.log().byEpoch()) {
            return words.get(
                    "run.facts.epochs",
                    data.log().format().word(),
                    NumberText.count(data.points()));
        }
        if (status == null) {
            return words.get(
                    "run.facts",
                    data.log().format().word(),
                    NumberText.count(data.points()),
                    NumberText.count(data.lastStep()));
        }
        var state = words.get("run.state." + status.state().name().toLowerCase(Locale.ROOT));
        return status.steps() == 0
                ? state + " · " + words.get("run.step", NumberText.count(status.step()))
                : words.get(
                        "run.steps",
                        state,
                        NumberText.count(status.step()),
                        NumberText.count(status.steps()));
    }

    private String tip(OpenRun run, RunData data, String silent) {
        var text = new StringBuilder(run.path().toString());
        if (!silent.isEmpty() && data.log().damage().isEmpty()) {
            text.append('\n').append(silent);
        }
        var status = data.status();
        if (status != null && !status.message().isBlank()) {
            text.append('\n').append(status.message());
        }
        data.log().damage().stream()
                .limit(DAMAGE_SHOWN)
                .forEach(place -> text.append("\n⚠ ").append(place.words()));
        int more = data.log().damage().size() - DAMAGE_SHOWN;
        if (more > 0) {
            text.append('\n').append(words.get("runs.legend.more", more));
        }
        return text.toString();
    }
}
