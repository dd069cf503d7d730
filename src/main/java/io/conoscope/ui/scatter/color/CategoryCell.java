package io.conoscope.ui.scatter.color;

import io.conoscope.ui.kit.Buttons;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.session.color.CategoryScale;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// One value of the legend.
final class CategoryCell extends ListCell<CategoryScale.Entry> {

    private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
    private static final double SWATCH = 11;

    private final CategoryList list;
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    private final Label label = new Label();
    private final Label count = new Label();
    private final Button filter;
    private final Tooltip tip = Tooltips.of("");
    private final HBox line;

    CategoryCell(CategoryList list) {
        this.list = list;
        getStyleClass().add("color-value");
        swatch.setArcWidth(4);
        swatch.setArcHeight(4);
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        count.getStyleClass().add("color-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        filter =
                Buttons.icon(
                        MaterialDesignF.FILTER_OUTLINE,
                        "color-filter",
                        "color.entry.filter",
                        list.texts().words(),
                        this::filter);
        filter.setFocusTraversable(false);
        filter.visibleProperty().bind(hoverProperty());
        line = new HBox(8, swatch, label, count, filter);
        line.getStyleClass().add("color-line");
        setPrefWidth(0);
        setOnMouseClicked(
                event -> {
                    if (getItem() != null) {
                        list.clicked(getItem(), event);
                    }
                });
        setOnContextMenuRequested(
                event -> {
                    if (getItem() != null) {
                        list.menu(getItem()).show(this, event.getScreenX(), event.getScreenY());
                        event.consume();
                    }
                });
    }

    private void filter() {
        if (getItem() != null) {
            list.filterTo(getItem());
        }
    }

    @Override
    protected void updateItem(CategoryScale.@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        var counts = list.counts();
        swatch.setFill(PaletteTokens.color(list.color(entry)));
        label.setText(list.texts().label(entry));
        count.setText(list.texts().count(entry, counts));
        pseudoClassStateChanged(AWAY, counts != null && counts.kept(entry.code()) == 0);
        tip.setText(list.texts().tip(entry, counts));
        setTooltip(tip);
        setAccessibleText(label.getText() + ", " + count.getText());
        setGraphic(line);
    }
}
