package io.conoscope.training.config.file;

import io.conoscope.training.config.CorpusSource;
import io.conoscope.training.config.DatasetConfig;
import io.conoscope.training.config.EvaluateConfig;
import io.conoscope.training.config.ModelConfig;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.config.TrainingConfig;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.NonPrintableStyle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A configuration as YAML has it: maps, lists, texts, numbers and truth values, every value
/// written out.
final class ConfigWriter {

    private static final DumpSettings SETTINGS =
            DumpSettings.builder()
                    .setDefaultFlowStyle(FlowStyle.BLOCK)
                    .setNonPrintableStyle(NonPrintableStyle.ESCAPE)
                    .setSplitLines(false)
                    .build();

    private ConfigWriter() {}

    /// The text of a file.
    static String write(TrainingConfig config) {
        return new Dump(SETTINGS).dumpToString(tree(config));
    }

    /// The values by their keys, in the order of the file.
    static Map<String, Object> tree(TrainingConfig config) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("dataset", dataset(config.dataset()));
        tree.put("evaluate", config.evaluate().stream().map(ConfigWriter::evaluate).toList());
        tree.put("model", model(config.model()));
        tree.put("objective", config.objective().word());
        tree.put("temperature", temperature(config.temperature()));
        tree.put("sampler", sampler(config.sampler()));
        tree.put("batch", config.batch());
        tree.put("accumulate", config.accumulate());
        var length = config.length();
        tree.put(
                length.epochs() > 0 ? "epochs" : "steps",
                length.epochs() > 0 ? length.epochs() : length.steps());
        tree.put("optimizer", optimizer(config.optimizer()));
        tree.put("augment", augment(config.augment()));
        tree.put("evaluateEvery", config.rhythm().evaluate());
        tree.put("checkpointEvery", config.rhythm().checkpoint());
        tree.put("logEvery", config.rhythm().log());
        tree.put("seed", config.seed());
        tree.put("threads", config.threads());
        return tree;
    }

    private static Map<String, Object> dataset(DatasetConfig dataset) {
        var tree = source(dataset.source(), dataset.split());
        tree.put("limit", dataset.limit());
        tree.put("imageSize", dataset.imageSize());
        tree.put("captions", dataset.captions());
        return tree;
    }

    private static Map<String, Object> evaluate(EvaluateConfig set) {
        var tree = source(set.source(), set.split());
        tree.put("pairs", set.pairs());
        return tree;
    }

    private static Map<String, Object> source(CorpusSource source, @Nullable String split) {
        var tree = new LinkedHashMap<String, Object>();
        switch (source) {
            case CorpusSource.Folder folder -> tree.put("path", text(folder.path()));
            case CorpusSource.Scenes scenes -> {
                var made = new LinkedHashMap<String, Object>();
                made.put("images", scenes.images());
                made.put("seed", scenes.seed());
                tree.put("scenes", made);
            }
        }
        if (split != null) {
            tree.put("split", text(split));
        }
        return tree;
    }

    private static Map<String, Object> model(ModelConfig model) {
        var tree = new LinkedHashMap<String, Object>();
        if (model.isOneModel()) {
            tree.put("name", text(model.imageTower()));
        } else {
            tree.put("imageTower", text(model.imageTower()));
            tree.put("textTower", text(model.textTower()));
        }
        if (model.randomInit() != null) {
            tree.put("randomInit", model.randomInit());
        }
        tree.put("freeze", lower(model.freeze()));
        return tree;
    }

    private static Map<String, Object> temperature(TemperatureConfig temperature) {
        return switch (temperature) {
            case TemperatureConfig.Fixed fixed -> Map.of("fixed", fixed.value());
            case TemperatureConfig.Learned learned ->
                    Map.of("learned", Map.of("initial", learned.initial()));
            case TemperatureConfig.Scheduled scheduled -> Map.of("schedule", schedule(scheduled));
        };
    }

    private static Map<String, Object> schedule(TemperatureConfig.Scheduled scheduled) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", lower(scheduled.kind()));
        tree.put("from", scheduled.from());
        tree.put("to", scheduled.to());
        if (scheduled.kind() == TemperatureConfig.Kind.STEPS) {
            tree.put("count", scheduled.count());
        }
        return tree;
    }

    private static Object sampler(SamplerConfig sampler) {
        if (sampler.kind() != SamplerConfig.Kind.SAME_IMAGE) {
            return sampler.kind().word();
        }
        var tree = new LinkedHashMap<String, Object>();
        tree.put("images", sampler.images());
        tree.put("captions", sampler.captions());
        return Map.of(sampler.kind().word(), tree);
    }

    private static Map<String, Object> optimizer(TrainingConfig.OptimizerConfig optimizer) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("learningRate", optimizer.learningRate());
        tree.put("weightDecay", optimizer.weightDecay());
        tree.put("warmup", optimizer.warmup());
        tree.put("clip", optimizer.clip());
        tree.put("beta1", optimizer.beta1());
        tree.put("beta2", optimizer.beta2());
        tree.put("epsilon", optimizer.epsilon());
        return tree;
    }

    private static Map<String, Object> augment(TrainingConfig.AugmentConfig augment) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("crop", augment.crop());
        tree.put("flip", augment.flip());
        return tree;
    }

    /// Half a surrogate pair is no character and has no place in YAML: it becomes U+FFFD.
    private static String text(String text) {
        return text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /// The single values by their whole keys, such as `dataset.limit` and `evaluate.1.pairs`.
    static Map<String, String> flat(TrainingConfig config) {
        var values = new LinkedHashMap<String, String>();
        flatten("", tree(config), values);
        return values;
    }

    private static void flatten(String key, Object value, Map<String, String> into) {
        var prefix = key.isEmpty() ? "" : key + ".";
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, of) -> flatten(prefix + name, of, into));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(prefix + (i + 1), list.get(i), into);
                }
            }
            default -> into.put(key, value.toString());
        }
    }
}
