package io.conoscope.ui.training.start;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.file.TrainingConfigFile;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// A configuration as it stands in the fields of the sheet; everything else keeps its default.
///
/// @param corpus      to train on; null for generated scenes
/// @param scenes      how many scenes, where there is no corpus
/// @param model       name or folder
/// @param fresh       whether its weights are drawn from the seed
/// @param temperature over the run
/// @param sampler     which pairs come into one batch
/// @param batch       pairs in a step
/// @param epochs      how often each pair is seen
/// @param threads     that compute
/// @param seed        of order and fresh weights
public record RunDraft(
        @Nullable Path corpus,
        int scenes,
        String model,
        boolean fresh,
        TemperatureConfig temperature,
        SamplerConfig sampler,
        int batch,
        int epochs,
        int threads,
        int seed) {

    private static final int EVALUATED = 400;
    private static final List<String> HELD_OUT = List.of("dev", "val", "validation", "test");

    /// The configuration.
    ///
    /// @param splits of the corpus; a run is judged on one that it does not train on, if there is
    /// @throws ConoscopeException for what cannot be
    TrainingConfig config(List<String> splits) throws ConoscopeException {
        boolean isSplit = corpus == null || splits.contains("train");
        var judged = corpus == null ? "dev" : heldOut(splits);
        var text =
                String.format(
                        Locale.ROOT,
                        """
                dataset: {%s%s}
                evaluate: [{%s%s, pairs: %d}]
                model: {name: %s%s}
                temperature: %s
                sampler: %s
                batch: %d
                epochs: %d
                logEvery: 2
                seed: %d
                threads: %d
                """,
                        source(),
                        isSplit ? ", split: train" : "",
                        source(),
                        judged == null ? "" : ", split: " + quoted(judged),
                        EVALUATED,
                        quoted(model),
                        fresh ? ", randomInit: " + seed : "",
                        temperatureWords(),
                        samplerWords(),
                        batch,
                        epochs,
                        seed,
                        threads);
        return TrainingConfigFile.parse(text, Path.of("config.yaml"));
    }

    private static @Nullable String heldOut(List<String> splits) {
        return HELD_OUT.stream().filter(splits::contains).findFirst().orElse(null);
    }

    private String source() {
        return corpus == null
                ? String.format(Locale.ROOT, "scenes: {images: %d, seed: 1}", scenes)
                : "path: " + quoted(corpus.toString());
    }

    private String temperatureWords() {
        return switch (temperature) {
            case TemperatureConfig.Fixed fixed -> "{fixed: %s}".formatted(fixed.value());
            case TemperatureConfig.Learned learned ->
                    "{learned: {initial: %s}}".formatted(learned.initial());
            case TemperatureConfig.Scheduled way ->
                    "{schedule: {kind: %s, from: %s, to: %s}}"
                            .formatted(
                                    way.kind().name().toLowerCase(Locale.ROOT),
                                    way.from(),
                                    way.to());
        };
    }

    private String samplerWords() {
        return sampler.kind() == SamplerConfig.Kind.SAME_IMAGE
                ? String.format(
                        Locale.ROOT,
                        "{same-image: {images: %d, captions: %d}}",
                        sampler.images(),
                        sampler.captions())
                : sampler.kind().word();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
