package io.conoscope.ui.browser.grid;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.controlsfx.control.GridView;

import java.util.ArrayList;
import java.util.List;

/// The virtualised grid: square tiles that fill the width, walked by keys.
public final class PhotoGrid extends StackPane {

    /// What the skin of GridView keeps free for its scroll bar.
    private static final double SCROLL_BAR = 18;

    private final BrowserModel model;
    private final GridView<Integer> grid;
    private final List<PhotoCell> cells = new ArrayList<>();
    private final DoubleProperty wantedSize = new SimpleDoubleProperty(this, "wantedSize", 88);

    /// @param thumbnails told about by this grid from now on
    public PhotoGrid(
            BrowserModel model, LifoLoader<ImageSource, Thumbnail> thumbnails, Messages words) {
        this.model = model;
        grid = new GridView<>(model.images());
        grid.setId("photo-grid");
        grid.getStyleClass().add("photo-grid");
        grid.setHorizontalCellSpacing(0);
        grid.setVerticalCellSpacing(0);
        grid.setFocusTraversable(true);
        grid.setAccessibleRole(AccessibleRole.LIST_VIEW);
        grid.setAccessibleText(words.get("browser.name"));
        grid.setCellFactory(
                view -> {
                    var cell = new PhotoCell(model, thumbnails, words);
                    cells.add(cell);
                    return cell;
                });
        thumbnails.onArrival(this::arrived);
        getChildren().addAll(grid, focusRing());
        widthProperty().subscribe(this::fitCells);
        wantedSize.subscribe(this::fitCells);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        // Cells are controls, and a control lets no mouse event through.
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> grid.requestFocus());
        model.onReveal(this::reveal);
    }

    /// The scrolling inside would be a stop of its own, and its cells would cover a border.
    private Region focusRing() {
        grid.skinProperty()
                .subscribe(
                        skin -> {
                            var flow = grid.lookup(".virtual-flow");
                            if (flow != null) {
                                flow.setFocusTraversable(false);
                            }
                        });
        var ring = new Region();
        ring.getStyleClass().add("cs-focus-ring");
        ring.setMouseTransparent(true);
        ring.visibleProperty().bind(grid.focusVisibleProperty());
        return ring;
    }

    /// About how wide a tile should be, in pixels; tiles stretch to fill the width.
    public DoubleProperty wantedSizeProperty() {
        return wantedSize;
    }

    private void arrived() {
        cells.removeIf(cell -> cell.getScene() == null);
        cells.forEach(PhotoCell::arrived);
    }

    private int columns() {
        double room = Math.max(0, getWidth() - SCROLL_BAR);
        return Math.max(1, (int) Math.round(room / wantedSize.get()));
    }

    private void fitCells() {
        double room = getWidth() - SCROLL_BAR;
        if (room > 0) {
            double side = Math.floor(room / columns());
            grid.setCellWidth(side);
            grid.setCellHeight(side);
        }
    }

    private void keyPressed(KeyEvent event) {
        int columns = columns();
        int all = model.images().size();
        int page = columns * Math.max(1, (int) (getHeight() / grid.getCellHeight()));
        int places =
                switch (event.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    case UP -> -columns;
                    case DOWN -> columns;
                    case PAGE_UP -> -page;
                    case PAGE_DOWN -> page;
                    case HOME -> -all;
                    case END -> all;
                    default -> 0;
                };
        if (places != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            model.walk(places, event.isShiftDown());
            event.consume();
        }
    }

    /// Brings a position into view, moving as little as it can.
    private void reveal(int position) {
        if (grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.layout();
            bringIntoView(flow, position / columns());
        }
    }

    private static <C extends IndexedCell<?>> void bringIntoView(VirtualFlow<C> flow, int row) {
        var first = flow.getFirstVisibleCell();
        var last = flow.getLastVisibleCell();
        boolean visible =
                first != null && last != null && row >= first.getIndex() && row <= last.getIndex();
        if (visible) {
            flow.scrollTo(flow.getVisibleCell(row));
        } else {
            flow.scrollTo(row);
        }
    }
}
