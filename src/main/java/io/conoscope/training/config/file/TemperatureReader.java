package io.conoscope.training.config.file;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.TemperatureConfig;

import java.util.List;
import java.util.Locale;

/// Reads the temperature of a configuration.
record TemperatureReader(YamlSection root) {

    private static final double LOW = 1e-4;
    private static final double HIGH = 100;

    /// By default as in Liang et al. 2022 and CLIP's own course: from 0.07 to 0.01.
    private static final double FROM = 0.07;

    private static final double TO = 0.01;

    private static final List<String> KINDS = List.of("exponential", "cosine", "linear", "steps");

    TemperatureConfig read() throws ConoscopeException {
        if (!root.has("temperature")) {
            return new TemperatureConfig.Scheduled(TemperatureConfig.Kind.EXPONENTIAL, FROM, TO, 0);
        }
        if (!root.isMapping("temperature")) {
            return new TemperatureConfig.Fixed(root.number("temperature", LOW, HIGH, FROM));
        }
        var section = root.section("temperature", List.of("fixed", "schedule", "learned"));
        boolean fixed = section.has("fixed");
        boolean scheduled = section.has("schedule");
        boolean learned = section.has("learned");
        if ((fixed ? 1 : 0) + (scheduled ? 1 : 0) + (learned ? 1 : 0) != 1) {
            throw root.wrong("temperature", "none or several", "one of fixed, schedule, learned");
        }
        if (fixed) {
            return new TemperatureConfig.Fixed(section.number("fixed", LOW, HIGH, FROM));
        }
        if (learned) {
            var own = section.section("learned", List.of("initial"));
            return new TemperatureConfig.Learned(own.number("initial", 0.01, 1, FROM));
        }
        return scheduled(section.section("schedule", List.of("kind", "from", "to", "count")));
    }

    private static TemperatureConfig scheduled(YamlSection section) throws ConoscopeException {
        var kind = section.word("kind", KINDS, KINDS.getFirst());
        boolean levels = kind.equals("steps");
        if (!levels && section.has("count")) {
            throw section.wrong("count", kind, "steps, where levels are counted");
        }
        return new TemperatureConfig.Scheduled(
                TemperatureConfig.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                section.number("from", LOW, HIGH, FROM),
                section.number("to", LOW, HIGH, TO),
                levels ? (int) section.whole("count", 2, 1000, 4) : 0);
    }
}
