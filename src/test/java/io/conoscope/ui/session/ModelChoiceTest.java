package io.conoscope.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "clip-tiny, clip-tiny",
        "models/clip-vit, clip-vit",
        "runs/warm/checkpoints/best, warm best",
        "runs/warm/checkpoints/last, warm last",
        "warm/checkpoints/best, warm best",
        "checkpoints/best, best"
    })
    void aModelIsCalledByItsFolderAndARunsByTheRun(String folder, String name) {
        assertEquals(name, ModelChoice.nameOf(folder));
    }
}
