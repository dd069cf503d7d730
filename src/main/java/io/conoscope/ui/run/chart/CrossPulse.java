package io.conoscope.ui.run.chart;

import javafx.animation.AnimationTimer;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Supplier;

/// Moves the crosshair of all charts: that of the one under the mouse at once, those of the others
/// a few a pulse, so that a pulse paints little. FX thread only.
final class CrossPulse extends AnimationTimer {

    /// Charts besides the one under the mouse.
    private static final int A_PULSE = 4;

    private final Supplier<List<ChartCard>> inView;
    private final ArrayDeque<ChartCard> waiting = new ArrayDeque<>();
    private boolean again;

    /// @param inView the cards in view
    CrossPulse(Supplier<List<ChartCard>> inView) {
        this.inView = inView;
    }

    /// The crosshair is elsewhere now.
    void moved() {
        var cards = inView.get();
        for (var card : cards) {
            if (card.plot().isPointedAt()) {
                card.plot().showCross();
            }
        }
        again = true;
        start();
    }

    @Override
    public void handle(long now) {
        if (waiting.isEmpty() && again) {
            again = false;
            for (var card : inView.get()) {
                if (!card.plot().isPointedAt()) {
                    waiting.add(card);
                }
            }
        }
        for (int i = 0; i < A_PULSE && !waiting.isEmpty(); i++) {
            waiting.remove().plot().showCross();
        }
        if (waiting.isEmpty() && !again) {
            stop();
        }
    }
}
