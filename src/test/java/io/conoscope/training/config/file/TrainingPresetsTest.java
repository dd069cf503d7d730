package io.conoscope.training.config.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class TrainingPresetsTest {

    @Test
    void everyPresetCanBeReadAndIsJudgedOnSomething() {
        for (var preset : TrainingPresets.all()) {
            for (var run : preset.runs()) {
                assertFalse(run.config().evaluate().isEmpty(), run.name());
            }
        }
        var names = TrainingPresets.all().stream().map(TrainingPreset::name).toList();
        assertEquals(List.of("cone", "warm", "negatives", "cooling"), names);
    }

    @Test
    void theRunsAboutFalseNegativesDifferInTheSamplerAlone() {
        var runs = TrainingPresets.all().get(2).runs();
        var first = runs.getFirst().config();
        var second = runs.getLast().config();
        assertNotEquals(first.sampler(), second.sampler());
        var written = TrainingConfigFile.write(second);
        var sampler = "sampler:\n  same-image:\n    images: 4\n    captions: 4\n";
        assertEquals(
                TrainingConfigFile.write(first), written.replace(sampler, "sampler: random\n"));
    }
}
