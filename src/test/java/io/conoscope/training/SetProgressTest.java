package io.conoscope.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class SetProgressTest {

    private final List<TrainingProgress> heard = new ArrayList<>();

    @Test
    void eachSetIsNamedAndCountedAsPartOfAll() {
        var sets = new SetProgress(new long[] {60, 30, 10}, heard::add);
        sets.next();
        var second = sets.next();
        second.done(15);
        var last = heard.getLast();
        assertEquals(TrainingProgress.PREPARE, last.phase());
        assertEquals(2, last.set());
        assertEquals(3, last.sets());
        assertEquals(75, last.step());
        assertEquals(100, last.steps());
        // Of 25 images that are left, at the rate of the 15 that took time.
        assertEquals(25 / last.stepsPerSecond(), last.secondsLeft(), 1e-9);
        sets.next().done(10);
        assertEquals(3, heard.getLast().set());
        assertEquals(100, heard.getLast().step());
    }

    @Test
    void aSetIsToldAsSoonAsItBegins() {
        new SetProgress(new long[] {60, 30}, heard::add).next();
        assertEquals(1, heard.getFirst().set());
        assertEquals(0, heard.getFirst().step());
        assertFalse(heard.getFirst().secondsLeft() >= 0);
    }
}
