package io.conoscope.ui.run.epoch;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.run.evaluation.EvaluationsModel;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What every view of evaluations has around it: a heading with its controls, and the sentence
/// that stands there while there is nothing to show.
public final class EvaluationFrame {

    private static final double TIP_WIDTH = 640;
    private static final double SENTENCE_WIDTH = 420;

    private final EvaluationsModel evaluations;
    private final String name;
    private final Messages words;
    private final Runnable open;

    /// @param name of the view; `NAME.title` is its heading, `NAME.title.tip` what it teaches
    /// @param open asks for runs to open
    public EvaluationFrame(
            EvaluationsModel evaluations, String name, Messages words, Runnable open) {
        this.evaluations = evaluations;
        this.name = name;
        this.words = words;
        this.open = open;
    }

    /// The heading, what is left out, and the view's own controls at the right.
    public HBox header(Node... controls) {
        var title = new Label(words.get(name + ".title"));
        title.getStyleClass().add("cs-heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setTooltip(tip());
        var notice = new Label();
        notice.setId(name + "-notice");
        notice.getStyleClass().addAll("cs-small", "cs-warning-count");
        notice.setMinWidth(0);
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.textProperty().bind(evaluations.noticeProperty());
        HBox.setHgrow(notice, Priority.ALWAYS);
        explain(notice, evaluations.damageProperty());
        var header = new HBox(title, notice);
        header.getStyleClass().add("panel-header");
        header.getChildren().addAll(controls);
        return header;
    }

    private Tooltip tip() {
        var tip = wide();
        tip.setText(words.get(name + ".title.tip"));
        return tip;
    }

    private static Tooltip wide() {
        var tip = Tooltips.of("");
        tip.setMaxWidth(TIP_WIDTH);
        return tip;
    }

    /// Gives a label of few words the many that it stands for.
    public static void explain(Label label, ObservableValue<String> details) {
        var tip = wide();
        tip.textProperty().bind(details);
        details.subscribe(said -> label.setTooltip(said.isEmpty() ? null : tip));
        label.accessibleHelpProperty().bind(details);
    }

    /// The content, or the sentence in its place; with no run open, the button that opens some.
    public StackPane around(Node content) {
        var sentence = new Label();
        sentence.setId(name + "-empty");
        sentence.textProperty().bind(evaluations.emptinessProperty());
        var button =
                Buttons.labelled(
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        name + "-open",
                        "runs.open",
                        words,
                        open);
        button.visibleProperty().bind(evaluations.noRunsProperty());
        button.managedProperty().bind(button.visibleProperty());
        sentence.setMaxWidth(SENTENCE_WIDTH);
        var box = new VBox(sentence, button);
        box.getStyleClass().add("cs-empty");
        box.visibleProperty().bind(evaluations.emptinessProperty().isNotEmpty());
        content.visibleProperty().bind(evaluations.emptinessProperty().isEmpty());
        var both = new StackPane(content, box);
        both.setMinSize(0, 0);
        return both;
    }
}
