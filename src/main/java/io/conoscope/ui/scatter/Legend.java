package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;

import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The line above the scatter: what the marks mean and how many there are; each entry shows or
/// hides its kind. Where the width is short, the numbers go and the names stay.
final class Legend extends HBox {

    private static final PseudoClass COLORED = PseudoClass.getPseudoClass("colored");

    private final ToggleButton images;
    private final ToggleButton texts;
    private final ToggleButton lines;
    private final Messages words;
    private final ObjectProperty<ShownMarks> shown;
    private int pairs;

    /// @param modes what arms a box or a lasso
    /// @param end   what stands at the right
    Legend(Messages words, ObjectProperty<ShownMarks> shown, Node modes, Node... end) {
        this.words = words;
        this.shown = shown;
        images = entry("scatter-legend-image", "scatter.legend.image.tip");
        texts = entry("scatter-legend-text", "scatter.legend.text.tip");
        lines = entry("scatter-legend-pairs", "scatter.legend.pairs.tip");
        lines.setMinWidth(USE_PREF_SIZE);
        Buttons.keepWhole(images, words.get("scatter.legend.image", "").strip());
        Buttons.keepWhole(texts, words.get("scatter.legend.text", "").strip());
        getStyleClass().add("scatter-legend");
        var gap = new Region();
        setHgrow(gap, Priority.SOMETIMES);
        getChildren().setAll(images, texts, lines, modes, gap);
        getChildren().addAll(end);
        shown.subscribe(this::reflect);
        count(ScatterPoints.NONE);
    }

    /// Whether points have colours of their own, so that marks tell modalities by shape alone.
    void setColored(boolean on) {
        pseudoClassStateChanged(COLORED, on);
    }

    /// Writes the numbers out.
    void count(ScatterPoints points) {
        images.setText(name("scatter.legend.image", points.images(), points));
        texts.setText(name("scatter.legend.text", points.texts(), points));
        lines.setText(words.get("scatter.legend.pairs"));
        pairs = points.pairs().size();
        offerLines();
    }

    /// Without points there is nothing to count: the rows may still be on their way.
    private String name(String key, int count, ScatterPoints points) {
        return words.get(key, points.size() == 0 ? "" : NumberText.count(count)).strip();
    }

    /// A line needs both its ends.
    private void offerLines() {
        lines.setDisable(pairs == 0 || !shown.get().images() || !shown.get().texts());
    }

    private ToggleButton entry(String id, String tipKey) {
        var mark = new Region();
        mark.getStyleClass().add("scatter-legend-mark");
        var button = new ToggleButton();
        button.setId(id);
        button.setGraphic(mark);
        button.getStyleClass().add("scatter-legend-entry");
        button.setAccessibleRole(AccessibleRole.CHECK_BOX);
        button.setTooltip(Tooltips.of(words.get(tipKey)));
        button.setFocusTraversable(true);
        button.setOnAction(event -> collect());
        button.setTextOverrun(OverrunStyle.WORD_ELLIPSIS);
        button.setEllipsisString("");
        return button;
    }

    private void collect() {
        shown.set(new ShownMarks(images.isSelected(), texts.isSelected(), lines.isSelected()));
    }

    private void reflect(ShownMarks now) {
        images.setSelected(now.images());
        texts.setSelected(now.texts());
        lines.setSelected(now.lines());
        offerLines();
    }
}
