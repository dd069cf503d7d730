package io.conoscope.ui.run.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class EpochModelTest {

    private final EpochModel epoch = new EpochModel();

    @Test
    void withoutEpochsThereIsNothingToGoThrough() {
        epoch.move(1);
        epoch.playOrHold();
        assertEquals(-1, epoch.positionProperty().get());
        assertFalse(epoch.playingProperty().get());
        assertTrue(Double.isNaN(epoch.epoch()));
    }

    @Test
    void atTheEndItFollowsWhatComes() {
        epoch.setEpochs(List.of(0.0, 1.0));
        epoch.setEpochs(List.of(0.0, 1.0, 2.0));
        assertEquals(2, epoch.epoch());
    }

    @Test
    void whoWentBackStaysWhereHeIs() {
        epoch.setEpochs(List.of(0.0, 1.0, 2.0));
        epoch.move(-1);
        epoch.setEpochs(List.of(0.0, 0.5, 1.0, 2.0, 3.0));
        assertEquals(1, epoch.epoch());
        epoch.setEpochs(List.of(0.0, 0.9, 4.0));
        assertEquals(0.9, epoch.epoch());
        epoch.setEpochs(List.of(5.0, 6.0));
        assertEquals(5, epoch.epoch());
    }

    @Test
    void steppingStaysWithinTheEpochs() {
        epoch.setEpochs(List.of(0.0, 1.0));
        epoch.move(5);
        assertEquals(1, epoch.positionProperty().get());
        epoch.move(-5);
        assertEquals(0, epoch.positionProperty().get());
    }

    @Test
    void playingGoesOnByThePeriodAndEndsAtTheEnd() {
        epoch.setEpochs(List.of(0.0, 1.0, 2.0));
        epoch.speedProperty().set(2);
        epoch.playOrHold();
        assertEquals(0, epoch.epoch(), "from the beginning, since this was the end");
        long period = EpochModel.PERIOD_NANOS / 2;
        epoch.tick(100);
        epoch.tick(99 + period);
        assertEquals(0, epoch.epoch());
        epoch.tick(100 + period);
        assertEquals(1, epoch.epoch());
        epoch.tick(100 + 2 * period);
        assertEquals(2, epoch.epoch());
        assertFalse(epoch.playingProperty().get());
    }

    @Test
    void aStepByHandHolds() {
        epoch.setEpochs(List.of(0.0, 1.0, 2.0));
        epoch.playOrHold();
        epoch.move(1);
        assertFalse(epoch.playingProperty().get());
        assertEquals(1, epoch.epoch());
    }
}
