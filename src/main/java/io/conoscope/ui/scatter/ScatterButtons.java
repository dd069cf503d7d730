package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.side.CameraModel;
import io.conoscope.ui.scatter.side.ScatterTexts;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import java.util.List;

/// What stands at the right of the line above the scatter. Where the line is narrow, icons stand
/// for words, so that what the marks mean is never cut.
///
/// @param narrow whether the line is
record ScatterButtons(ObservableBooleanValue narrow, Messages words) {

    /// The method's name; it has the room that is left, so that nothing moves when it changes.
    Label method(ScatterTexts texts) {
        var label = new Label();
        label.setId("scatter-method");
        label.getStyleClass().addAll("cs-muted", "scatter-method");
        label.setMinWidth(0);
        label.setPrefWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(label, Priority.ALWAYS);
        var tip = Tooltips.of("");
        label.setTooltip(tip);
        texts.displayed()
                .subscribe(
                        layout -> {
                            label.setText(texts.methodName());
                            tip.setText(texts.methodMeaning());
                        });
        return label;
    }

    /// Shows all of a side.
    Button fit(CameraModel camera) {
        var button = new Button();
        button.setId("scatter-fit");
        button.getStyleClass().addAll("flat", "scatter-fit");
        Buttons.explain(button, words.get("scatter.fit.tip"));
        button.setOnAction(event -> camera.fit());
        Buttons.fitAll(button, List.of(words.get("scatter.following"), words.get("scatter.fit")));
        camera.followingProperty()
                .subscribe(
                        on -> {
                            button.setText(words.get(on ? "scatter.following" : "scatter.fit"));
                            button.setGraphic(
                                    new FontIcon(
                                            on
                                                    ? MaterialDesignC.CROSSHAIRS_GPS
                                                    : MaterialDesignF.FIT_TO_PAGE_OUTLINE));
                        });
        display(button, ContentDisplay.TEXT_ONLY);
        return button;
    }

    /// Puts another layout beside this one.
    ToggleButton compare(CompareModel compare) {
        var icon = new FontIcon(MaterialDesignC.COMPARE_HORIZONTAL);
        var button = new ToggleButton(words.get("scatter.compare"), icon);
        button.setId("scatter-compare");
        button.getStyleClass().add("scatter-compare");
        button.setMinWidth(Label.USE_PREF_SIZE);
        Buttons.explain(button, words.get("scatter.compare.tip"));
        button.selectedProperty().bindBidirectional(compare.shownProperty());
        display(button, ContentDisplay.LEFT);
        return button;
    }

    private void display(Labeled button, ContentDisplay roomy) {
        Runnable show =
                () -> button.setContentDisplay(narrow.get() ? ContentDisplay.GRAPHIC_ONLY : roomy);
        narrow.subscribe((before, now) -> show.run());
        show.run();
    }

    /// Takes room only while it is shown.
    static void showWhile(ObservableBooleanValue shown, Node node) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }
}
