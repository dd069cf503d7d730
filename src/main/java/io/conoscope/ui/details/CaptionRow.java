package io.conoscope.ui.details;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// One caption: its cosine to the photo, the diamond of texts, its words. A click chooses it.
final class CaptionRow extends HBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Runnable choose;

    /// A few letters that say more of a caption.
    ///
    /// @param letters    for example `#3`
    /// @param explanation what they mean, in a sentence
    record Note(String letters, String explanation) {}

    /// @param note   a few letters beside the cosine, with what they mean; null for none
    /// @param choose selects the caption's point
    CaptionRow(Details.Caption caption, @Nullable Note note, Messages words, Runnable choose) {
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
        var numbers = new VBox();
        numbers.getStyleClass().add("numbers");
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        if (!Double.isNaN(caption.cosine())) {
            numbers.getChildren().add(cosine);
        }
        if (note != null) {
            numbers.getChildren().add(label(note));
        }
        if (!numbers.getChildren().isEmpty()) {
            getChildren().add(numbers);
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

    private Label label(Note note) {
        var label = new Label(note.letters());
        label.getStyleClass().addAll("cs-small", "note");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip.install(this, Tooltips.of(note.explanation()));
        setAccessibleHelp(note.explanation());
        return label;
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
