package io.conoscope.ui.lab.batch;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.lab.batch.judge.JudgeKind;
import io.conoscope.ui.lab.batch.judge.JudgeNote;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Who judges: a box each, with how many cells of the batch it takes for matches and from what
/// value on it is believed. Who has nothing to say is disabled and says why.
final class JudgeList extends VBox {

    private static final double THRESHOLD = 78;

    private final BatchModel model;
    private final Messages words;

    JudgeList(BatchModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("batch-judges");
        for (var kind : JudgeKind.values()) {
            getChildren().add(judge(kind));
        }
    }

    private VBox judge(JudgeKind kind) {
        var judges = model.judges();
        var box = new CheckBox(words.get("lab.batches.judge." + kind.key()));
        box.setId("batch-judge-" + kind.key());
        box.setMinWidth(0);
        box.selectedProperty().bindBidirectional(judges.chosenProperty(kind));
        var tip = Tooltips.of("");
        box.setTooltip(tip);
        var count = new Label();
        count.setId("batch-count-" + kind.key());
        count.getStyleClass().add("cs-small");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(box, space, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("batch-row");
        var why = new Label();
        why.setId("batch-why-" + kind.key());
        why.getStyleClass().addAll("cs-small", "cs-muted", "batch-why");
        why.setMinWidth(0);
        var judge = new VBox(line);
        line.getChildren().add(kind.hasThreshold() ? threshold(kind) : noThreshold());
        judge.getChildren().add(why);
        model.batchProperty()
                .subscribe(
                        now ->
                                count.setText(
                                        now == null ? "" : NumberText.count(model.count(kind))));
        judges.subjectProperty()
                .subscribe(
                        now ->
                                tell(
                                        kind,
                                        now == null ? null : now.notes().get(kind),
                                        line,
                                        why,
                                        tip));
        return judge;
    }

    private void tell(
            JudgeKind kind,
            @org.jspecify.annotations.Nullable JudgeNote note,
            HBox line,
            Label why,
            Tooltip tip) {
        boolean available = note != null && note.available();
        line.setDisable(!available);
        var said = note == null ? "" : note.words();
        tip.setText(words.get("lab.batches.judge." + kind.key() + ".tip") + "\n" + said);
        why.setText(said);
        why.setTooltip(Tooltips.of(said));
        // What is in order stands in the tooltip; what was passed over, or is missing, here.
        boolean shown = !said.isEmpty() && !available;
        why.setVisible(shown);
        why.setManaged(shown);
    }

    /// Keeps counts in one column.
    private static Region noThreshold() {
        var room = new Region();
        room.setMinWidth(THRESHOLD);
        return room;
    }

    private Spinner<Double> threshold(JudgeKind kind) {
        var spinner = BatchControls.threshold(kind);
        spinner.setPrefWidth(THRESHOLD);
        var value = spinner.getValueFactory().valueProperty();
        var threshold = model.judges().thresholdProperty(kind);
        threshold.subscribe(now -> value.set(now.doubleValue()));
        value.subscribe(
                (before, now) -> {
                    if (now != null) {
                        threshold.set(now);
                    }
                });
        spinner.setTooltip(Tooltips.of(words.get("lab.batches.threshold." + kind.key())));
        spinner.setAccessibleText(words.get("lab.batches.threshold." + kind.key()));
        return spinner;
    }
}
