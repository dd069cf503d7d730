package io.conoscope.bench.panel;

import io.conoscope.bench.window.GestureTimes;
import io.conoscope.bench.window.PulseTimes;

import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.ImageView;

import java.util.ArrayList;
import java.util.List;

/// Waits for the first screen of thumbnails, then scrolls, and takes the time. FX thread only.
///

public final class GridScript extends PulseScript<GridScript.Times> {

    private static final double STEP = 40;
    private static final int WARM_UP = 120;

    /// So many pulses lie between two looks at the tiles, which take a moment.
    private static final int LOOK = 30;

    private final Node panel;
    private final Runnable open;
    private final int pulses;
    private final PulseTimes times;
    private final List<Integer> waiting = new ArrayList<>();
    private long began;
    private long before;
    private double firstScreen = -1;
    private int count;

    /// What was measured.
    ///
    /// @param firstScreen milliseconds from the corpus being there to a screen of thumbnails
    /// @param scroll      one pulse after the other while the grid scrolls
    /// @param empty       tiles on screen that had no picture yet, on average
    public record Times(double firstScreen, GestureTimes scroll, double empty) {}

    /// @param panel  with the grid, in the scene
    /// @param open   puts the corpus there
    /// @param pulses measured ones
    public GridScript(Node panel, Runnable open, int pulses) {
        this.panel = panel;
        this.open = open;
        this.pulses = pulses;
        this.times = new PulseTimes(pulses);
    }

    @Override
    protected void pulse(long now) {
        if (began == 0) {
            began = now;
            open.run();
        } else if (firstScreen < 0) {
            if (!panel.lookupAll(".photo-cell").isEmpty() && empty() == 0) {
                firstScreen = (now - began) / 1e6;
                before = now;
            }
        } else {
            scroll(now);
        }
    }

    private void scroll(long now) {
        if (panel.lookup("#photo-grid .virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(STEP);
        }
        long handler = System.nanoTime() - now;
        if (count >= WARM_UP) {
            times.add(now - before, handler);
        }
        if (count % LOOK == 0) {
            waiting.add(empty());
        }
        before = now;
        if (++count == WARM_UP + pulses) {
            double empty = waiting.stream().mapToInt(Integer::intValue).average().orElse(0);
            done(new Times(firstScreen, times.motion(), empty));
        }
    }

    private int empty() {
        int empty = 0;
        for (var tile : panel.lookupAll(".photo-cell .tile")) {
            var picture = tile.lookup(".image-view") instanceof ImageView view ? view : null;
            if (tile.isVisible() && picture != null && picture.getImage() == null) {
                empty++;
            }
        }
        return empty;
    }
}
