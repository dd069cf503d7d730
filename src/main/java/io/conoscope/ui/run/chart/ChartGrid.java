package io.conoscope.ui.run.chart;

import io.conoscope.ui.kit.FxThread;
import io.conoscope.ui.run.draw.GridRows;

import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Cards in columns. Only those in view are drawn; those near by are made one after the other while
/// nothing else is to be done, so that scrolling does not wait for them.
final class ChartGrid extends ScrollPane {

    private static final double LEAST_WIDTH = 360;
    private static final double HEIGHT = 264;
    private static final double TALLEST = 400;
    private static final double GAP = 8;

    /// So many cards stay, in view or not.
    private static final int KEPT = 64;

    private final Function<String, ChartCard> make;
    private final Map<String, ChartCard> cards = new HashMap<>();
    private final Set<ChartCard> seen = new HashSet<>();
    private final Pane pane = new Pane();
    private List<String> tags = List.of();
    private boolean alone;
    private boolean making;

    /// @param make makes the card of a tag
    ChartGrid(Function<String, ChartCard> make) {
        this.make = make;
        getStyleClass().add("chart-grid");
        setContent(pane);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        viewportBoundsProperty().subscribe((before, now) -> place());
        vvalueProperty().subscribe((before, now) -> place());
    }

    /// Shows these, in this order.
    ///
    /// @param filling whether the one chart fills the view
    void show(List<String> now, boolean filling) {
        tags = List.copyOf(now);
        alone = filling;
        place();
    }

    /// The cards in view.
    List<ChartCard> inView() {
        return List.copyOf(seen);
    }

    private void place() {
        var viewport = getViewportBounds();
        double width = viewport.getWidth();
        if (width < 1) {
            return;
        }
        int most = alone ? 1 : (int) Math.max(1, (width - GAP) / (LEAST_WIDTH + GAP));
        var rowSizes = GridRows.of(tags.size(), most);
        int rows = rowSizes.rows();
        double cardHeight = cardHeight(viewport.getHeight(), Math.max(1, rows));
        double height = rows * (cardHeight + GAP) + GAP;
        pane.setMinHeight(height);
        pane.setPrefHeight(height);
        double top = seenFrom(viewport, height);
        var now = new ArrayList<ChartCard>();
        for (int i = 0; i < tags.size(); i++) {
            int row = rowSizes.row(i);
            int columns = rowSizes.columns(row);
            double cardWidth = Math.floor((width - GAP) / columns - GAP);
            double y = GAP + row * (cardHeight + GAP);
            if (y + cardHeight >= top - GAP && y <= top + viewport.getHeight() + GAP) {
                var card = card(tags.get(i));
                card.setAlone(alone);
                card.resizeRelocate(
                        GAP + rowSizes.column(i) * (cardWidth + GAP), y, cardWidth, cardHeight);
                now.add(card);
            }
        }
        see(now);
        makeMore();
    }

    /// Few rows share the room there is; many have their usual height.
    private double cardHeight(double room, int rows) {
        double share = Math.floor((room - GAP) / rows - GAP);
        return alone ? share : Math.clamp(share, HEIGHT, TALLEST);
    }

    private double seenFrom(Bounds viewport, double height) {
        return Math.max(0, height - viewport.getHeight()) * getVvalue();
    }

    private ChartCard card(String tag) {
        var there = cards.get(tag);
        if (there != null) {
            return there;
        }
        var made = make.apply(tag);
        made.setVisible(false);
        cards.put(tag, made);
        pane.getChildren().add(made);
        return made;
    }

    private void see(List<ChartCard> now) {
        var there = Set.copyOf(now);
        for (var card : List.copyOf(seen)) {
            if (!there.contains(card)) {
                seen.remove(card);
                card.setVisible(false);
            }
        }
        for (var card : now) {
            if (seen.add(card)) {
                card.setVisible(true);
                card.plot().draw();
            }
        }
        letGo();
    }

    /// Cards without a tag go, and cards out of view beyond a number.
    private void letGo() {
        var wanted = Set.copyOf(tags);
        for (var entry : List.copyOf(cards.entrySet())) {
            boolean shown = seen.contains(entry.getValue());
            if (!shown && (!wanted.contains(entry.getKey()) || cards.size() > KEPT)) {
                cards.remove(entry.getKey());
                pane.getChildren().remove(entry.getValue());
                entry.getValue().plot().rest();
            }
        }
    }

    /// Makes one more card of those that are not there, and later the next.
    private void makeMore() {
        if (making || alone || cards.size() >= Math.min(KEPT, tags.size())) {
            return;
        }
        making = true;
        FxThread.EXECUTOR.execute(
                () -> {
                    making = false;
                    for (var tag : tags) {
                        if (!cards.containsKey(tag)) {
                            card(tag);
                            break;
                        }
                    }
                    makeMore();
                });
    }
}
