package io.conoscope.ui.scatter.side;

import io.conoscope.ui.scatter.world.Camera;
import io.conoscope.ui.scatter.world.WorldBox;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// From where a side looks at its points. FX thread only; knows no scene.
///
/// The camera follows the layout while it grows, until the user moves it; [#fit] follows again.
public final class CameraModel {

    /// Room between the points and the border after [#fit], in pixels.
    static final double MARGIN = 52;

    private final ReadOnlyObjectWrapper<Camera> camera =
            new ReadOnlyObjectWrapper<>(Camera.fit(WorldBox.UNIT, 1, 1, 0));
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper(true);
    private WorldBox box = WorldBox.UNIT;

    CameraModel() {}

    /// Where it stands; never null.
    public ReadOnlyObjectProperty<Camera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    /// Whether the camera keeps the whole layout in view.
    public ReadOnlyBooleanProperty followingProperty() {
        return following.getReadOnlyProperty();
    }

    /// The box around all points.
    WorldBox box() {
        return box;
    }

    /// The points are within this box from now on.
    void show(WorldBox all) {
        box = all;
        if (following.get()) {
            frameAll();
        }
    }

    /// The size of the picture in logical pixels.
    void resize(double width, double height) {
        camera.set(camera.get().resized(width, height));
        if (following.get()) {
            frameAll();
        }
    }

    /// Drags the content by so many pixels; the camera is the user's from now on.
    void pan(double dx, double dy) {
        following.set(false);
        camera.set(camera.get().panned(dx, dy).within(box));
    }

    /// Zooms about a position on screen; the camera is the user's from now on.
    void zoom(double factor, double x, double y) {
        following.set(false);
        camera.set(camera.get().zoomed(factor, x, y).within(box));
    }

    /// Zooms about the middle.
    void zoom(double factor) {
        zoom(factor, camera.get().width() / 2, camera.get().height() / 2);
    }

    /// Puts a world position in the middle; the camera is the user's from now on.
    void lookAt(double worldX, double worldY) {
        var now = camera.get();
        pan(now.width() / 2 - now.screenX(worldX), now.height() / 2 - now.screenY(worldY));
    }

    /// Shows all points and follows them again.
    public void fit() {
        follow();
        frameAll();
    }

    /// Keeps all points in view from the next ones on.
    void follow() {
        following.set(true);
    }

    private void frameAll() {
        var now = camera.get();
        double margin = Math.min(MARGIN, Math.min(now.width(), now.height()) / 8);
        camera.set(Camera.fit(box, now.width(), now.height(), margin));
    }
}
