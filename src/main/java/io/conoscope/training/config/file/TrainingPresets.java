package io.conoscope.training.config.file;

import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The presets that come with the program.
public final class TrainingPresets {

    private TrainingPresets() {}

    /// All presets, in the order in which they are offered.
    public static List<TrainingPreset> all() {
        return List.of(
                preset("cone", "cone"),
                preset("warm", "warm"),
                preset("negatives", "negatives-random", "negatives-same-image"),
                preset("cooling", "cooling"));
    }

    private static TrainingPreset preset(String name, String... runs) {
        return new TrainingPreset(name, Arrays.stream(runs).map(TrainingPresets::run).toList());
    }

    private static TrainingPreset.Run run(String name) {
        var file = name + ".yaml";
        try (var in = TrainingPresets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + file);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new TrainingPreset.Run(name, TrainingConfigFile.parse(text, Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConoscopeException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
