package io.conoscope.ui.session;

import io.conoscope.encoder.folder.CheckpointStep;
import io.conoscope.encoder.model.ModelSpec;

import java.nio.file.Path;
import java.util.List;

/// A model as the window offers it. Two are equal if they load the same.
///
/// @param spec what to load
/// @param name for people; a model of a run by run and step, `cold-start · step 240`
public record ModelChoice(ModelSpec spec, String name) {

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

    /// The same called by what its path alone tells.
    public ModelChoice(ModelSpec spec) {
        this(spec, nameOf(spec));
    }

    /// The same by another name.
    public ModelChoice called(String wanted) {
        return new ModelChoice(spec, wanted);
    }

    /// Whether its files know a better name than its path: it, or one of its towers, is of a run.
    public boolean isOfRun() {
        return CheckpointStep.isOfRun(Path.of(spec.imageModel()))
                || CheckpointStep.isOfRun(Path.of(spec.textModel()));
    }

    /// The name with the state of the weights: `clip-tiny · random 1 · layer 2`.
    public String label() {
        return name() + " · " + weights();
    }

    /// The state of the weights, and how much of the model is run: `random 1 · layer 4`, `trained`.
    public String weights() {
        var weights = spec.randomInit() == null ? "trained" : "random " + spec.randomInit();
        return spec.layer() == null ? weights : weights + " · layer " + spec.layer();
    }

    private static String nameOf(ModelSpec spec) {
        var image = nameOf(spec.imageModel());
        return spec.isOneModel() ? image : image + " + " + nameOf(spec.textModel());
    }

    private static String nameOf(String folder) {
        return CheckpointStep.shortNameOf(Path.of(folder));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelChoice choice && spec.equals(choice.spec);
    }

    @Override
    public int hashCode() {
        return spec.hashCode();
    }
}
