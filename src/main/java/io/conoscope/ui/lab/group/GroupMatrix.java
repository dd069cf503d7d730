package io.conoscope.ui.lab.group;

import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.view.PlotRegion;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Groups against groups: a square a pair, the darker the greater, with its number where there is
/// room. Arrows walk, a click goes there.
final class GroupMatrix extends PlotRegion {

    private static final double MOST_CELL = 116;
    private static final double NUMBER_CELL = 38;
    private static final double INTERVAL_CELL = 74;
    private static final double LETTER = 6.8;
    private static final double LABELS = 128;
    private static final double FAINTEST = 0.04;
    private static final double STRONGEST = 0.5;

    private final GroupsModel model;
    private final ColorTokens colors;

    GroupMatrix(GroupsModel model) {
        this(model, new ColorTokens("-cs-ink", "-cs-canvas", "-cs-accent"));
    }

    private GroupMatrix(GroupsModel model, ColorTokens colors) {
        super(colors);
        this.model = model;
        this.colors = colors;
        setId("groups-matrix");
        getStyleClass().add("groups-matrix");
        setFocusTraversable(true);
        model.findingProperty().subscribe(() -> requestLayout());
        model.quantityProperty().subscribe(() -> requestLayout());
        model.orderProperty().subscribe(() -> requestLayout());
        model.cellProperty().subscribe(this::redrawMarks);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnMousePressed(this::pressed);
    }

    /// Where everything is.
    private record Place(int[] order, double left, double top, double cell) {

        double x(int place) {
            return left + place * cell;
        }

        double y(int place) {
            return top + place * cell;
        }
    }

    private @Nullable Place place() {
        var found = model.findingProperty().get();
        if (found == null) {
            return null;
        }
        var order = model.orderProperty().get().of(found.gaps());
        double longest = 0;
        for (int group : order) {
            longest = Math.max(longest, GroupText.group(found.name(group)).length());
        }
        double labels = wide(Math.min(LABELS, 12 + longest * LETTER));
        double cell =
                Math.min(
                        wide(MOST_CELL),
                        Math.min(getWidth() - labels - 4, getHeight() - labels - 4) / order.length);
        return new Place(order, labels, labels, Math.max(1, cell));
    }

    @Override
    protected void draw(double width, double height) {
        var found = model.findingProperty().get();
        var place = place();
        if (found == null || place == null) {
            return;
        }
        var quantity = model.quantityProperty().get();
        var scale = Scale.of(found, quantity);
        for (int row = 0; row < place.order().length; row++) {
            for (int column = 0; column < place.order().length; column++) {
                square(found, place, scale, row, column);
            }
        }
        int every = (int) Math.ceil(wide(13) / place.cell());
        for (int i = 0; i < place.order().length; i += Math.max(1, every)) {
            label(found, place, i);
        }
    }

    private void square(GroupFinding found, Place place, Scale scale, int row, int column) {
        int a = place.order()[row];
        int b = place.order()[column];
        var quantity = model.quantityProperty().get();
        double value = found.value(quantity, a, b);
        double gap = place.cell() > 8 ? 1 : 0;
        var square =
                new Rectangle(
                        place.x(column), place.y(row), place.cell() - gap, place.cell() - gap);
        square.getStyleClass().add(Double.isFinite(value) ? "groups-square" : "groups-no-square");
        if (Double.isFinite(value)) {
            square.setOpacity(FAINTEST + (STRONGEST - FAINTEST) * scale.share(value));
        }
        add(square);
        if (place.cell() < wide(NUMBER_CELL)) {
            return;
        }
        double x = place.x(column) + place.cell() / 2;
        double y = place.y(row) + place.cell() / 2;
        text(NumberText.fixed(value, 3), x, y + wide(4), 0.5, "groups-number");
        var intervals = found.intervals();
        if (quantity == GroupQuantity.GAP
                && a != b
                && intervals != null
                && place.cell() >= wide(INTERVAL_CELL)) {
            text(
                    NumberText.fixed(intervals.low()[a][b], 3)
                            + "–"
                            + NumberText.fixed(intervals.high()[a][b], 3),
                    x,
                    y + wide(19),
                    0.5,
                    "tick");
        }
    }

