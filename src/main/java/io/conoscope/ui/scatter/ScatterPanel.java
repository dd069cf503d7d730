package io.conoscope.ui.scatter;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.figure.Figure;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.scatter.color.ColorLegend;
import io.conoscope.ui.scatter.compare.CompareModel;
import io.conoscope.ui.scatter.compare.LayoutOverlayModel;
import io.conoscope.ui.scatter.geometry.Turn;
import io.conoscope.ui.scatter.geometry.TurnModel;
import io.conoscope.ui.scatter.lines.PairLineMenu;
import io.conoscope.ui.scatter.plot.LayersButton;
import io.conoscope.ui.scatter.plot.PlotLayers;
import io.conoscope.ui.scatter.side.CameraModel;
import io.conoscope.ui.scatter.side.DragMode;
import io.conoscope.ui.scatter.side.ScatterCanvas;
import io.conoscope.ui.scatter.side.ScatterModel;
import io.conoscope.ui.scatter.side.ScatterTexts;
import io.conoscope.ui.session.DisplayedLayout;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.color.ColoringModel;
import io.conoscope.ui.session.select.SelectionOperation;
import io.conoscope.ui.session.viewstate.ScatterView;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/// The scatter: images as discs, texts as diamonds, a line for each matched pair.
///
/// Shows [Session#displayedProperty] as it forms, and shares hover and selection through the
/// session.
public final class ScatterPanel extends BorderPane {

    /// Pixels of width from which the line above has room for the method's name, which the tool bar
    /// shows too, beside the numbers of the legend.
    private static final double ROOMY = 860;

    /// So long a camera stands still before its way counts as one step.
    private static final Duration REST = Duration.millis(400);

    private final Messages words;
    private final Legend legend;
    private final ScatterButtons buttons;
    private final ScatterSide left;
    private final @Nullable Comparison comparison;
    private final PlotModels plot;
    private final ObjectProperty<Turn> turn = new SimpleObjectProperty<>(Turn.NONE);
    private @Nullable ColorLegend colors;

    /// The threads of the panel.
    ///
    /// @param raster      draws the pixels; a thread of its own keeps the window smooth
    /// @param otherRaster draws those of the right side
    /// @param io          decodes hovered photos
    public record Threads(Executor raster, Executor otherRaster, Executor io) {}

    /// A single layout.
    ///
    /// @param raster draws the pixels and decodes hovered photos
    public ScatterPanel(Session session, Messages words, Executor raster) {
        this(session, words, new Threads(raster, raster, raster), null, PlotModels.none());
    }

    /// A layout that another one can be put beside.
    ///
    /// @param compare what stands on the right; null where nothing can
    /// @param plot    what the layers above the pictures are made of
    public ScatterPanel(
            Session session,
            Messages words,
            Threads threads,
            @Nullable CompareModel compare,
            PlotModels plot) {
        this.words = words;
        this.plot = plot;
        setId("scatter");
        getStyleClass().addAll("cs-panel", "scatter");
        setMinSize(0, 0);
        var turned = new TurnModel(session.displayedProperty(), turn);
        var texts = new ScatterTexts(session, turned.displayedProperty(), words);
        var source = new Source(turned, session.displayedProperty(), true);
        left = side("scatter", texts, source, threads, empty(session));
        buttons = new ScatterButtons(widthProperty().lessThan(ROOMY), words);
        var method = buttons.method(texts);
        var ends = new ArrayList<Node>(List.of(method, buttons.fit(left.model().camera())));
        comparison = compare == null ? null : comparison(compare, session, threads, ends);
        setCenter(comparison == null ? left : comparison);
        var roomy = widthProperty().greaterThanOrEqualTo(ROOMY);
        ScatterButtons.showWhile(
                compare == null ? roomy : roomy.and(compare.shownProperty().not()), method);
        var modes =
                new DragButtons(dragModeProperty(), operationProperty(), widthProperty(), words);
        var lines = new PairLineMenu(session, left.model().lines().lookProperty(), words);
        var tools = new HBox(lines, modes);
        tools.getStyleClass().add("scatter-tools");
        if (!plot.kinds().isEmpty()) {
            tools.getChildren().add(new LayersButton(plot.layers(), plot.kinds(), words));
        }
        legend = new Legend(words, left.model().shownProperty(), tools, ends.toArray(Node[]::new));
        setTop(legend);
        left.model().pointsProperty().subscribe(legend::count);
        left.model().pointsProperty().subscribe(points -> modes.setDisable(points.size() == 0));
    }

