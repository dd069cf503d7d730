package io.conoscope.training.config.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.ModelConfig;
import io.conoscope.training.config.Objective;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.TrainingConfig.AugmentConfig;
import io.conoscope.training.config.TrainingConfig.Length;
import io.conoscope.training.config.TrainingConfig.OptimizerConfig;
import io.conoscope.training.config.TrainingConfig.Rhythm;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Reads a configuration's keys, with their defaults.
final class ConfigReader {

    /// What a configuration may say.
    static final List<String> KEYS =
            List.of(
                    "dataset",
                    "evaluate",
                    "model",
                    "objective",
                    "temperature",
                    "sampler",
                    "batch",
                    "accumulate",
                    "epochs",
                    "steps",
                    "optimizer",
                    "augment",
                    "evaluateEvery",
                    "checkpointEvery",
                    "logEvery",
                    "seed",
                    "threads");

    private static final int MOST = Integer.MAX_VALUE;
    private static final int DEFAULT_BATCH = 128;
    private static final int DEFAULT_PAIRS = 1000;
    private static final int DEFAULT_LOG = 10;

    private final YamlSection root;

    ConfigReader(YamlSection root) {
        this.root = root;
    }

    TrainingConfig read() throws ConoscopeException {
        var objective = objective();
        int batch = (int) root.whole("batch", 2, 65_536, DEFAULT_BATCH);
        var dataset = new CorpusConfigReader(root).dataset();
        return new TrainingConfig(
                dataset,
                new CorpusConfigReader(root).evaluate(DEFAULT_PAIRS),
                new ModelReader(root).read(objective),
                objective,
                new TemperatureReader(root).read(),
                sampler(batch, objective, dataset.captions()),
                batch,
                (int) root.whole("accumulate", 1, 4096, 1),
                length(),
                optimizer(),
                augment(objective),
                rhythm(),
                root.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, 1),
                (int) root.whole("threads", 1, 1024, cores()));
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }

    private Objective objective() throws ConoscopeException {
        var word = root.word("objective", Objective.words(), Objective.INFONCE.word());
        for (var objective : Objective.values()) {
            if (objective.word().equals(word)) {
                return objective;
            }
        }
        throw root.wrong("objective", word, "one of " + String.join(", ", Objective.words()));
    }

    /// @param taken captions of a picture that an epoch takes; 0 for all
    private SamplerConfig sampler(int batch, Objective objective, int taken)
            throws ConoscopeException {
        if (!root.has("sampler")) {
            return SamplerConfig.RANDOM;
        }
        if (root.isMapping("sampler")) {
            var section = root.section("sampler", List.of("same-image"));
            var size = section.section("same-image", List.of("images", "captions"));
            int images = (int) size.whole("images", 1, 65_536, 4);
            int captions = (int) size.whole("captions", 2, 1024, 4);
            if (images * captions != batch) {
                var found = String.format(Locale.ROOT, "%d images x %d captions", images, captions);
                throw root.wrong("sampler", found, "a product equal to batch, " + batch);
            }
            if (taken > 0 && taken < captions) {
                var expected = "at most dataset.captions, " + taken;
                throw size.wrong("captions", captions, expected);
            }
            if (!objective.isAcross()) {
                throw root.wrong("sampler", "same-image", "random for " + objective.word());
            }
            return new SamplerConfig(SamplerConfig.Kind.SAME_IMAGE, images, captions);
        }
        var word = root.word("sampler", List.of("random", "distinct-images"), "random");
        return word.equals("random") ? SamplerConfig.RANDOM : SamplerConfig.DISTINCT;
    }

    private Length length() throws ConoscopeException {
        if (root.has("epochs") && root.has("steps")) {
            throw root.wrong("steps", "epochs and steps", "one of the two");
        }
        if (!root.has("epochs") && !root.has("steps")) {
            throw root.missing("epochs (or steps)");
        }
        return root.has("epochs")
                ? new Length((int) root.whole("epochs", 1, 1_000_000, 1), 0)
                : new Length(0, (int) root.whole("steps", 1, MOST, 1));
    }

    private OptimizerConfig optimizer() throws ConoscopeException {
        var keys =
                List.of(
                        "learningRate",
                        "weightDecay",
                        "warmup",
                        "clip",
                        "beta1",
                        "beta2",
                        "epsilon");
        var usual = OptimizerConfig.DEFAULT;
        if (!root.has("optimizer")) {
            return usual;
        }
        var section = root.section("optimizer", keys);
        return new OptimizerConfig(
                section.number("learningRate", 0, 10, usual.learningRate()),
                section.number("weightDecay", 0, 10, usual.weightDecay()),
                (int) section.whole("warmup", 0, MOST, usual.warmup()),
                section.number("clip", 1e-12, Double.MAX_VALUE, usual.clip()),
                section.number("beta1", 0, 0.999999, usual.beta1()),
                section.number("beta2", 0, 0.999999, usual.beta2()),
                section.number("epsilon", 1e-16, 1, usual.epsilon()));
    }

    /// A picture can be paired with itself only where something is done to it.
    private AugmentConfig augment(Objective objective) throws ConoscopeException {
        boolean needed = objective == Objective.IMAGE_IMAGE;
        if (!root.has("augment")) {
            return new AugmentConfig(needed, false);
        }
        var section = root.section("augment", List.of("crop", "flip"));
        var augment = new AugmentConfig(section.flag("crop", needed), section.flag("flip", false));
        if (needed && !augment.crop() && !augment.flip()) {
            throw root.wrong("augment", "no crop and no flip", "one of them for image-image");
        }
        return augment;
    }

    private Rhythm rhythm() throws ConoscopeException {
        return new Rhythm(
                (int) root.whole("evaluateEvery", 0, MOST, 0),
                (int) root.whole("checkpointEvery", 0, MOST, 0),
                (int) root.whole("logEvery", 1, MOST, DEFAULT_LOG));
    }

    /// Reads what training begins with.
    private record ModelReader(YamlSection root) {

        ModelConfig read(Objective objective) throws ConoscopeException {
            if (!root.has("model")) {
                throw root.missing("model");
            }
            if (!root.isMapping("model")) {
                var name = Objects.requireNonNull(root.text("model"));
                return new ModelConfig(name, name, null, ModelConfig.Freeze.NONE);
            }
            var keys = List.of("name", "randomInit", "imageTower", "textTower", "freeze");
            var section = root.section("model", keys);
            var name = section.text("name");
            var image = section.text("imageTower");
            var text = section.text("textTower");
            boolean two = image != null && text != null && name == null;
            if (!two && (name == null || image != null || text != null)) {
                throw root.wrong(
                        "model", "something else", "either name, or imageTower and textTower");
            }
            Long seed = null;
            if (section.has("randomInit")) {
                seed = section.whole("randomInit", Long.MIN_VALUE, Long.MAX_VALUE, 1);
            }
            if (two && seed != null) {
                throw section.wrong("randomInit", seed, "no value if two towers are given");
            }
            return new ModelConfig(
                    two ? Objects.requireNonNull(image) : Objects.requireNonNull(name),
                    two ? Objects.requireNonNull(text) : Objects.requireNonNull(name),
                    seed,
                    freeze(section, objective));
        }

        private static ModelConfig.Freeze freeze(YamlSection section, Objective objective)
                throws ConoscopeException {
            var word = section.word("freeze", List.of("none", "image", "text"), "none");
            if (!word.equals("none") && !objective.isAcross()) {
                throw section.wrong("freeze", word, "none for " + objective.word());
            }
            return switch (word) {
                case "image" -> ModelConfig.Freeze.IMAGE;
                case "text" -> ModelConfig.Freeze.TEXT;
                default -> ModelConfig.Freeze.NONE;
            };
        }
    }
}
