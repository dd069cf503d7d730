package io.conoscope.ui.run.epoch;

import io.conoscope.ui.kit.Words;
import io.conoscope.ui.session.evaluation.EvaluationsModel;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// What every view of evaluations has around it: a heading with its controls, and the sentence
/// that stands there while there is nothing to show.
public final class EvaluationFrame {

    private static final double TIP_WIDTH = 640;

    private final EvaluationsModel evaluations;
    private final String name;
    private final Words words;

    /// @param name of the view; `NAME.title` is its heading
    public EvaluationFrame(EvaluationsModel evaluations, String name, Words words) {
        this.evaluations = evaluations;
        this.name = name;
        this.words = words;
    }

    /// The heading, what is left out, and the view's own controls at the right.
    public HBox header(Node... controls) {
        var title = new Label(words.get(name + ".title"));
        title.getStyleClass().add("cs-heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        var notice = new Label();
        notice.setId(name + "-notice");
        notice.getStyleClass().addAll("cs-small", "cs-odd");
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

    /// Gives a label of few words the many that it stands for.
    public static void explain(Label label, ObservableValue<String> details) {
        var tip = new Tooltip();
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        tip.textProperty().bind(details);
        details.subscribe(said -> label.setTooltip(said.isEmpty() ? null : tip));
        label.accessibleHelpProperty().bind(details);
    }

    /// The content, or the sentence in its place.
    public StackPane around(Node content) {
        var sentence = new Label();
        sentence.setId(name + "-empty");
        sentence.textProperty().bind(evaluations.emptinessProperty());
        var box = new StackPane(sentence);
        box.getStyleClass().add("cs-empty");
        box.visibleProperty().bind(evaluations.emptinessProperty().isNotEmpty());
        content.visibleProperty().bind(evaluations.emptinessProperty().isEmpty());
        var both = new StackPane(content, box);
        both.setMinSize(0, 0);
        return both;
    }
}
