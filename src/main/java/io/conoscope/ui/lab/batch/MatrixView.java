package io.conoscope.ui.lab.batch;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.thumbnail.LifoLoader;
import io.conoscope.ui.kit.thumbnail.Thumbnail;
import io.conoscope.ui.lab.batch.control.HeatPixels;
import io.conoscope.ui.lab.batch.control.PhotoCut;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A batch as a matrix: a row an image, with its photo; a column a text, with its first words.
/// Pairs bear a dot, matches in truth a frame with a plus; the cell that is looked at stands within
/// a thick frame. Arrows walk, N goes to the next false negative, Enter selects.
final class MatrixView extends Region {

    private static final double NUMBERS = 24;
    private static final double CAPTIONS = 112;

    /// Pixels of a cell below which photos and captions would be noise.
    private static final int LEAST_PHOTO = 13;

    private final BatchModel model;
    private final LifoLoader<ImageSource, Thumbnail> thumbnails;
    private final CellText text;
    private final ColorTokens colors = new ColorTokens("-cs-canvas", "-cs-ink");
    private final ImageView heat = new ImageView();
    private final Path pairs = new Path();
    private final Path halo = new Path();
    private final Path matches = new Path();
    private final Rectangle frame = new Rectangle();
    private final List<Node> labels = new ArrayList<>();
    private final List<ImageView> photos = new ArrayList<>();
    private Consumer<@Nullable BatchCell> hovered = cell -> {};
    private Runnable entered = () -> {};
    private int side;

    MatrixView(
            BatchModel model, LifoLoader<ImageSource, Thumbnail> thumbnails, Messages words) {
        this.model = model;
        this.thumbnails = thumbnails;
        this.text = new CellText(words);
        setId("batch-matrix");
        getStyleClass().add("batch-matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        pairs.getStyleClass().add("batch-pairs");
        halo.getStyleClass().add("batch-halo");
        matches.getStyleClass().add("batch-matches");
        frame.getStyleClass().add("batch-frame");
        for (var shape : new Node[] {heat, pairs, halo, matches, frame}) {
            shape.setManaged(false);
            shape.setMouseTransparent(true);
        }
        getChildren().addAll(colors, heat, pairs, halo, matches, frame);
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

    /// Draws everything anew: some milliseconds for 128 x 128 cells.
    private void redraw() {
        getChildren().removeAll(labels);
        labels.clear();
        photos.clear();
        pairs.getElements().clear();
        halo.getElements().clear();
        matches.getElements().clear();
        var batch = model.batchProperty().get();
        side = batch == null ? 0 : side(batch.size());
        heat.setVisible(side > 0);
        placeFrame();
        if (batch == null || side <= 0) {
            return;
        }
        var values = batch.shaded(model.shadeProperty().get());
        heat.setImage(
                scale(values)
                        .draw(
                                values,
                                batch.size(),
                                side,
                                argb(colors.get("-cs-canvas")),
                                argb(colors.get("-cs-ink"))));
        heat.relocate(left(), top());
        drawMarks(batch);
        for (int place = 0; place < batch.size(); place++) {
            label(batch, place);
        }
        showPhotos();
    }

    private HeatPixels scale(double[] values) {
        return HeatPixels.of(values, model.shadeProperty().get() != MatrixShade.COSINE);
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

    private void drawMarks(DrawnBatch batch) {
        for (int place = 0; place < batch.size(); place++) {
            double dot = Math.clamp(side / 7.0, 0.75, 3);
            box(pairs, x(place) + side / 2.0 - dot, y(place) + side / 2.0 - dot, 2 * dot);
        }
        for (var cell : model.falseNegatives()) {
            for (var path : List.of(halo, matches)) {
                double x = x(cell.column());
                double y = y(cell.row());
                double inset = side > 6 ? 1.5 : 0.5;
                box(path, x + inset, y + inset, side - 2 * inset);
                if (side > 8) {
                    plus(path, x + side / 2.0, y + side / 2.0, side / 5.0);
                }
            }
        }
    }

    private static void box(Path path, double x, double y, double width) {
        path.getElements()
                .addAll(
                        new MoveTo(x, y),
                        new LineTo(x + width, y),
                        new LineTo(x + width, y + width),
                        new LineTo(x, y + width),
                        new ClosePath());
    }

    private static void plus(Path path, double x, double y, double reach) {
        path.getElements()
                .addAll(
                        new MoveTo(x - reach, y),
                        new LineTo(x + reach, y),
                        new MoveTo(x, y - reach),
                        new LineTo(x, y + reach));
    }

    private double x(int column) {
        return left() + (double) column * side;
    }

    private double y(int row) {
        return top() + (double) row * side;
    }

    private void label(DrawnBatch batch, int place) {
        int every = side >= LEAST_PHOTO ? 1 : Math.max(1, 8 * (int) Math.ceil(4.0 / side));
        if (place % every != 0) {
            return;
        }
        var cell = new BatchCell(batch, place, place);
        var number = words(Integer.toString(place + 1));
        number.setX(NUMBERS - 6 - number.getLayoutBounds().getWidth());
        number.setY(y(place) + side / 2.0 + 4);
        explain(number, cell.image().id());
        if (showsPhotos()) {
            photo(cell);
        }
        var caption =
                words(
                        showsPhotos()
                                ? (place + 1) + "  " + CellText.cut(cell.caption())
                                : Integer.toString(place + 1));
        if (showsPhotos()) {
            shorten(caption, CAPTIONS - 10);
            caption.setX(x(place) + side / 2.0 + 4);
            caption.setY(top() - 5);
            caption.getTransforms()
                    .setAll(
                            new Rotate(
                                    -90, x(place) + side / 2.0 + 4, top() - 5));
        } else {
            caption.setX(x(place) + side / 2.0 - caption.getLayoutBounds().getWidth() / 2);
            caption.setY(top() - 6);
        }
        explain(caption, cell.caption());
    }

    /// Cuts words until they are no longer than so many pixels.
    private static void shorten(Text words, double room) {
        double length = words.getLayoutBounds().getWidth();
        if (length > room) {
            var all = words.getText();
            int kept = Math.max(3, (int) (all.length() * (room - 8) / length));
            words.setText(all.substring(0, Math.min(kept, all.length())).strip() + "…");
        }
    }

    private void photo(BatchCell cell) {
        var view = new ImageView();
        view.setUserData(cell.image().source());
        view.setFitWidth(side - 1);
        view.setFitHeight(side - 1);
        view.relocate(NUMBERS, y(cell.row()));
        view.setManaged(false);
        explain(view, cell.image().id());
        photos.add(view);
        labels.add(view);
        getChildren().add(view);
    }

    /// Shows the photos that have arrived meanwhile.
    void showPhotos() {
        for (var view : photos) {
            if (view.getImage() == null && view.getUserData() instanceof ImageSource source) {
                var thumbnail = thumbnails.want(source);
                var image = thumbnail == null ? null : thumbnail.image();
                if (image != null) {
                    view.setViewport(PhotoCut.middle(image));
                    view.setImage(image);
                }
            }
        }
    }

    private Text words(String words) {
        var made = new Text(words);
        made.getStyleClass().add("batch-label");
        made.setManaged(false);
        labels.add(made);
        getChildren().add(made);
        // Its width counts in what follows.
        made.applyCss();
        return made;
    }

    private static void explain(Node node, String words) {
        Tooltip.install(node, Tooltips.of(words));
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
