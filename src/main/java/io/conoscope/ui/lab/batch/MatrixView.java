package io.conoscope.ui.lab.batch;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.lab.batch.control.CellPixels;
import io.conoscope.ui.lab.batch.control.HeatScale;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// A batch as a matrix: a row an image, with its photo; a column a text, with its first words.
/// Pairs bear a dot, matches in truth a frame with a plus; the cell that is looked at stands within
/// a thick frame. Arrows walk, N goes to the next false negative, Enter selects.
final class MatrixView extends Region {

    private static final double NUMBERS = 24;
    private static final double CAPTIONS = 112;

    /// Pixels of a cell below which photos and captions would be noise.
    private static final int LEAST_PHOTO = 13;

    private static final Logger LOG = LoggerFactory.getLogger(MatrixView.class);

    private final BatchModel model;
    private final Background raster;
    private final RequestNumbers drawings = new RequestNumbers();
    private final CellText text;
    private final ColorTokens colors =
            new ColorTokens("-cs-canvas", "-cs-ink", "-cs-selection", "-cs-distribution-matched");
    private final ImageView heat = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final MatrixLabels labels;
    private Consumer<@Nullable BatchCell> hovered = cell -> {};
    private Runnable entered = () -> {};
    private int side;

    /// @param raster draws the matrix
    MatrixView(
            BatchModel model,
            LifoLoader<ImageSource, Thumbnail> thumbnails,
            Background raster,
            Messages words) {
        this.model = model;
        this.raster = raster;
        this.labels = new MatrixLabels(thumbnails);
        this.text = new CellText(words);
        setId("batch-matrix");
        getStyleClass().add("batch-matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        frame.getStyleClass().add("batch-frame");
        heat.setSmooth(false);
        for (var shape : new Node[] {heat, frame}) {
            shape.setManaged(false);
            shape.setMouseTransparent(true);
        }
        getChildren().addAll(colors, labels, heat, frame);
        model.batchProperty().subscribe((before, now) -> redraw());
        model.shadeProperty().subscribe((before, now) -> redraw());
        colors.colorsProperty().subscribe((before, now) -> redraw());
        model.cellProperty().subscribe(cell -> placeFrame());
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMousePressed(this::pressed);
        setOnMouseMoved(event -> hovered.accept(cellAt(event)));
        setOnMouseExited(event -> hovered.accept(null));
    }

    /// Whom to tell the cell under the mouse; null for none.
    void onHover(Consumer<@Nullable BatchCell> listener) {
        hovered = listener;
    }

    /// What Enter does.
    void onEnter(Runnable action) {
        entered = action;
    }

    @Override
    protected void layoutChildren() {
        redraw();
    }

    /// Draws everything anew: the squares elsewhere, a moment later.
    private void redraw() {
        var batch = model.batchProperty().get();
        side = batch == null ? 0 : side(batch.size());
        boolean shown = batch != null && side > 0;
        heat.setVisible(shown);
        labels.show(
                shown ? batch : null,
                new MatrixLabels.Place(side, NUMBERS, left(), top(), showsPhotos()));
        if (batch != null && shown) {
            heat.relocate(left(), top());
            raster.runLatest(
                    drawings,
                    drawing(batch),
                    Outcome.of(heat::setImage, failure -> LOG.error("drawing a matrix", failure)));
        } else {
            drawings.next();
        }
        placeFrame();
    }

    /// Holds on to what shows, and draws it on any thread.
    private Callable<Image> drawing(DrawnBatch batch) {
        var values = batch.shaded(model.shadeProperty().get());
        boolean fromZero = model.shadeProperty().get() != MatrixShade.COSINE;
        int cell = side;
        int ground = argb(colors.get("-cs-canvas"));
        int ink = argb(colors.get("-cs-ink"));
        int pair = argb(colors.get("-cs-selection"));
        int match = argb(colors.get("-cs-distribution-matched"));
        var matches = List.copyOf(model.falseNegatives());
        return () -> {
            var pixels = new CellPixels(batch.size(), cell);
            pixels.shade(values, HeatScale.of(values, fromZero), ground, ink);
            for (int place = 0; place < batch.size(); place++) {
                pixels.dot(place, place, pair, ground);
            }
            matches.forEach(each -> pixels.match(each.row(), each.column(), match, ground));
            return pixels.image();
        };
    }

    /// Shows the photos that have arrived meanwhile.
    void showPhotos() {
        labels.showPhotos();
    }

    private int side(int size) {
        int tall = (int) ((getHeight() - CAPTIONS - 2) / size);
        int wide = (int) ((getWidth() - NUMBERS - 2) / (size + 1.0));
        int large = Math.min(tall, wide);
        if (large >= LEAST_PHOTO) {
            return large;
        }
        return (int) (Math.min(getHeight() - NUMBERS - 2, getWidth() - NUMBERS - 2) / size);
    }

    private boolean showsPhotos() {
        return side >= LEAST_PHOTO;
    }

    private double left() {
        return NUMBERS + (showsPhotos() ? side : 0);
    }

    private double top() {
        return top(side);
    }

    private static double top(int side) {
        return side >= LEAST_PHOTO ? CAPTIONS : NUMBERS;
    }

    private double x(int column) {
        return left() + (double) column * side;
    }

    private double y(int row) {
        return top() + (double) row * side;
    }

    private void placeFrame() {
        var cell = model.cellProperty().get();
        frame.setVisible(cell != null && side > 0);
        if (cell == null) {
            setAccessibleText(null);
            return;
        }
        frame.setX(x(cell.column()) - 1);
        frame.setY(y(cell.row()) - 1);
        frame.setWidth(side + 2);
        frame.setHeight(side + 2);
        setAccessibleText(text.spoken(cell, model.asked()));
    }

    private @Nullable BatchCell cellAt(MouseEvent event) {
        var batch = model.batchProperty().get();
        if (batch == null || side <= 0) {
            return null;
        }
        int column = (int) Math.floor((event.getX() - left()) / side);
        int row = (int) Math.floor((event.getY() - top()) / side);
        boolean inside = column >= 0 && row >= 0 && column < batch.size() && row < batch.size();
        return inside ? new BatchCell(batch, row, column) : null;
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        var cell = cellAt(event);
        if (cell != null) {
            model.look(cell.row(), cell.column());
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int step = event.isShiftDown() ? 8 : 1;
        switch (event.getCode()) {
            case LEFT -> model.walk(0, -step);
            case RIGHT -> model.walk(0, step);
            case UP -> model.walk(-step, 0);
            case DOWN -> model.walk(step, 0);
            case HOME -> model.look(0, 0);
            case END -> model.look(Integer.MAX_VALUE, Integer.MAX_VALUE);
            case N -> model.walkToFalseNegative();
            case ENTER -> entered.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static int argb(Color color) {
        return 0xFF000000
                | (int) Math.round(255 * color.getRed()) << 16
                | (int) Math.round(255 * color.getGreen()) << 8
                | (int) Math.round(255 * color.getBlue());
    }
}