    /// Lays the legend of colours over the left side, where both sides have them.
    public void color(ColorLegend colors, ColoringModel coloring) {
        colors.lieOver(left.plot(), left.model().pointsProperty().map(it -> it.size() > 0));
        coloring.coloringProperty().subscribe(now -> legend.setColored(now != null));
        this.colors = colors;
        left.canvas().sayColors(colors::meaningOf);
        if (comparison != null) {
            comparison.rightCanvas().sayColors(colors::meaningOf);
        }
    }

    /// The layout of a side before it is turned.
    ///
    /// @param own whether it is the session's
    private record Source(
            TurnModel turned, ObservableValue<@Nullable DisplayedLayout> layout, boolean own) {}

    private ScatterSide side(
            String id, ScatterTexts texts, Source source, Threads threads, Node empty) {
        var model =
                new ScatterModel(
                        texts.session(), texts.displayed(), FxThread.background(threads.io()));
        var asked = new ModelSide(model, texts, source.own());
        var layers =
                new PlotLayers(
                        plot.layers(), plot.newLayers(texts, source.layout(), asked, threads.io()));
        var raster = source.own() ? threads.raster() : threads.otherRaster();
        var canvas = new ScatterCanvas(model, texts, raster, threads.io(), layers);
        canvas.setId(id + "-canvas");
        source.turned()
                .onTurn(
                        (before, now) -> {
                            var seen = canvas.camera();
                            var middle = now.from(before, seen.centerX(), seen.centerY());
                            model.camera().recenter(middle[0], middle[1]);
                        });
        return new ScatterSide(id + "-side", model, canvas, empty);
    }

    /// @param ends what stands at the right of the legend for a single layout; for two, others do
    private Comparison comparison(
            CompareModel compare, Session session, Threads threads, List<Node> ends) {
        var overlay = new LayoutOverlayModel(compare);
        var turned = new TurnModel(overlay.displayedProperty(), turn);
        var texts = new ScatterTexts(session, turned.displayedProperty(), words);
        var empty = new RightEmpty(compare, words);
        var source = new Source(turned, overlay.displayedProperty(), false);
        var right = side("scatter-right", texts, source, threads, empty);
        left.fillHeader(words, true);
        right.fillHeader(words, false, new RightMenu(compare, session, words));
        var sides = new Comparison(compare, left, right, words);
        var bar = new CompareBar(overlay, words);
        sides.linkWhile(bar.linkedProperty());
        ends.forEach(node -> ScatterButtons.showWhile(compare.shownProperty().not(), node));
        ScatterButtons.showWhile(compare.shownProperty(), bar);
        ends.add(bar);
        ends.add(buttons.compare(compare));
        return sides;
    }

    /// A layout needs all rows: until they are there, it says how many are.
    private Label empty(Session session) {
        var label = new Label();
        session.corpusProperty().subscribe(() -> label.setText(awaited(session)));
        session.arrivedProperty().subscribe(rows -> label.setText(awaited(session)));
        label.setId("scatter-empty");
        label.getStyleClass().addAll("cs-muted", "scatter-empty");
        label.setWrapText(true);
        label.setMouseTransparent(true);
        return label;
    }

    private String awaited(Session session) {
        var corpus = session.corpusProperty().get();
        var rows = session.arrivedProperty().get();
        if (corpus == null || rows == null) {
            return words.get("scatter.empty");
        }
        return words.get(
                "scatter.arriving",
                NumberText.count(rows.image().rows()),
                NumberText.count(corpus.images().size()),
                NumberText.count(rows.text().rows()),
                NumberText.count(corpus.texts().size()));
    }

    /// Shows all points of the side that had the keyboard last, and follows them while they move.
    public void fit() {
        current().model().camera().fit();
    }

    /// Shows the selected points, or those that the filter keeps, on the side that had the keyboard
    /// last.
    public void fitSelection() {
        current().model().fitSelection();
    }

