package io.conoscope.projection.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.Tuning;
import io.conoscope.projection.run.UmapRun;

import org.junit.jupiter.api.Test;

class ProjectionsTest {

    private static final ProjectionSettings DEFAULTS = ProjectionSettings.defaults();

    @Test
    void everyMethodAnswersToItsName() {
        for (var method : Projections.methods()) {
            assertEquals(method, Projections.named(method, DEFAULTS).method());
        }
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        var error =
                assertThrows(
                        IllegalArgumentException.class, () -> Projections.named("mds", DEFAULTS));

        assertEquals(
                "projection mds, expected one of " + String.join(", ", Projections.methods()),
                error.getMessage());
    }

    @Test
    void epochsFollowTheNumberOfPointsUnlessGiven() {
        assertEquals(500, UmapRun.epochs(DEFAULTS, 10_000));
        assertEquals(200, UmapRun.epochs(DEFAULTS, 10_001));
        assertEquals(7, UmapRun.epochs(DEFAULTS.withEpochs(7), 10));
    }

    @Test
    void settingsOutOfRangeNameBothValues() {
        assertMessage("neighbors is 1, expected 2 to 1000", () -> DEFAULTS.withNeighbors(1));
        assertMessage(
                "minDist is 2.0, expected 0 to spread 1.0", () -> Tuning.defaults().withMinDist(2));
        assertMessage("epochs is -1, expected 0 to 1000000", () -> DEFAULTS.withEpochs(-1));
        assertMessage("threads is 0, expected 1 or more", () -> DEFAULTS.withThreads(0));
        assertMessage(
                "minDist is NaN, expected 0 to spread 1.0",
                () -> Tuning.defaults().withMinDist(Double.NaN));
    }

    private static void assertMessage(String message, Runnable broken) {
        var error = assertThrows(IllegalArgumentException.class, broken::run);
        assertEquals(message, error.getMessage());
    }
}
