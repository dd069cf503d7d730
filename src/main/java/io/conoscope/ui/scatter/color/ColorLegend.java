package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.page.PageColors;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.color.AttributeTexts;
import io.conoscope.ui.session.color.CategoryScale;
import io.conoscope.ui.session.color.ColorScale;
import io.conoscope.ui.session.color.Coloring;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.color.NumberScale;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What the colours mean, over the plot: its title opens the menu "Colour by", below it stands a
/// list of values or a bar of colours. Never higher than a third of the plot; it folds into its
/// title, which alone shows while points have the colours of their modality.
public final class ColorLegend extends VBox {

    private static final double WIDTH = 232;
    private static final double SHARE = 1 / 3.0;
    private static final double NARROW = 0.55;
    private static final double WAIT = 14;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final ColoringModel model;
    private final ColorTexts texts;
    private final Button title = new Button();
    private final Tooltip meaning = Tooltips.of("");
    private final ColorMenu menu;
    private final Label note = new Label();
    private final Button fold;
    private final CategoryList values;
    private final ColorBar bar;
    private boolean folded;
    private boolean open;

    public ColorLegend(Session session, ColoringModel model, Messages words) {
        this.model = model;
        texts = new ColorTexts(words);
        values = new CategoryList(model, texts);
        bar = new ColorBar(model, texts);
        setId("color-legend");
        getStyleClass().add("color-legend");
        menu = new ColorMenu(model, words);
        fillTitle(words);
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
        var tokens = new PaletteTokens(model.paletteProperty()::set);
        var head = new HBox(2, title, new ScaleMenu(model, words), marks(session, words), fold);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(tokens.node(), head, values, bar, note);
        model.coloringProperty().subscribe(this::show);
        model.failureProperty().subscribe((before, now) -> show(model.coloringProperty().get()));
        addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    private void fillTitle(Messages words) {
        title.setId("color-by");
        title.getStyleClass().addAll("flat", "color-by");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        title.setTooltip(meaning);
        title.setOnAction(event -> open());
        HBox.setHgrow(title, Priority.ALWAYS);
        Buttons.leaveFocusAlone(title);
        var wait = new ProgressIndicator();
        wait.setMaxSize(WAIT, WAIT);
        wait.setPrefSize(WAIT, WAIT);
        var icon = new FontIcon(MaterialDesignP.PALETTE_OUTLINE);
        model.busyProperty().subscribe(on -> title.setGraphic(on ? wait : icon));
        model.choiceProperty().subscribe(choice -> name(choice.attribute(), words));
    }

    private void name(@Nullable String chosen, Messages words) {
        var attributes = new AttributeTexts(words);
        var name = chosen == null ? words.get("color.modality") : attributes.name(chosen);
        title.setText(chosen == null ? words.get("color.open") : name);
        title.pseudoClassStateChanged(CHOSEN, chosen != null);
        title.setAccessibleText(words.get("color.by", name));
        var more = chosen == null ? "" : attributes.meaning(chosen);
        meaning.setText(
                words.get("color.by", more.isEmpty() ? name : name + ". " + more)
                        + "\n"
                        + words.get("color.by.tip"));
    }

    private static Button marks(Session session, Messages words) {
        var popover = new MarksPopover(session.styleProperty(), words);
        var button =
                Buttons.icon(
                        MaterialDesignS.SCATTER_PLOT_OUTLINE,
                        "marks-open",
                        "marks.open",
                        words,
                        () -> {});
        button.setOnAction(event -> popover.toggle(button));
        return button;
    }

    /// What the colours mean, for a page; null for the colours of modalities.
    public @Nullable PageColors onPage() {
        var coloring = model.coloringProperty().get();
        return coloring == null
                ? null
                : new ColorPage(texts).of(coloring, model.countsProperty().get());
    }

    /// Opens the menu of attributes, or closes it.
    public void open() {
        if (isVisible()) {
            menu.toggle(title);
        }
    }

    /// Lies in the upper right corner of a plot from now on, while there is something in it.
    public void lieOver(StackPane plot, ObservableValue<Boolean> filled) {
        visibleProperty().bind(filled);
        StackPane.setAlignment(this, Pos.TOP_RIGHT);
        setMinSize(0, 0);
        plot.heightProperty().subscribe((before, now) -> requestLayout());
        plot.widthProperty().subscribe(width -> widen(width.doubleValue()));
        plot.getChildren().add(this);
    }

    @Override
    protected double computeMaxHeight(double width) {
        double own = computePrefHeight(width);
        return getParent() instanceof StackPane plot
                ? Math.min(own, SHARE * plot.getHeight())
                : own;
    }

    /// What the colour of a point means, in words; empty while points have their modality's.
    public String meaningOf(int point) {
        var coloring = model.coloringProperty().get();
        return coloring == null || point >= coloring.column().rows()
                ? ""
                : texts.value(coloring, point);
    }

    private void widen(double plot) {
        double room = Math.min(WIDTH, NARROW * plot);
        setPrefWidth(open ? room : USE_COMPUTED_SIZE);
        setMaxWidth(open ? room : Math.min(room, Math.ceil(prefWidth(-1))));
    }

    private void turn() {
        folded = !folded;
        Buttons.show(fold, folded ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_UP);
        Buttons.explain(fold, texts.words().get(folded ? "color.unfold" : "color.fold"));
        show(model.coloringProperty().get());
    }

    private void show(@Nullable Coloring coloring) {
        var failure = model.failureProperty().get();
        open = coloring != null || failure != null;
        set(fold, open);
        if (getParent() instanceof StackPane plot) {
            widen(plot.getWidth());
        }
        var scale = coloring == null ? null : coloring.scale();
        set(values, !folded && scale instanceof CategoryScale);
        set(bar, !folded && scale instanceof NumberScale);
        setNote(failure == null ? said(scale) : texts.words().get("color.failed"));
        if (coloring == null) {
            return;
        }
        switch (coloring.scale()) {
            case CategoryScale categories -> {
                values.setPrefHeight(2 + CategoryList.LINE * categories.entries().size());
                values.show(categories, coloring);
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

    private void setNote(String text) {
        note.setText(text);
        set(note, !folded && !text.isEmpty());
    }

    private static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