    /// How layouts without axes are turned, on both sides.
    public ObjectProperty<Turn> turnProperty() {
        return turn;
    }

    /// Zooms the side that had the keyboard last about its middle.
    ///
    /// @param factor above 1 to see less, larger
    public void zoom(double factor) {
        current().model().camera().zoom(factor);
    }

    /// What the next drag does, on either side.
    public ObjectProperty<DragMode> dragModeProperty() {
        return left.model().drag().modeProperty();
    }

    /// What newly chosen points do to the selection, on either side.
    public ObjectProperty<SelectionOperation> operationProperty() {
        return left.model().drag().operationProperty();
    }

    /// Puts something above the pictures; it takes the mouse only where it shows something.
    public void lay(Node above) {
        var pictures = getCenter();
        setCenter(null);
        setCenter(new StackPane(pictures, above));
    }

    /// Moves the cameras where these points can be seen, if they cannot yet.
    public void reveal(int... points) {
        left.model().reveal(points);
        if (comparison != null) {
            comparison.right().reveal(points);
        }
    }

    /// From where the sides are seen, without what stands on the right.
    public ScatterView cameras() {
        var right = comparison == null ? null : comparison.right().camera().view();
        return new ScatterView(left.model().camera().view(), right, null);
    }

    /// Lets the sides be seen from there.
    public void lookFrom(ScatterView cameras) {
        left.model().look(cameras.left());
        if (comparison != null) {
            comparison.right().look(cameras.right());
        }
    }

    /// Tells when the user moves a camera, and once it has rested for a moment.
    ///
    /// @param before called before each move
    public void whenMoved(Runnable before, Runnable rested) {
        var rest = new PauseTransition(REST);
        rest.setOnFinished(event -> rested.run());
        Runnable moves =
                () -> {
                    before.run();
                    rest.playFromStart();
                };
        left.model().camera().whenMoved(moves);
        if (comparison != null) {
            comparison.right().camera().whenMoved(moves);
        }
    }

    /// Disarms, and drops a box or lasso that is being drawn on either side.
    ///
    /// @return whether there was anything to cancel
    public boolean cancelDrag() {
        boolean onRight = comparison != null && comparison.cancelDragOnRight();
        return left.model().drag().cancel() || onRight;
    }

    /// What takes the keyboard: the picture that had it last.
    public Node home() {
        return current().canvas();
    }

    private ScatterSide current() {
        return comparison == null ? left : comparison.current();
    }

    /// The left side's share of the width where two are compared, in (0, 1).
    public DoubleProperty shareProperty() {
        return comparison == null ? new SimpleDoubleProperty(0.5) : comparison.shareProperty();
    }

    /// Whether a layout that replaces another glides there within 600 ms; true at first.
    public BooleanProperty glidesProperty() {
        return left.model().glidesProperty();
    }

    /// What the panel can draw of itself: each layout that shows, with a legend and a caption that
    /// says of what they are, and where the points are.
    public Figure figure() {
        return new ScatterFigure(
                        () -> comparison == null ? List.of(left.canvas()) : comparison.canvases(),
                        () -> colors == null ? null : colors.onPage(),
                        turn::get,
                        words)
                .figure();
    }

    /// Which kinds of marks are drawn.
    public ObjectProperty<ShownMarks> shownProperty() {
        return left.model().shownProperty();
    }

    /// From where the sides are seen, and what stands on the right.
    public ScatterView view() {
        return comparison == null
                ? new ScatterView(left.model().camera().view(), null, null)
                : comparison.view();
    }

    /// Shows the sides from there, and brings to the right what stood there.
    public void show(ScatterView view) {
        if (comparison == null) {
            left.model().look(view.left());
        } else {
            comparison.show(view);
        }
    }

    /// From where the layout is seen; of two, the left one.
    public CameraModel camera() {
        return left.model().camera();
    }

    /// Whether the newest state is on screen with all its lines.
    public boolean isSettled() {
        return comparison == null ? left.canvas().isSettled() : comparison.isSettled();
    }

    /// Where the points of the picture on screen are, as the layout gave them once nothing glides:
    /// x0, y0, x1, y1 …; null before the first picture. Of two sides, the left one.
    public float @Nullable [] drawn() {
        return left.canvas().drawn();
    }
}
