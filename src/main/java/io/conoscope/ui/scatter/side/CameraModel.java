package io.conoscope.ui.scatter.side;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.viewstate.CameraView;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// From where a side looks at its points. FX thread only; knows no scene.
///
/// The camera follows the layout while it grows, until the user moves it; [#fit] follows again. Two
/// cameras can be linked, so that both look at the same part of the same world.
public final class CameraModel {

    /// Room between the points and the border after [#fit], in pixels: the axes' words and numbers
    /// stand there.
    static final double MARGIN = 58;

    /// [#frame] shows at least this part of the layout.
    private static final double CLOSEST = 40;

    private final ReadOnlyObjectWrapper<Camera> camera =
            new ReadOnlyObjectWrapper<>(Camera.fit(WorldBox.UNIT, 1, 1, 0));

    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private WorldBox box = WorldBox.UNIT;
    private double left;
    private double below;
    private @Nullable CameraModel partner;
    private Runnable beforeMove = () -> {};

    /// What is to be done once the picture has a size.
    private @Nullable Runnable waiting;

    CameraModel() {}

    /// Where it stands; never null.
    public ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /// Whether the camera keeps the whole layout in view.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// From where the layout is seen, as a share of it; null while the whole layout is in view.
    public @Nullable CameraView view() {
        if (following.get()) {
            return null;
        }
        var now = camera.get();
        return new CameraView(
                share(now.centerX(), box.minX(), box.width()),
                share(now.centerY(), box.minY(), box.height()),
                now.scale() / whole(box, now).scale());
    }

    private static double share(double at, double from, double length) {
        return length > 0 ? (at - from) / length : 0.5;
    }

    /// Looks at a part of a layout as soon as the picture has a size; the camera is the user's from
    /// now on. Null shows all.
    ///
    /// @param layout what the points are within, or will be once they have glided there
    public void look(@Nullable CameraView wanted, WorldBox layout) {
        if (wanted == null) {
            fit();
            return;
        }
        var now = camera.get();
        following.set(false);
        waiting = now.width() > 1 ? null : () -> look(wanted, layout);
        camera.set(
                new Camera(
                                layout.minX() + wanted.x() * layout.width(),
                                layout.minY() + wanted.y() * layout.height(),
                                whole(layout, now).scale() * wanted.zoom(),
                                now.width(),
                                now.height())
                        .within(layout));
        tell();
    }

    /// Calls this before the user moves the camera, by hand or by a command.
    public void whenMoved(Runnable before) {
        beforeMove = before;
    }

    /// The box around all points.
    WorldBox box() {
        return box;
    }

    /// Moves together with another camera from now on, which takes this one's view; with null, each
    /// is its own again. Both layouts must be in the same coordinates.
    public void linkWith(@Nullable CameraModel other) {
        var before = partner;
        if (before != null) {
            before.partner = null;
        }
        partner = other;
        if (other != null) {
            other.partner = this;
            boundsChanged();
            tell();
        }
    }

    /// The points are within this box from now on.
    void show(WorldBox all) {
        box = all;
        boundsChanged();
    }

    private void boundsChanged() {
        frameWhileFollowing();
        var other = partner;
        if (other != null) {
            other.frameWhileFollowing();
        }
    }

    private void frameWhileFollowing() {
        if (following.get()) {
            frameAll();
        }
    }

    /// What all points of this side, and of the linked one, are within.
    private WorldBox world() {
        return partner == null ? box : box.and(partner.box);
    }

    private void tell() {
        var other = partner;
        if (other != null) {
            other.take(this);
        }
    }

    /// The same middle, and as far from showing everything as the other is.
    private void take(CameraModel other) {
        following.set(other.following.get());
        var theirs = other.camera.get();
        double zoom = theirs.scale() / other.whole().scale();
        var mine = camera.get();
        camera.set(
                new Camera(
                        theirs.centerX(),
                        theirs.centerY(),
                        whole().scale() * zoom,
                        mine.width(),
                        mine.height()));
    }

    /// Keeps so many pixels free of points, at least, where the axes are written.
    ///
    /// @param atLeft  beside the left border
    /// @param atBelow beside the lower border
    void leaveRoom(double atLeft, double atBelow) {
        if (left != atLeft || below != atBelow) {
            left = atLeft;
            below = atBelow;
            frameWhileFollowing();
        }
    }

    /// The size of the picture in logical pixels.
    void resize(double width, double height) {
        camera.set(camera.get().resized(width, height));
        frameWhileFollowing();
        var first = waiting;
        if (first != null) {
            waiting = null;
            first.run();
        }
    }

    /// Drags the content by so many pixels; the camera is the user's from now on.
    void pan(double dx, double dy) {
        move(camera.get().panned(dx, dy));
    }

    /// Zooms about a position on screen; the camera is the user's from now on.
    void zoom(double factor, double x, double y) {
        move(camera.get().zoomed(factor, x, y));
    }

    private void move(Camera wanted) {
        beforeMove.run();
        following.set(false);
        camera.set(wanted.within(world()));
        tell();
    }

    /// Zooms about the middle; the camera is the user's from now on.
    public void zoom(double factor) {
        zoom(factor, camera.get().width() / 2, camera.get().height() / 2);
    }

    /// Puts a world position in the middle; the camera is the user's from now on.
    public void lookAt(double worldX, double worldY) {
        var now = camera.get();
        pan(now.width() / 2 - now.screenX(worldX), now.height() / 2 - now.screenY(worldY));
    }

    /// Shows a part of the layout as large as it fits, but not a point as large as the picture; the
    /// camera is the user's from now on.
    void frame(WorldBox part) {
        double least = world().longer() / CLOSEST;
        double beside = Math.max(0, least - part.longer()) / 2;
        var now = camera.get();
        move(
                whole(
                        new WorldBox(
                                part.minX() - beside,
                                part.minY() - beside,
                                part.maxX() + beside,
                                part.maxY() + beside),
                        now));
    }

    /// Puts a world position in the middle where the layout was turned under the user's camera: no
    /// move of the user's.
    public void recenter(double worldX, double worldY) {
        if (!following.get()) {
            var now = camera.get();
            camera.set(new Camera(worldX, worldY, now.scale(), now.width(), now.height()));
        }
    }

    /// Shows all points and follows them again.
    public void fit() {
        beforeMove.run();
        waiting = null;
        follow();
        frameAll();
        tell();
    }

    /// Keeps all points in view from the next ones on.
    void follow() {
        following.set(true);
    }

    private void frameAll() {
        camera.set(whole());
    }

    private Camera whole() {
        return whole(world(), camera.get());
    }

    private Camera whole(WorldBox all, Camera now) {
        double margin = Math.min(MARGIN, Math.min(now.width(), now.height()) / 5);
        double beside = Math.max(left, margin);
        double under = Math.max(below, margin);
        var fitted =
                Camera.fit(all, now.width() - margin - beside, now.height() - margin - under, 0);
        return new Camera(
                fitted.centerX() - (beside - margin) / 2 / fitted.scale(),
                fitted.centerY() - (under - margin) / 2 / fitted.scale(),
                fitted.scale(),
                now.width(),
                now.height());
    }
}
