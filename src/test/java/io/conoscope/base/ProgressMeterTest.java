package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ProgressMeterTest {

    private long nanos;
    private final List<Progress> heard = new ArrayList<>();

    @Test
    void leavesOutOfTheRateWhatWasFoundFinished() {
        var meter = new ProgressMeter("embed.images", 100, 40, heard::add, () -> nanos);
        nanos = 2_000_000_000L;
        meter.report(60);
        assertEquals(10, heard.getFirst().perSecond(), 1e-9);
        assertEquals(4, heard.getFirst().secondsLeft(), 1e-9);
        assertEquals(0.6, heard.getFirst().fraction(), 1e-9);
    }

    @Test
    void knowsNoRateBeforeTheFirstItem() {
        new ProgressMeter("embed.images", 100, 40, heard::add, () -> nanos).report(40);
        assertTrue(Double.isNaN(heard.getFirst().perSecond()));
        assertTrue(Double.isNaN(heard.getFirst().secondsLeft()));
    }

    @Test
    void leavesPausesOutOfTheRateAndTheTimeLeft() {
        var meter = new ProgressMeter("embed.images", 100, 0, heard::add, () -> nanos);
        nanos = 2_000_000_000L;
        meter.pause();
        nanos += 3_600_000_000_000L;
        meter.report(20);
        meter.pause();
        nanos += 5_000_000_000L;
        meter.resume();
        meter.resume();
        nanos += 2_000_000_000L;
        meter.report(40);
        assertEquals(10, heard.getFirst().perSecond(), 1e-9);
        assertEquals(10, heard.getLast().perSecond(), 1e-9);
        assertEquals(6, heard.getLast().secondsLeft(), 1e-9);
    }
}
