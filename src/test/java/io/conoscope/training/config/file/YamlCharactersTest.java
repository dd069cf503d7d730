package io.conoscope.training.config.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.base.input.Cases;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/// Characters outside the basic plane, wherever they stand in a configuration.
class YamlCharactersTest {

    @Test
    void readsTheConfigurationThatFailed() throws Exception {
        var config = TrainingConfigFile.read(Cases.path("yaml/small.yaml"));
        assertEquals("/x", TrainingConfigFile.values(config).get("dataset.path"));
    }

    @Test
    void readsAnEmojiAcrossTheEndOfEveryUsualBuffer() throws Exception {
        var plain = TrainingConfigFile.read(Cases.path("yaml/small.yaml"));
        var text = TrainingConfigFile.write(plain);
        for (int size : new int[] {1024, 2048, 4096, 8192}) {
            for (int at = size - 3; at <= size + 1; at++) {
                var comment = "#" + "x".repeat(at - 1) + "\uD83D\uDE00\n";
                var parsed = TrainingConfigFile.parse(comment + text, Path.of("x.yaml"));
                assertEquals(text, TrainingConfigFile.write(parsed));
            }
        }
    }
}
