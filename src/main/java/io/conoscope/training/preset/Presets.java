package io.conoscope.training.preset;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.TrainingConfigFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The presets that come with the program.
public final class Presets {

    private Presets() {}

    /// All presets, in the order in which they are offered.
    public static List<Preset> all() {
        return List.of(
                preset("cone", "cone"),
                preset("warm", "warm"),
                preset("negatives", "negatives-random", "negatives-same-image"),
                preset("cooling", "cooling"));
    }

    private static Preset preset(String name, String... runs) {
        return new Preset(name, Arrays.stream(runs).map(Presets::run).toList());
    }

    private static Preset.Run run(String name) {
        var file = name + ".yaml";
        try (var in = Presets.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + file);
            }
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Preset.Run(name, TrainingConfigFile.parse(text, Path.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ConoscopeException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
