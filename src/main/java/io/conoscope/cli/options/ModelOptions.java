package io.conoscope.cli.options;

import io.conoscope.encoder.folder.ModelFormat;
import io.conoscope.encoder.model.ModelSpec;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// Which model a verb works with, and in which state.
public final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "NAME-OR-FOLDER",
            description = "The name of a model, or a folder with a checkpoint or exports.")
    private @Nullable String model;

    @Option(
            names = "--image-tower",
            paramLabel = "M",
            description = "Model whose image tower to use, with --text-tower.")
    private @Nullable String imageTower;

    @Option(
            names = "--text-tower",
            paramLabel = "M",
            description = "Model whose text tower to use, with --image-tower.")
    private @Nullable String textTower;

    @Option(
            names = "--random-init",
            paramLabel = "SEED",
            description = "Random weights from this seed instead of the checkpoint's.")
    private @Nullable Long randomInit;

    @Option(
            names = "--layer",
            paramLabel = "K",
            description =
                    "Runs only the first K layers of each tower, then its final norm and"
                            + " projection.")
    private @Nullable Integer layer;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Seed of the random projection between towers of different widths."
                            + " Default: ${DEFAULT-VALUE}.")
    private long seed = ModelSpec.BRIDGE_SEED;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "Format to load from the folder: safetensors, onnx or torchscript.")
    private @Nullable ModelFormat format;

    /// The model, or the fallback where none is named.
    ///
    /// @throws IllegalArgumentException if neither a model nor two towers are named, or both
    public ModelSpec spec(@Nullable String fallback) {
        var whole = model == null && imageTower == null && textTower == null ? fallback : model;
        if ((whole == null) == (imageTower == null || textTower == null)
                || (whole != null && (imageTower != null || textTower != null))) {
            throw new IllegalArgumentException(
                    "give either --model NAME-OR-FOLDER, or both --image-tower M and"
                            + " --text-tower M");
        }
        return new ModelSpec(
                imageTower == null ? String.valueOf(whole) : imageTower,
                textTower == null ? String.valueOf(whole) : textTower,
                randomInit,
                layer,
                seed,
                format);
    }

    /// The model that is named.
    ///
    /// @throws IllegalArgumentException as [#spec(String)]
    public ModelSpec spec() {
        return spec(null);
    }
}
