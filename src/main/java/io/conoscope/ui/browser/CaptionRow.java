package io.conoscope.ui.browser;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// One caption: its cosine to the photo, the diamond of texts, its words. A click chooses it.
final class CaptionRow extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Runnable choose;

    /// @param choose selects the caption's point
    CaptionRow(Details.Caption caption, Messages words, Runnable choose) {
        this.choose = choose;
        getStyleClass().add("caption-row");
        setId("caption-" + caption.point());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        var number = NumberText.fixed(caption.cosine(), 3);
        setAccessibleText(words.get("details.caption", caption.words(), number));
        pseudoClassStateChanged(CHOSEN, caption.selected());
        var cosine = new Label(number);
        cosine.getStyleClass().add("cosine");
        cosine.setMinWidth(Region.USE_PREF_SIZE);
        var diamond = new Region();
        diamond.getStyleClass().add("diamond");
        var text = new Label(caption.words());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        if (!Double.isNaN(caption.cosine())) {
            getChildren().add(cosine);
        }
        getChildren().addAll(diamond, text);
        setOnMouseClicked(event -> choose.run());
        setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        choose.run();
                        event.consume();
                    }
                });
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            choose.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }
}
