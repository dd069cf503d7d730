package io.conoscope.ui.scatter.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.kit.world.Camera;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.session.viewstate.CameraView;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraModelTest {

    private final CameraModel one = new CameraModel();
    private final CameraModel other = new CameraModel();

    @BeforeEach
    void place() {
        one.resize(400, 600);
        other.resize(800, 600);
        one.show(new WorldBox(-1, -1, 1, 1));
        other.show(new WorldBox(0, 0, 4, 2));
    }

    private static Camera of(CameraModel model) {
        return model.cameraProperty().get();
    }

    private static void assertSamePlace(Camera expected, Camera found) {
        assertEquals(expected.centerX(), found.centerX(), 1e-9);
        assertEquals(expected.centerY(), found.centerY(), 1e-9);
    }

    @Test
    void eachIsItsOwnAtFirst() {
        var before = of(other);
        one.zoom(2);
        assertEquals(before, of(other));
    }

    @Test
    void linkedCamerasShowThePointsOfBoth() {
        one.linkWith(other);
        assertSamePlace(of(one), of(other));
        for (var model : new CameraModel[] {one, other}) {
            assertTrue(of(model).view().contains(-1, -1));
            assertTrue(of(model).view().contains(4, 2));
        }
    }

    @Test
    void linkedCamerasMoveTogetherWhicheverIsMoved() {
        one.linkWith(other);
        one.zoom(3, 100, 200);
        one.pan(20, -10);
        assertSamePlace(of(one), of(other));
        assertFalse(other.followingProperty().get());
        other.zoom(2);
        other.lookAt(3, 1);
        assertSamePlace(of(other), of(one));
        double zoomOfOne = of(one).scale();
        one.fit();
        assertEquals(6, zoomOfOne / of(one).scale(), 1e-9);
        assertTrue(other.followingProperty().get());
    }

    @Test
    void unlinkedEachIsItsOwnAgain() {
        one.linkWith(other);
        one.linkWith(null);
        var before = of(other);
        one.zoom(2);
        other.fit();
        assertNotEquals(of(one).centerX(), of(other).centerX());
        assertNotEquals(before, of(other));
    }

    @Test
    void aViewIsTheSameInAWindowOfAnotherSize() {
        one.zoom(3, 100, 200);
        var view = one.view();
        other.look(view, new WorldBox(0, 0, 4, 2));
        assertFalse(other.followingProperty().get());
        var found = other.view();
        assertEquals(view.x(), found.x(), 1e-9);
        assertEquals(view.y(), found.y(), 1e-9);
        assertEquals(view.zoom(), found.zoom(), 1e-9);
        one.look(view, new WorldBox(-1, -1, 1, 1));
        assertEquals(view.zoom(), one.view().zoom(), 1e-9);
    }

    @Test
    void theWholeLayoutIsNoViewOfItsOwn() {
        assertNull(one.view());
        one.zoom(2);
        one.look(null, new WorldBox(-1, -1, 1, 1));
        assertNull(one.view());
        assertTrue(one.followingProperty().get());
    }

    @Test
    void aViewWaitsForThePictureToHaveASize() {
        var fresh = new CameraModel();
        fresh.show(new WorldBox(0, 0, 4, 2));
        fresh.look(new CameraView(0.25, 0.5, 2), new WorldBox(0, 0, 4, 2));
        fresh.resize(800, 600);
        assertEquals(1, of(fresh).centerX(), 1e-9);
        assertEquals(1, of(fresh).centerY(), 1e-9);
        assertEquals(2, fresh.view().zoom(), 1e-9);
        double before = of(fresh).scale();
        fresh.resize(400, 300);
        assertEquals(before, of(fresh).scale(), 1e-9, "later sizes leave it alone");
    }

    @Test
    void aViewBeyondAllReasonStaysNearTheLayout() {
        var layout = new WorldBox(0, 0, 4, 2);
        other.look(new CameraView(-1e300, 1e300, 1e300), layout);
        assertEquals(0, of(other).centerX(), 1e-9);
        assertEquals(2, of(other).centerY(), 1e-9);
        assertTrue(Double.isFinite(of(other).scale()));
        assertEquals(0, other.view().x(), 1e-9);
    }

    @Test
    void noPointLiesWhereTheAxesAreWritten() {
        double shareOfMargin = of(one).screenX(-1);
        one.leaveRoom(90, 70);
        assertTrue(shareOfMargin < 90);
        assertTrue(of(one).screenX(-1) >= 90 - 1e-9, () -> "" + of(one).screenX(-1));
        assertTrue(of(one).screenY(-1) <= 600 - 70 + 1e-9, () -> "" + of(one).screenY(-1));
        assertTrue(of(one).screenX(1) < 400);
        one.zoom(2);
        var moved = of(one);
        one.leaveRoom(0, 0);
        assertEquals(moved, of(one), "the user's camera stays");
    }

    @Test
    void aLayoutWithoutWidthHasAViewInItsMiddle() {
        var flat = new CameraModel();
        flat.resize(400, 400);
        flat.show(new WorldBox(3, 0, 3, 2));
        flat.zoom(2);
        assertEquals(0.5, flat.view().x());
    }
}
