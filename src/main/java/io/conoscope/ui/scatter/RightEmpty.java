package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.session.LayoutRun;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The right side with nothing on it: one sentence, and one button that brings something.
final class RightEmpty extends VBox {

    private final CompareModel compare;
    private final Messages words;
    private final Label sentence = new Label();
    private final Button bring = new Button();

    RightEmpty(CompareModel compare, Messages words) {
        this.compare = compare;
        this.words = words;
        setId("compare-empty");
        getStyleClass().addAll("cs-empty", "scatter-empty");
        setPickOnBounds(false);
        bring.setId("compare-bring");
        bring.setMinWidth(USE_PREF_SIZE);
        bring.setOnAction(event -> compare.run(method()));
        getChildren().setAll(sentence, bring);
        Runnable write = this::write;
        compare.awaitedProperty().subscribe(write);
        compare.leftProperty().subscribe(write);
        compare.leftRun().stateProperty().subscribe(write);
        write();
    }

    /// What takes no time and is not on the left.
    private String method() {
        var left = compare.leftProperty().get();
        return left != null && left.method().equals("gap") ? "pca" : "gap";
    }

    private void write() {
        var awaited = compare.awaitedProperty().get();
        boolean held = compare.leftRun().state() == LayoutRun.State.PAUSED;
        sentence.setText(
                awaited == null
                        ? words.get("compare.empty")
                        : words.get(
                                held ? "compare.awaited.held" : "compare.awaited",
                                words.get("method." + awaited.method())));
        boolean offered = awaited == null && compare.leftProperty().get() != null;
        bring.setVisible(offered);
        bring.setManaged(offered);
        bring.setText(words.get("compare.bring." + method()));
    }
}
