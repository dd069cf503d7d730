package io.conoscope.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.file.TrainingConfigFile;

import java.nio.file.Path;

/// Configurations as texts.
final class Yaml {

    static final String SMALLEST =
            """
            dataset:
              path: /data/flickr8k
            model: clip-tiny
            steps: 100
            """;

    private Yaml() {}

    static TrainingConfig parse(String text) throws ConoscopeException {
        return TrainingConfigFile.parse(text, Path.of("run.yaml"));
    }

    /// The smallest configuration with something added.
    static TrainingConfig with(String text) throws ConoscopeException {
        return parse(SMALLEST + text);
    }

    /// What is said about a text that is no configuration.
    static String complaint(String key, String text) {
        var failure = assertThrows(ConoscopeException.class, () -> parse(text));
        assertEquals(key, failure.key(), failure.getMessage());
        return failure.getMessage();
    }

    /// What is said about one value that does not go with the smallest configuration.
    static String complaintWith(String text) {
        return complaint("yaml.value", SMALLEST + text);
    }
}
