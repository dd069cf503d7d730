package io.conoscope.encoder.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

class CheckpointStepTest {

    @TempDir private Path folder;

    private Path checkpoint(String name) throws Exception {
        return Files.createDirectories(folder.resolve("cold-start/checkpoints").resolve(name));
    }

    @Test
    void aRunsModelIsCalledByRunAndStep() throws Exception {
        var best = checkpoint("best");
        CheckpointStep.write(best, 240);
        assertEquals("cold-start · step 240", CheckpointStep.nameOf(best));
    }

    @Test
    void theStateThatARunGoesOnFromSaysTheStepToo() throws Exception {
        var last = checkpoint("last");
        Files.writeString(last.resolve("training_state.json"), "{\"step\": 300, \"best\": 0.5}");
        assertEquals("cold-start · step 300", CheckpointStep.nameOf(last));
    }

    @Test
    void aCheckpointOfOldIsCalledByWhatItsPathSays() throws Exception {
        var best = checkpoint("best");
        assertEquals(OptionalLong.empty(), CheckpointStep.read(best));
        assertEquals("cold-start · best checkpoint", CheckpointStep.nameOf(best));
        Files.writeString(best.resolve("checkpoint.json"), "{\"step\": \"many\"}");
        assertEquals("cold-start · best checkpoint", CheckpointStep.nameOf(best));
    }

    @Test
    void anyOtherModelIsCalledAsItsFolderIs() throws Exception {
        var model = Files.createDirectories(folder.resolve("clip-vit-b32"));
        CheckpointStep.write(model, 5);
        assertEquals("clip-vit-b32", CheckpointStep.nameOf(model));
    }
}
