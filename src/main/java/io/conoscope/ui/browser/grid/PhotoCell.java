package io.conoscope.ui.browser.grid;

import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;

import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/// One tile of the grid: the middle of a photo, a quiet tile while it loads, a broken one with its
/// reason, or the row's number where only an embedding is known.
public final class PhotoCell extends GridCell<Integer> {

    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
    private static final double GAP = 2;

    private final BrowserModel model;
    private final LifoLoader<ImageSource, Thumbnail> thumbnails;
    private final Messages words;
    private final ImageView picture = new ImageView();
    private final Label mark = new Label();
    private final Region ring = new Region();
    private final Tooltip reason = Tooltips.of("");
    private final InvalidationListener marksChanged = change -> showMarks();
    private boolean waiting;

    PhotoCell(BrowserModel model, LifoLoader<ImageSource, Thumbnail> thumbnails, Messages words) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.words = words;
        getStyleClass().add("photo-cell");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        mark.getStyleClass().add("mark");
        ring.getStyleClass().add("ring");
        ring.setMouseTransparent(true);
        var tile = new StackPane(mark, picture, ring);
        tile.getStyleClass().add("tile");
        tile.setMinSize(0, 0);
        setGraphic(tile);
        model.litProperty().addListener(new WeakInvalidationListener(marksChanged));
        model.hoveredProperty().addListener(new WeakInvalidationListener(marksChanged));
        setOnMouseEntered(event -> ifImage(model::hover));
        setOnMouseExited(event -> model.hover(-1));
        setOnMousePressed(this::pressed);
    }

    @Override
    protected void updateItem(@Nullable Integer item, boolean empty) {
        super.updateItem(item, empty);
        show();
    }

    /// Looks again for a thumbnail that was not there yet.
    void arrived() {
        var image = getItem();
        var index = model.indexProperty().get();
        if (waiting && image != null && index != null) {
            var item = index.corpus().images().get(image);
            var source = item.source();
            if (source != null && thumbnails.peek(source) != null) {
                showPicture(item);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double side = Math.max(0, Math.min(getWidth(), getHeight()) - GAP);
        var tile = (StackPane) getGraphic();
        tile.resizeRelocate(GAP / 2, GAP / 2, side, side);
        picture.setFitWidth(side);
        picture.setFitHeight(side);
    }

    private void show() {
        var index = model.indexProperty().get();
        var image = getItem();
        boolean there = image != null && index != null;
        getGraphic().setVisible(there);
        waiting = false;
        if (!there || image == null || index == null) {
            picture.setImage(null);
            setAccessibleText(null);
            return;
        }
        var item = index.corpus().images().get(image);
        setAccessibleText(item.id() + ", " + index.firstCaption(image));
        showPicture(item);
        showMarks();
    }

    private void showPicture(ImageItem item) {
        var source = item.source();
        var thumbnail = source == null ? null : thumbnails.want(source);
        waiting = source != null && thumbnail == null;
        var image = thumbnail == null ? null : thumbnail.image();
        var broken = thumbnail == null ? null : thumbnail.reason();
        picture.setImage(image);
        if (image != null) {
            picture.setViewport(middle(image));
        }
        mark.setText(mark(item, thumbnail));
        pseudoClassStateChanged(BROKEN, broken != null);
        reason.setText(broken == null ? "" : broken);
        setTooltip(broken == null ? null : reason);
    }

    private String mark(ImageItem item, @Nullable Thumbnail thumbnail) {
        if (item.source() == null) {
            return item.id();
        }
        if (thumbnail == null || thumbnail.reason() == null) {
            return "";
        }
        return thumbnail.vanished()
                ? words.get("browser.vanished", item.id())
                : words.get("browser.broken");
    }

    private static Rectangle2D middle(Image image) {
        double side = Math.min(image.getWidth(), image.getHeight());
        return new Rectangle2D(
                (image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side);
    }

    private void showMarks() {
        var image = getItem();
        boolean lit = image != null && model.litProperty().get().contains(image);
        pseudoClassStateChanged(LIT, lit);
        pseudoClassStateChanged(
                HOVERED, image != null && model.hoveredProperty().get().contains(image));
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (event.isShortcutDown()) {
            ifImage(model::toggle);
        } else if (event.isShiftDown()) {
            ifImage(model::extendTo);
        } else {
            ifImage(model::choose);
        }
    }

    private void ifImage(java.util.function.IntConsumer action) {
        var image = getItem();
        if (image != null && !isEmpty()) {
            action.accept(image);
        }
    }
}
