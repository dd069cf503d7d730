package io.conoscope.ui.scatter.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.ui.scatter.side.Cones;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;

class TurnModelTest {

    private static final Cones CONES = new Cones(6, 2, 4);

    private final Session session = new Session();
    private final ObjectProperty<Turn> turn = new SimpleObjectProperty<>(Turn.NONE);
    private final TurnModel model = new TurnModel(session.displayedProperty(), turn);

    private void show(String method) {
        CONES.openIn(session);
        Cones.show(session, method, CONES.frame(10, 10, 1));
    }

    @Test
    void aLayoutWithoutAxesTurnsAndComesBackAsItWas() {
        show("umap");
        var own = session.displayedProperty().get();
        assertNotNull(own);
        assertSame(own, model.displayedProperty().get());
        turn.set(Turn.NONE.by(90));
        var turned = model.displayedProperty().get();
        assertNotNull(turned);
        assertTrue(turned.turned());
        assertEquals(-own.frame().xy()[1], turned.frame().xy()[0], 1e-5);
        assertEquals(own.frame().xy()[0], turned.frame().xy()[1], 1e-5);
        assertSame(own, session.displayedProperty().get(), "the session's layout stays");
        turn.set(Turn.NONE);
        assertSame(own, model.displayedProperty().get());
    }

    @Test
    void aLayoutWhoseAxesMeanSomethingStaysAsItIs() {
        show("gap");
        var told = new ArrayList<Turn>();
        model.onTurn((before, now) -> told.add(now));
        turn.set(Turn.NONE.flipped());
        var shown = model.displayedProperty().get();
        assertSame(session.displayedProperty().get(), shown);
        assertNotNull(shown);
        assertTrue(shown.hasUnits());
        assertTrue(told.isEmpty(), "no camera is moved");
        show("umap");
        var next = model.displayedProperty().get();
        assertNotNull(next);
        assertTrue(next.turned(), "the next layout without axes is turned as well");
        assertFalse(next.hasUnits());
    }
}
