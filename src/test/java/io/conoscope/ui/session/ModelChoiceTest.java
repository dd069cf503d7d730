package io.conoscope.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class ModelChoiceTest {

    @ParameterizedTest
    @CsvSource({
        "clip-tiny, clip-tiny",
        "models/clip-vit, clip-vit",
        "runs/warm/checkpoints/best, warm · best checkpoint",
        "runs/warm/checkpoints/last, warm · last checkpoint",
        "warm/checkpoints/best, warm · best checkpoint",
        "checkpoints/best, best"
    })
    void aModelIsCalledByItsFolderAndARunsByTheRun(String folder, String name) {
        assertEquals(name, ModelChoice.checkpoint(Path.of(folder)).name());
    }

    @Test
    void anotherNameMakesNoOtherModel() {
        var choice = ModelChoice.checkpoint(Path.of("runs/warm/checkpoints/best"));
        var named = choice.called("warm · step 240");
        assertEquals(choice, named);
        assertEquals("warm · step 240 · trained", named.label());
        assertTrue(choice.isOfRun());
        assertFalse(ModelChoice.PRESETS.getFirst().isOfRun());
    }
}
