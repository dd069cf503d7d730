package io.conoscope.ui.scatter.side;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DragModelTest {

    private final DragModel drag = new DragModel();

    @Test
    void pansUnlessArmedAndWithShiftDrawsABox() {
        drag.press(1, 2, false);
        assertTrue(drag.pans());
        assertEquals(0, drag.release().length);
        drag.press(1, 2, true);
        assertFalse(drag.pans());
        drag.drag(5, 6);
        assertArrayEquals(SelectionPolygon.box(1, 2, 5, 6), drag.release());
    }

    @Test
    void aLassoIsDrawnOnceAndThenDisarmed() {
        drag.modeProperty().set(DragMode.LASSO);
        drag.press(1, 2, false);
        drag.drag(3, 4);
        drag.drag(5, 6);
        assertArrayEquals(new double[] {1, 2, 3, 4, 5, 6}, drag.release());
        assertEquals(DragMode.PAN, drag.modeProperty().get());
        assertEquals(0, drag.outlineProperty().get().length);
    }

    @Test
    void aClickLeavesItArmed() {
        drag.modeProperty().set(DragMode.BOX);
        drag.press(1, 2, false);
        assertEquals(0, drag.release().length);
        assertEquals(DragMode.BOX, drag.modeProperty().get());
    }

    @Test
    void cancellingEndsTheDragUnderWay() {
        assertFalse(drag.cancel(), "there is nothing to cancel");
        drag.press(1, 2, true);
        drag.drag(3, 4);
        assertTrue(drag.cancel());
        drag.drag(5, 6);
        assertEquals(0, drag.release().length);
        drag.modeProperty().set(DragMode.LASSO);
        assertTrue(drag.cancel());
        assertEquals(DragMode.PAN, drag.modeProperty().get());
    }
}
