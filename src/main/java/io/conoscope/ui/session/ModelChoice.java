package io.conoscope.ui.session;

import io.conoscope.encoder.model.ModelSpec;

import java.nio.file.Path;
import java.util.List;

/// A model as the window offers it.
///
/// @param spec what to load
public record ModelChoice(ModelSpec spec) {

    private static final String TINY = "clip-tiny-scenes";

    /// What a new window offers: a model trained on the bundled scenes, the two towers that it was
    /// put together from, the same with random weights, and a larger model with random weights.
    public static final List<ModelChoice> PRESETS =
            List.of(
                    trained(TINY),
                    new ModelChoice(
                            ModelSpec.towers(
                                    "clip-tiny-image",
                                    "clip-tiny-text",
                                    null,
                                    ModelSpec.BRIDGE_SEED)),
                    fresh(TINY, 1),
                    fresh("clip-vit-b32", 1));

    /// A preset whose weights come from a seed.
    public static ModelChoice fresh(String preset, long seed) {
        return new ModelChoice(new ModelSpec(preset, seed));
    }

    /// A preset with the weights that come with it.
    public static ModelChoice trained(String preset) {
        return new ModelChoice(new ModelSpec(preset, null));
    }

    /// A checkpoint folder with its own weights.
    public static ModelChoice checkpoint(Path folder) {
        return new ModelChoice(new ModelSpec(folder.toString(), null));
    }

    /// The name with the state of the weights: `clip-tiny · random 1 · layer 2`.
    public String label() {
        return name() + " · " + weights();
    }

    /// The model's name alone.
    public String name() {
        var image = nameOf(spec.imageModel());
        return spec.isOneModel() ? image : image + " + " + nameOf(spec.textModel());
    }

    /// The state of the weights, and how much of the model is run: `random 1 · layer 4`, `trained`.
    public String weights() {
        var weights = spec.randomInit() == null ? "trained" : "random " + spec.randomInit();
        return spec.layer() == null ? weights : weights + " · layer " + spec.layer();
    }

    /// A model's name, or the last part of its folder; of a run's checkpoint the run's name before
    /// it: `RUN best`.
    public static String nameOf(String folder) {
        var path = Path.of(folder);
        var name = path.getFileName();
        var run = runOf(path);
        return name == null ? folder : run + name;
    }

    private static String runOf(Path checkpoint) {
        var checkpoints = checkpoint.getParent();
        if (checkpoints == null || !checkpoints.endsWith("checkpoints")) {
            return "";
        }
        var run = checkpoints.getParent();
        return run == null ? "" : run.getFileName() + " ";
    }
}
