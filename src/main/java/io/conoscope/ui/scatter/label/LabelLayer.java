package io.conoscope.ui.scatter.label;

import io.conoscope.service.label.ClusterLabel;
import io.conoscope.service.label.LabelTree;
import io.conoscope.ui.kit.ColorTokens;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.page.PageMark;
import io.conoscope.ui.kit.world.PointFilter;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.scatter.plot.PlotHit;
import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotView;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The labels of a side's clusters. They follow their points while the view moves, and find their
/// places afresh once it rests; those that still fit stay where they are.
public final class LabelLayer implements PlotLayer {

    /// Clusters larger than this on screen have their parts named instead.
    private static final double LARGEST = 260;

    /// Of a cluster that is smaller on screen, its label would hide the points.
    private static final double SMALL = 56;

    private static final int MOST = 40;
    private static final String INK = "-cs-ink";
    private static final String CANVAS = "-cs-canvas";

    private final LabelsModel model;
    private final Messages words;
    private final ColorTokens tokens = new ColorTokens(INK, CANVAS);
    private final Pane pane = new Pane(tokens);
    private final Map<Integer, LabelNode> nodes = new HashMap<>();
    private final Map<Integer, Integer> kept = new HashMap<>();
    private Map<Integer, Rectangle2D> placed = Map.of();
    private LabelTree tree = LabelTree.NONE;
    private @Nullable PlotView view;
    private PointFilter keptFilter = PointFilter.ALL;
    private ShownMarks keptMarks = ShownMarks.ALL;

    /// @param model whose clusters
    public LabelLayer(LabelsModel model, Messages words) {
        this.model = model;
        this.words = words;
        pane.setMouseTransparent(true);
        pane.getStyleClass().add("plot-labels");
    }

    @Override
    public PlotLayerKind kind() {
        return PlotLayerKind.LABELS;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void onChange(Runnable wanted) {
        model.treeProperty().subscribe((before, now) -> wanted.run());
    }

    @Override
    public void show(PlotView now) {
        takeTree();
        if (tree.coarse().length != now.points().size()) {
            clear();
        } else if (now.moving()) {
            follow(now);
        } else {
            place(now);
        }
        view = now;
    }

    private void takeTree() {
        var newest = model.treeProperty().get();
        if (!newest.equals(tree)) {
            clear();
            tree = newest;
        }
    }

    private void clear() {
        placed = Map.of();
        nodes.clear();
        kept.clear();
        pane.getChildren().setAll(tokens);
    }

    /// Each label keeps its way from its point.
    private void follow(PlotView now) {
        var before = view;
        if (before == null) {
            return;
        }
        var moved = new LinkedHashMap<Integer, Rectangle2D>();
        placed.forEach(
                (label, box) -> {
                    double x = box.getMinX() + x(now, label) - x(before, label);
                    double y = box.getMinY() + y(now, label) - y(before, label);
                    moved.put(label, new Rectangle2D(x, y, box.getWidth(), box.getHeight()));
                    node(label).at(x, y);
                });
        placed = moved;
    }

    private double x(PlotView at, int label) {
        return at.camera().screenX(at.points().x(tree.labels().get(label).anchor()));
    }

    private double y(PlotView at, int label) {
        return at.camera().screenY(at.points().y(tree.labels().get(label).anchor()));
    }

    private void place(PlotView now) {
        var camera = now.camera();
        var seen = Set.copyOf(placed.keySet());
        var wishes = new ArrayList<LabelPlacement.Wish>();
        var cut = new LabelCut(tree, LARGEST).at(camera.scale(), seen, c -> isNear(now, c));
        for (int label : cut) {
            if (wishes.size() < 3 * MOST && count(now, label) > 0) {
                var node = node(label);
                wishes.add(
                        new LabelPlacement.Wish(
                                label,
                                x(now, label),
                                y(now, label) - above(now, label, node.high()),
                                node.wide(),
                                node.high()));
            }
        }
        placed =
                new LabelPlacement(camera.width(), camera.height(), MOST)
                        .place(wishes, seen, now.taken());
        var shown = new ArrayList<Node>(List.of(tokens));
        placed.forEach(
                (label, box) -> {
                    var node = node(label);
                    node.at(box.getMinX(), box.getMinY());
                    shown.add(node);
                    if (!seen.contains(label)) {
                        node.fadeIn();
                    }
                });
        pane.getChildren().setAll(shown);
    }

    /// A label that would hide its whole cluster stands above it.
    private double above(PlotView now, int label, double high) {
        double reach = 2 * tree.labels().get(label).spread() * now.camera().scale();
        return reach > SMALL ? 0 : reach / 2 + now.radius() + high / 2;
    }

    private boolean isNear(PlotView now, int label) {
        return now.camera()
                .view()
                .contains(
                        now.points().x(tree.labels().get(label).anchor()),
                        now.points().y(tree.labels().get(label).anchor()));
    }

    /// Of how many points a label says what they are about: those that are drawn in full.
    private int count(PlotView now, int label) {
        var filter = now.drawing().look().filter();
        var marks = now.drawing().shown();
        if (!filter.equals(keptFilter) || !marks.equals(keptMarks)) {
            kept.clear();
            keptFilter = filter;
            keptMarks = marks;
        }
        return kept.computeIfAbsent(
                label,
                c -> (int) IntStream.of(tree.labels().get(c).points()).filter(now::shows).count());
    }

    /// A node knows its size once the sheets apply to it, which needs it in the scene.
    private LabelNode node(int index) {
        return nodes.computeIfAbsent(
                index,
                c -> {
                    var label = tree.labels().get(c);
                    var made = new LabelNode(label.text(), label.parent() < 0);
                    pane.getChildren().add(made);
                    made.applyCss();
                    return made;
                });
    }

    @Override
    public List<Rectangle2D> taken() {
        return List.copyOf(placed.values());
    }

    @Override
    public @Nullable PlotHit hit(double x, double y) {
        var now = view;
        if (now == null) {
            return null;
        }
        for (var entry : placed.entrySet()) {
            if (entry.getValue().contains(x, y)) {
                return hit(now, entry.getKey());
            }
        }
        return null;
    }

    private PlotHit hit(PlotView now, int index) {
        ClusterLabel label = tree.labels().get(index);
        return new PlotHit(
                label.points(),
                words.get(
                        "scatter.cluster",
                        NumberText.count(count(now, index)),
                        String.join(", ", label.words())));
    }

    @Override
    public List<PageMark> marks() {
        var marks = new ArrayList<PageMark>();
        placed.forEach(
                (label, box) -> {
                    var node = node(label);
                    marks.add(
                            new PageMark.Words(
                                    node.words(),
                                    box.getMinX() + box.getWidth() / 2,
                                    box.getMinY() + node.baseline(),
                                    node.typeSize(),
                                    rgb(tokens.get(INK)),
                                    rgb(tokens.get(CANVAS))));
                });
        return marks;
    }

    private static int rgb(Color color) {
        return (int) Math.round(color.getRed() * 255) << 16
                | (int) Math.round(color.getGreen() * 255) << 8
                | (int) Math.round(color.getBlue() * 255);
    }
}
