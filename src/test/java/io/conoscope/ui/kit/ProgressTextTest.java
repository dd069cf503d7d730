package io.conoscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.base.Progress;

import org.junit.jupiter.api.Test;

class ProgressTextTest {

    private final ProgressText words = new ProgressText(new Messages());

    @Test
    void saysStageCountRateAndTimeLeft() {
        assertEquals(
                "Embedding texts 3,200 of 5,000 · 410/s · 4 s left",
                words.line("Job", new Progress("embed.texts", 3200, 5000, 410.2, 4.4)));
    }

    @Test
    void leavesOutWhatIsNotKnownYet() {
        assertEquals(
                "Embedding images 0 of 1,000",
                words.line("Job", new Progress("embed.images", 0, 1000, Double.NaN, Double.NaN)));
        assertEquals(
                "Job", words.line("Job", new Progress("no such", 0, 0, Double.NaN, Double.NaN)));
    }

    @Test
    void aTrainingRunIsNamedBesideItsSteps() {
        assertEquals(
                "Training warm, step 137 of 200",
                words.line(
                        "Training warm",
                        new Progress("train.run", 137, 200, Double.NaN, Double.NaN)));
    }

    @Test
    void aSingleRoundIsNotCounted() {
        assertEquals(
                "UMAP (Smile)",
                words.line(
                        "UMAP (Smile)",
                        new Progress("project.optimize", 0, 1, Double.NaN, Double.NaN)));
    }

    @Test
    void longTimesAreSaidCoarsely() {
        assertEquals("89 s left", words.left(89));
        assertEquals("2 min left", words.left(120));
        assertEquals("2.5 h left", words.left(9000));
        assertEquals("1 s left", words.left(0.1));
    }

    @Test
    void bytesAreSizesAndTheirRateWaitsForAPercent() {
        var lines = new ProgressText(new Messages());
        assertEquals(
                "M 260.2 MB of 605.2 MB · 12.0 MB/s · 29 s left",
                lines.line("M", new Progress("fetch.bytes", 260_236_000, 605_200_000, 12e6, 28.7)));
        assertEquals(
                "M 1.1 kB of 605.2 MB",
                lines.line("M", new Progress("fetch.bytes", 1_100, 605_200_000, 1_900, 35_000)));
    }
}
