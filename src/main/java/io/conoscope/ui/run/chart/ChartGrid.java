package io.conoscope.ui.run.chart;

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

/// Cards in columns. Only those in view are there: a card that comes into view is made, one that
/// leaves lets go of its pixels.
final class ChartGrid extends ScrollPane {

    private static final double LEAST_WIDTH = 360;
    private static final double HEIGHT = 264;
    private static final double GAP = 8;

    private final Function<String, ChartCard> make;
    private final Map<String, ChartCard> cards = new HashMap<>();
    private final Pane pane = new Pane();
    private List<String> tags = List.of();
    private boolean alone;

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
        var gone = new HashSet<>(cards.keySet());
        gone.removeAll(Set.copyOf(tags));
        for (var tag : gone) {
            var card = cards.remove(tag);
            if (card != null) {
                pane.getChildren().remove(card);
                card.plot().rest();
            }
        }
        place();
    }

    /// The cards in view.
    List<ChartCard> inView() {
        return List.copyOf(cards.values());
    }

    private void place() {
        var viewport = getViewportBounds();
        double width = viewport.getWidth();
        if (width < 1) {
            return;
        }
        int columns = alone ? 1 : (int) Math.max(1, (width - GAP) / (LEAST_WIDTH + GAP));
        double cardWidth = Math.floor((width - GAP) / columns - GAP);
        double cardHeight = alone ? Math.floor(viewport.getHeight() - 2 * GAP) : HEIGHT;
        int rows = (tags.size() + columns - 1) / columns;
        double height = rows * (cardHeight + GAP) + GAP;
        pane.setMinHeight(height);
        pane.setPrefHeight(height);
        double top = seenFrom(viewport, height);
        var seen = new ArrayList<ChartCard>();
        for (int i = 0; i < tags.size(); i++) {
            int row = i / columns;
            double y = GAP + row * (cardHeight + GAP);
            if (y + cardHeight >= top - GAP && y <= top + viewport.getHeight() + GAP) {
                var card = cards.computeIfAbsent(tags.get(i), make);
                card.setAlone(alone);
                card.resizeRelocate(
                        GAP + i % columns * (cardWidth + GAP), y, cardWidth, cardHeight);
                seen.add(card);
            }
        }
        keep(seen);
    }

    private double seenFrom(Bounds viewport, double height) {
        return Math.max(0, height - viewport.getHeight()) * getVvalue();
    }

    private void keep(List<ChartCard> seen) {
        var there = Set.copyOf(seen);
        cards.values()
                .removeIf(
                        card -> {
                            boolean gone = !there.contains(card);
                            if (gone) {
                                card.plot().rest();
                            }
                            return gone;
                        });
        if (!pane.getChildren().equals(seen)) {
            pane.getChildren().setAll(seen);
        }
    }
}
