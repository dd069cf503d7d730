package io.conoscope.ui.scatter.geometry;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Tooltips;
import io.conoscope.ui.kit.draw.Drawing;
import io.conoscope.ui.kit.draw.Pixels;
import io.conoscope.ui.kit.draw.Rasterizer;
import io.conoscope.ui.kit.draw.ScatterColors;
import io.conoscope.ui.kit.world.Emphasis;
import io.conoscope.ui.kit.world.MarkStyle;
import io.conoscope.ui.kit.world.PointLook;
import io.conoscope.ui.kit.world.ScatterPoints;
import io.conoscope.ui.kit.world.ShownMarks;
import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotView;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.nio.IntBuffer;
import java.util.List;

/// The whole layout small in a corner while a part of it is in view, with a frame around that part,
/// which the mouse moves. It is drawn elsewhere, once for a layout and its look.
public final class MinimapLayer implements PlotLayer {

    private static final double WIDEST = 168;
    private static final double HIGHEST = 124;

    /// From the borders of the picture, in pixels.
    private static final double MARGIN = 14;

    /// What the axes take up below.
    private static final double AXIS = 44;

    /// Smaller pictures are left to their points.
    private static final double NARROWEST = 380;

    private static final double LOWEST = 300;

    private final PlotSide side;
    private final ImageView picture = new ImageView();
    private final Rectangle frame = new Rectangle();
    private final Rectangle edge = new Rectangle();
    private final Pane box = new Pane(picture, edge, frame);
    private final Pane pane = new Pane(box);
    private final LatestResult<Look, Drawn> drawn;
    private final HaloText ruler = new HaloText();
    private @Nullable PlotView view;
    private Point2D grip = Point2D.ZERO;

    /// Everything that decides the small picture's pixels.
    private record Look(
            ScatterPoints points,
            ScatterColors palette,
            ShownMarks shown,
            PointLook look,
            MinimapFrame frame) {}

    private record Drawn(Look of, Image image) {}

    /// @param lane where the small picture is drawn
    public MinimapLayer(PlotSide side, Background lane, Messages words) {
        this.side = side;
        drawn = new LatestResult<>(lane, MinimapLayer::draw);
        pane.setPickOnBounds(false);
        ruler.setVisible(false);
        pane.getChildren().add(ruler);
        box.setId("minimap");
        box.getStyleClass().add("minimap");
        box.setManaged(false);
        box.setVisible(false);
        box.setAccessibleText(words.get("scatter.minimap"));
        picture.setMouseTransparent(true);
        frame.setId("minimap-frame");
        frame.getStyleClass().add("minimap-frame");
        frame.setMouseTransparent(true);
        edge.getStyleClass().add("minimap-edge");
        edge.setMouseTransparent(true);
        Tooltip.install(box, Tooltips.of(words.get("scatter.minimap.tip")));
        box.addEventHandler(MouseEvent.ANY, this::mouse);
    }

    private static Drawn draw(Look look) {
        var frame = look.frame();
        var style = look.look().style();
        var dense = new MarkStyle(1, 1, 1, 1, MarkStyle.Density.DENSITY, style.context());
        var drawing =
                new Drawing(
                        look.points(),
                        frame.camera(),
                        look.palette(),
                        new ShownMarks(look.shown().images(), look.shown().texts(), false),
                        Emphasis.NONE,
                        new PointLook(look.look().filter(), look.look().colors(), dense));
        var pixels = Pixels.of(frame.width(), frame.height());
        new Rasterizer().draw(pixels, drawing, 1, 0);
        return new Drawn(
                look,
                new WritableImage(
                        new PixelBuffer<>(
                                frame.width(),
                                frame.height(),
                                IntBuffer.wrap(pixels.argb()),
                                PixelFormat.getIntArgbPreInstance())));
    }

    @Override
    public PlotLayerKind kind() {
        return PlotLayerKind.MINIMAP;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void onChange(Runnable wanted) {
        drawn.onArrival(wanted);
    }

    @Override
    public void show(PlotView now) {
        view = now;
        ruler.applyCss();
        var camera = now.camera();
        var whole =
                MinimapFrame.within(
                        now.points().box(),
                        Math.min(WIDEST * ruler.factor(), camera.width() / 4),
                        Math.min(HIGHEST * ruler.factor(), camera.height() / 4));
        boolean wanted =
                now.points().size() > 0
                        && camera.width() >= NARROWEST
                        && camera.height() >= LOWEST
                        && whole.isNeeded(camera);
        if (wanted && (!now.moving() || map() == null)) {
            var drawing = now.drawing();
            drawn.want(
                    new Look(
                            now.points(),
                            drawing.palette(),
                            drawing.shown(),
                            drawing.look(),
                            whole));
        }
        var map = map();
        box.setVisible(wanted && map != null);
        if (map != null) {
            place(now, map);
        }
    }

    /// How the small picture maps to the layout; null while there is none of these points.
    private @Nullable MinimapFrame map() {
        var newest = drawn.get();
        var now = view;
        return newest != null
                        && now != null
                        && newest.of().points().size() == now.points().size()
                        && newest.of().points().images() == now.points().images()
                ? newest.of().frame()
                : null;
    }

    private void place(PlotView now, MinimapFrame map) {
        var newest = drawn.get();
        if (newest != null) {
            picture.setImage(newest.image());
        }
        var layout = side.displayed().getValue();
        double axis = layout != null && layout.hasUnits() ? AXIS * ruler.factor() : 0;
        var camera = now.camera();
        box.resizeRelocate(
                Math.rint(camera.width() - map.width() - MARGIN),
                Math.rint(camera.height() - map.height() - MARGIN - axis),
                map.width(),
                map.height());
        edge.setX(0.5);
        edge.setY(0.5);
        edge.setWidth(map.width() - 1.0);
        edge.setHeight(map.height() - 1.0);
        var seen = map.frame(camera);
        frame.setX(Math.rint(seen.getMinX()) + 0.5);
        frame.setY(Math.rint(seen.getMinY()) + 0.5);
        frame.setWidth(Math.max(1, Math.rint(seen.getWidth()) - 1));
        frame.setHeight(Math.max(1, Math.rint(seen.getHeight()) - 1));
    }

    /// The frame is taken where it is held; elsewhere, it comes to the mouse.
    private void mouse(MouseEvent event) {
        var map = map();
        var now = view;
        if (map == null || now == null) {
            return;
        }
        var type = event.getEventType();
        if (type == MouseEvent.MOUSE_ENTERED) {
            side.leave();
        } else if (type == MouseEvent.MOUSE_PRESSED) {
            var small = map.camera();
            var middle =
                    new Point2D(
                            small.screenX(now.camera().centerX()),
                            small.screenY(now.camera().centerY()));
            var at = new Point2D(event.getX(), event.getY());
            boolean held = map.frame(now.camera()).contains(at);
            grip = held ? middle.subtract(at) : Point2D.ZERO;
            if (!held) {
                look(map, at);
            }
        } else if (type == MouseEvent.MOUSE_DRAGGED) {
            look(map, new Point2D(event.getX(), event.getY()).add(grip));
        }
        event.consume();
    }

    private void look(MinimapFrame map, Point2D at) {
        var small = map.camera();
        side.lookAt(small.worldX(at.getX()), small.worldY(at.getY()));
    }

    @Override
    public List<Rectangle2D> taken() {
        return box.isVisible()
                ? List.of(
                        new Rectangle2D(
                                box.getLayoutX(),
                                box.getLayoutY(),
                                box.getWidth(),
                                box.getHeight()))
                : List.of();
    }
}
