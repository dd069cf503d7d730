package io.conoscope.training.config.file;

import io.conoscope.training.config.CorpusSource;
import io.conoscope.training.config.ModelConfig;
import io.conoscope.training.config.SamplerConfig;
import io.conoscope.training.config.TemperatureConfig;
import io.conoscope.training.config.TrainingConfig;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// Writes a configuration, every value written out.
final class ConfigWriter {

    private final StringBuilder out = new StringBuilder();

    String write(TrainingConfig config) {
        var dataset = config.dataset();
        line(0, "dataset:");
        source(1, dataset.source());
        optional(1, "split", dataset.split());
        line(1, "limit: " + dataset.limit());
        line(1, "imageSize: " + dataset.imageSize());
        line(1, "captions: " + dataset.captions());
        evaluate(config);
        model(config.model());
        line(0, "objective: " + config.objective().word());
        temperature(config.temperature());
        sampler(config.sampler());
        line(0, "batch: " + config.batch());
        line(0, "accumulate: " + config.accumulate());
        var length = config.length();
        line(0, length.epochs() > 0 ? "epochs: " + length.epochs() : "steps: " + length.steps());
        optimizer(config.optimizer());
        line(0, "augment:");
        line(1, "crop: " + config.augment().crop());
        line(1, "flip: " + config.augment().flip());
        line(0, "evaluateEvery: " + config.rhythm().evaluate());
        line(0, "checkpointEvery: " + config.rhythm().checkpoint());
        line(0, "logEvery: " + config.rhythm().log());
        line(0, "seed: " + config.seed());
        line(0, "threads: " + config.threads());
        return out.toString();
    }

    private void evaluate(TrainingConfig config) {
        if (config.evaluate().isEmpty()) {
            line(0, "evaluate: []");
            return;
        }
        line(0, "evaluate:");
        for (var set : config.evaluate()) {
            line(1, "-");
            source(2, set.source());
            optional(2, "split", set.split());
            line(2, "pairs: " + set.pairs());
        }
    }

    private void source(int depth, CorpusSource source) {
        switch (source) {
            case CorpusSource.Folder folder -> line(depth, "path: " + quoted(folder.path()));
            case CorpusSource.Scenes scenes -> {
                line(depth, "scenes:");
                line(depth + 1, "images: " + scenes.images());
                line(depth + 1, "seed: " + scenes.seed());
            }
        }
    }

    private void model(ModelConfig model) {
        line(0, "model:");
        if (model.isOneModel()) {
            line(1, "name: " + quoted(model.imageTower()));
        } else {
            line(1, "imageTower: " + quoted(model.imageTower()));
            line(1, "textTower: " + quoted(model.textTower()));
        }
        if (model.randomInit() != null) {
            line(1, "randomInit: " + model.randomInit());
        }
        line(1, "freeze: " + lower(model.freeze()));
    }

    private void temperature(TemperatureConfig temperature) {
        line(0, "temperature:");
        switch (temperature) {
            case TemperatureConfig.Fixed fixed -> line(1, "fixed: " + fixed.value());
            case TemperatureConfig.Learned learned -> {
                line(1, "learned:");
                line(2, "initial: " + learned.initial());
            }
            case TemperatureConfig.Scheduled scheduled -> {
                line(1, "schedule:");
                line(2, "kind: " + lower(scheduled.kind()));
                line(2, "from: " + scheduled.from());
                line(2, "to: " + scheduled.to());
                if (scheduled.kind() == TemperatureConfig.Kind.STEPS) {
                    line(2, "count: " + scheduled.count());
                }
            }
        }
    }

    private void sampler(SamplerConfig sampler) {
        if (sampler.kind() != SamplerConfig.Kind.SAME_IMAGE) {
            line(0, "sampler: " + sampler.kind().word());
            return;
        }
        line(0, "sampler:");
        line(1, "same-image:");
        line(2, "images: " + sampler.images());
        line(2, "captions: " + sampler.captions());
    }

    private void optimizer(TrainingConfig.OptimizerConfig optimizer) {
        line(0, "optimizer:");
        line(1, "learningRate: " + optimizer.learningRate());
        line(1, "weightDecay: " + optimizer.weightDecay());
        line(1, "warmup: " + optimizer.warmup());
        line(1, "clip: " + optimizer.clip());
        line(1, "beta1: " + optimizer.beta1());
        line(1, "beta2: " + optimizer.beta2());
        line(1, "epsilon: " + optimizer.epsilon());
    }

    private void optional(int depth, String key, @Nullable String value) {
        if (value != null) {
            line(depth, key + ": " + quoted(value));
        }
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    /// In double quotes, so that no text is taken for something else.
    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (!isPlain(text, i)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /// Whether YAML takes a letter as it is.
    private static boolean isPlain(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        return c >= ' ' && (c < 0x7F || c >= 0xA0) && c != 0xFEFF && c < 0xFFFE;
    }
}
