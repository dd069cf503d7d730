package io.conoscope.ui.scatter.color;

import io.conoscope.base.ConoscopeException;
import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.color.AttributeTexts;
import io.conoscope.ui.session.color.CategoryScale;
import io.conoscope.ui.session.color.ColorScale;
import io.conoscope.ui.session.color.Coloring;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.color.NumberScale;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What the colours mean, over the plot: a list of values or a bar of colours. Never higher than a
/// third of the plot; it folds into its title.
final class ColorLegend extends VBox {

    private static final double WIDTH = 232;
    private static final double SHARE = 1 / 3.0;
    private static final double NARROW = 0.55;

    private final ColoringModel model;
    private final ColorTexts texts;
    private final Label title = new Label();
    private final Tooltip meaning = Tooltips.of("");
    private final Label note = new Label();
    private final Button fold;
    private final CategoryList values;
    private final ColorBar bar;
    private boolean folded;

    ColorLegend(ColoringModel model, Messages words) {
        this.model = model;
        texts = new ColorTexts(words);
        values = new CategoryList(model, texts);
        bar = new ColorBar(model, texts);
        setId("color-legend");
        getStyleClass().add("color-legend");
        title.setId("color-legend-title");
        title.getStyleClass().add("color-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setTooltip(meaning);
        HBox.setHgrow(title, Priority.ALWAYS);
        fold =
                Buttons.icon(
                        MaterialDesignC.CHEVRON_UP,
                        "color-legend-fold",
                        "color.fold",
                        words,
                        this::turn);
        note.setId("color-note");
        note.getStyleClass().addAll("cs-muted", "color-note");
        note.setWrapText(true);
        setVgrow(values, Priority.ALWAYS);
        var head = new HBox(4, title, new ScaleMenu(model, words), fold);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("color-head");
        getChildren().setAll(head, values, bar, note);
        model.coloringProperty().subscribe(this::show);
        model.failureProperty().subscribe((before, now) -> show(model.coloringProperty().get()));
        addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /// Lies in the upper right corner of a plot from now on.
    void lieOver(StackPane plot) {
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        setMinSize(0, 0);
        maxHeightProperty().bind(plot.heightProperty().multiply(SHARE));
        plot.widthProperty().subscribe(width -> widen(width.doubleValue()));
        plot.getChildren().add(this);
    }

    private void widen(double plot) {
        setPrefWidth(Math.min(WIDTH, NARROW * plot));
        setMaxWidth(USE_PREF_SIZE);
    }

    private void turn() {
        folded = !folded;
        Buttons.show(fold, folded ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_UP);
        Buttons.explain(fold, texts.words().get(folded ? "color.unfold" : "color.fold"));
        show(model.coloringProperty().get());
    }

    private void show(@Nullable Coloring coloring) {
        var failure = model.failureProperty().get();
        set(this, coloring != null || failure != null);
        var scale = coloring == null ? null : coloring.scale();
        set(values, !folded && scale instanceof CategoryScale);
        set(bar, !folded && scale instanceof NumberScale);
        setNote(failure == null ? said(scale) : reason(failure));
        if (coloring == null) {
            var name = model.choiceProperty().get().attribute();
            title.setText(name == null ? "" : new AttributeTexts(texts.words()).name(name));
            return;
        }
        title.setText(texts.name(coloring));
        var tip = new AttributeTexts(texts.words()).meaning(coloring.attribute().name());
        meaning.setText(tip.isEmpty() ? title.getText() : tip);
        switch (coloring.scale()) {
            case CategoryScale categories -> {
                values.setPrefHeight(2 + CategoryList.LINE * categories.entries().size());
                values.show(categories);
            }
            case NumberScale numbers -> bar.show(numbers, coloring);
        }
    }

    /// What the bar cannot show.
    private String said(@Nullable ColorScale scale) {
        if (!(scale instanceof NumberScale numbers)) {
            return "";
        }
        var words = texts.words();
        var said = new StringBuilder();
        var facts = numbers.facts();
        if (facts.missing() > 0) {
            said.append(words.get("color.missing", NumberText.count(facts.missing())));
        }
        if (facts.infinite() > 0) {
            said.append(said.isEmpty() ? "" : " · ")
                    .append(words.get("color.infinite", NumberText.count(facts.infinite())));
        }
        return said.toString();
    }

    private String reason(Throwable failure) {
        return failure instanceof ConoscopeException known
                ? known.getMessage()
                : texts.words().get("color.failed");
    }

    private void setNote(String text) {
        note.setText(text);
        set(note, !folded && !text.isEmpty());
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