    private void label(GroupFinding found, Place place, int i) {
        int letters = (int) ((place.left() - 12) / wide(LETTER));
        var name = shortened(GroupText.group(found.name(place.order()[i])), letters);
        double middle = place.y(i) + place.cell() / 2;
        text(name, place.left() - 8, middle + wide(4), 1, "groups-label");
        var above = text(name, 0, 0, 0, "groups-label");
        var bounds = above.getLayoutBounds();
        above.setRotate(-90);
        above.setX(place.x(i) + place.cell() / 2 - bounds.getWidth() / 2);
        above.setY(
                place.top()
                        - 8
                        - bounds.getWidth() / 2
                        - (bounds.getMinY() + bounds.getHeight() / 2));
    }

    private static String shortened(String name, int letters) {
        return name.length() <= letters
                ? name
                : name.substring(0, Math.max(1, letters - 1)).strip() + "…";
    }

    @Override
    protected void drawMarks(double width, double height) {
        var found = model.findingProperty().get();
        var cell = model.cellProperty().get();
        var place = place();
        if (found == null || cell == null || place == null) {
            setAccessibleText(null);
            return;
        }
        for (int row = 0; row < place.order().length; row++) {
            for (int column = 0; column < place.order().length; column++) {
                if (place.order()[row] == cell.a() && place.order()[column] == cell.b()) {
                    var frame =
                            new Rectangle(
                                    place.x(column) - 1,
                                    place.y(row) - 1,
                                    place.cell() + 1,
                                    place.cell() + 1);
                    frame.getStyleClass().add("groups-cursor");
                    add(frame);
                }
            }
        }
        setAccessibleText(
                model.text().spoken(found, model.quantityProperty().get(), cell.a(), cell.b()));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        var place = place();
        if (place == null) {
            return;
        }
        int column = (int) Math.floor((event.getX() - place.left()) / place.cell());
        int row = (int) Math.floor((event.getY() - place.top()) / place.cell());
        int count = place.order().length;
        if (row >= 0 && column >= 0 && row < count && column < count) {
            model.look(place.order()[row], place.order()[column]);
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        int step = event.isShiftDown() ? 5 : 1;
        switch (event.getCode()) {
            case LEFT -> model.walk(0, -step);
            case RIGHT -> model.walk(0, step);
            case UP -> model.walk(-step, 0);
            case DOWN -> model.walk(step, 0);
            case HOME -> model.walk(-Grouping.MOST, -Grouping.MOST);
            case END -> model.walk(Grouping.MOST, Grouping.MOST);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The colours that a file is drawn in, `#rrggbb`.
    GroupFigure.Inks inks() {
        return new GroupFigure.Inks(hex("-cs-ink"), hex("-cs-canvas"), hex("-cs-accent"));
    }

    private String hex(String token) {
        Color color = colors.get(token);
        return String.format(
                Locale.ROOT,
                "#%02x%02x%02x",
                Math.round(255 * color.getRed()),
                Math.round(255 * color.getGreen()),
                Math.round(255 * color.getBlue()));
    }

    /// From the least number of the matrix to the greatest.
    record Scale(double low, double high) {

        static Scale of(GroupFinding found, GroupQuantity quantity) {
            int k = found.grouping().count();
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (int a = 0; a < k; a++) {
                for (int b = 0; b <= a; b++) {
                    double value = found.value(quantity, a, b);
                    if (Double.isFinite(value)) {
                        low = Math.min(low, value);
                        high = Math.max(high, value);
                    }
                }
            }
            return new Scale(low, high);
        }

        /// How far along a number is, in [0, 1]; 1 where all are equal.
        double share(double value) {
            return high > low ? Math.clamp((value - low) / (high - low), 0, 1) : 1;
        }

        boolean isKnown() {
            return low <= high;
        }
    }
}
