package io.conoscope.training;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;

import org.junit.jupiter.api.Test;

class RunControlTest {

    private final CancellationToken token = new CancellationToken();
    private final RunControl control = new RunControl(token);

    @Test
    void stoppingAndCancellingAreTheSame() {
        assertFalse(control.stopRequested());
        control.stop();
        assertTrue(control.stopRequested());
        assertTrue(token.isCancelled());

        var other = new RunControl();
        other.token().cancel();
        assertTrue(other.stopRequested());
    }

    @Test
    void whatIsStoppedDoesNotPause() {
        control.setPaused(true);
        assertTrue(control.pauseRequested());
        control.stop();
        assertFalse(control.pauseRequested());
        control.setPaused(true);
        assertFalse(control.pauseRequested());
    }

    @Test
    void aPauseEnds() {
        control.setPaused(true);
        control.setPaused(false);
        assertFalse(control.pauseRequested());
        assertFalse(control.stopRequested());
    }
}
