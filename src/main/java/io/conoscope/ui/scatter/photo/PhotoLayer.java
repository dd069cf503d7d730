package io.conoscope.ui.scatter.photo;

import io.conoscope.corpus.ImageSource;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Bitmaps;
import io.conoscope.ui.kit.page.PageMark;
import io.conoscope.ui.scatter.plot.PlotHit;
import io.conoscope.ui.scatter.plot.PlotLayer;
import io.conoscope.ui.scatter.plot.PlotLayerKind;
import io.conoscope.ui.scatter.plot.PlotLayersModel;
import io.conoscope.ui.scatter.plot.PlotView;
import io.conoscope.ui.session.Session;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Photos at their points, where space allows: more as one zooms. They follow their points while
/// the view moves, and are chosen afresh once it rests.
public final class PhotoLayer implements PlotLayer {

    private final Session session;
    private final Pane pane = new Pane();
    private final PhotoLoader loader;
    private final Map<Integer, PhotoNode> nodes = new HashMap<>();
    private Map<Integer, Rectangle2D> placed = Map.of();
    private @Nullable PlotView view;
    private Runnable changed = () -> {};

    /// @param decoding decodes photos
    /// @param layers   told why there are no photos
    /// @param why      in words
    public PhotoLayer(Session session, Background decoding, PlotLayersModel layers, String why) {
        this.session = session;
        loader = new PhotoLoader(decoding, () -> changed.run());
        pane.setMouseTransparent(true);
        session.corpusProperty()
                .subscribe(
                        corpus -> {
                            clear();
                            boolean none =
                                    corpus != null
                                            && corpus.images().stream()
                                                    .allMatch(image -> image.source() == null);
                            layers.explain(PlotLayerKind.PHOTOS, none ? why : "");
                        });
    }

    @Override
    public PlotLayerKind kind() {
        return PlotLayerKind.PHOTOS;
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void onChange(Runnable wanted) {
        changed = wanted;
    }

    @Override
    public void show(PlotView now) {
        if (now.moving()) {
            follow(now);
        } else {
            place(now);
        }
        view = now;
    }

    private void clear() {
        placed = Map.of();
        nodes.clear();
        pane.getChildren().clear();
    }

    private void follow(PlotView now) {
        var moved = new LinkedHashMap<Integer, Rectangle2D>();
        placed.forEach(
                (photo, box) -> {
                    if (photo < now.points().images()) {
                        var there = square(now, photo, box.getWidth());
                        moved.put(photo, there);
                        var node = nodes.get(photo);
                        if (node != null) {
                            node.at(there);
                        }
                    }
                });
        placed = moved;
    }

    private static Rectangle2D square(PlotView now, int photo, double side) {
        var camera = now.camera();
        return new Rectangle2D(
                camera.screenX(now.points().x(photo)) - side / 2,
                camera.screenY(now.points().y(photo)) - side / 2,
                side,
                side);
    }

    private void place(PlotView now) {
        var camera = now.camera();
        placed =
                PhotoPlacement.place(
                        new InView(now),
                        camera.width(),
                        camera.height(),
                        Set.copyOf(placed.keySet()),
                        now.taken());
        var waiting = new ArrayList<ImageSource>();
        var shown = new ArrayList<Node>();
        placed.forEach(
                (photo, box) -> {
                    var source = source(photo);
                    var image = source == null ? null : loader.get(source);
                    if (image != null) {
                        var node = nodes.computeIfAbsent(photo, p -> new PhotoNode());
                        node.show(image, box);
                        shown.add(node);
                    } else if (source != null) {
                        waiting.add(source);
                    }
                });
        nodes.keySet().retainAll(placed.keySet());
        pane.getChildren().setAll(shown);
        loader.want(waiting);
    }

    private @Nullable ImageSource source(int photo) {
        var corpus = session.corpusProperty().get();
        return corpus != null && photo < corpus.images().size()
                ? corpus.images().get(photo).source()
                : null;
    }

    /// The photos of a view that can be read, as far as that is known.
    private final class InView implements PhotoPlacement.Candidates {

        private final PlotView now;

        InView(PlotView now) {
            this.now = now;
        }

        @Override
        public int count() {
            return now.points().images();
        }

        @Override
        public boolean shows(int photo) {
            var source = now.shows(photo) ? source(photo) : null;
            return source != null && !loader.isMissing(source);
        }

        @Override
        public double x(int photo) {
            return now.camera().screenX(now.points().x(photo));
        }

        @Override
        public double y(int photo) {
            return now.camera().screenY(now.points().y(photo));
        }
    }

    @Override
    public List<Rectangle2D> taken() {
        return nodes.values().stream().map(PhotoNode::box).toList();
    }

    @Override
    public @Nullable PlotHit hit(double x, double y) {
        for (var entry : nodes.entrySet()) {
            if (entry.getValue().box().contains(x, y)) {
                return PlotHit.of(entry.getKey());
            }
        }
        return null;
    }

    @Override
    public List<PageMark> marks() {
        var now = view;
        var marks = new ArrayList<PageMark>();
        if (now == null) {
            return marks;
        }
        for (var node : nodes.values()) {
            var image = node.image();
            if (image != null) {
                var box = node.box();
                marks.add(
                        new PageMark.Picture(
                                Bitmaps.toAwt(image),
                                box.getMinX(),
                                box.getMinY(),
                                box.getWidth(),
                                box.getHeight(),
                                now.drawing().palette().image() & 0xFFFFFF));
            }
        }
        return marks;
    }
}
