package io.conoscope.ui.scatter.plot;

import io.conoscope.ui.kit.page.PageMark;

import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The layers of one side, above its picture. What hangs over the border is cut off.
public final class PlotLayers extends Pane {

    /// So long after the last movement, what followed is placed afresh.
    private static final Duration REST = Duration.millis(140);

    private final PlotLayersModel model;

    /// From the back to the front.
    private final List<PlotLayer> layers;

    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable PlotView view;

    /// @param layers at most one of a kind, in any order
    public PlotLayers(PlotLayersModel model, List<PlotLayer> layers) {
        this.model = model;
        this.layers = layers.stream().sorted(Comparator.comparing(PlotLayer::kind)).toList();
        setManaged(false);
        setPickOnBounds(false);
        getStyleClass().add("plot-layers");
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        for (var layer : this.layers) {
            layer.node().setId("layer-" + layer.kind().word());
            layer.node().setManaged(false);
            layer.onChange(this::requestLayout);
            getChildren().add(layer.node());
        }
        rest.setOnFinished(event -> rest());
        model.shownProperty().subscribe(this::switchLayers);
    }

    private void switchLayers() {
        for (var layer : layers) {
            layer.node().setVisible(model.isShown(layer.kind()));
        }
        requestLayout();
    }

    /// Shows the layers over a picture from now on; call it once a pulse at most.
    public void show(PlotView now) {
        view = now;
        if (now.moving()) {
            rest.playFromStart();
        } else {
            rest.stop();
        }
        draw(now);
    }

    private void rest() {
        var moved = view;
        if (moved != null) {
            view = new PlotView(moved.drawing(), moved.radius(), false, List.of());
            draw(view);
        }
    }

    @Override
    protected void layoutChildren() {
        if (view != null) {
            draw(view);
        }
    }

    private void draw(PlotView now) {
        var taken = new ArrayList<Rectangle2D>();
        for (var layer : layers.reversed()) {
            if (model.isShown(layer.kind())) {
                layer.show(now.below(List.copyOf(taken)));
                taken.addAll(layer.taken());
            }
        }
    }

    /// What lies at a position in the picture, the foremost first; null where only points do.
    public @Nullable PlotHit hit(double x, double y) {
        for (var layer : layers.reversed()) {
            var hit = model.isShown(layer.kind()) ? layer.hit(x, y) : null;
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /// What a figure shows of the layers, from the back to the front.
    public List<PageMark> marks() {
        return layers.stream()
                .filter(layer -> model.isShown(layer.kind()))
                .flatMap(layer -> layer.marks().stream())
                .toList();
    }

    /// Whether everything stands where it is to stay.
    public boolean isSettled() {
        return view == null || !view.moving();
    }
}
