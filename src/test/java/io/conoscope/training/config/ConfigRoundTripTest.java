package io.conoscope.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.TrainingConfig.AugmentConfig;
import io.conoscope.training.config.TrainingConfig.Length;
import io.conoscope.training.config.TrainingConfig.OptimizerConfig;
import io.conoscope.training.config.TrainingConfig.Rhythm;
import io.conoscope.training.config.file.TrainingConfigFile;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ConfigRoundTripTest {

    private static final int MOST = Integer.MAX_VALUE;

    @Property(tries = 300, seed = "42")
    void whatIsWrittenIsReadBack(@ForAll("configs") TrainingConfig config)
            throws ConoscopeException {
        var text = TrainingConfigFile.write(config);
        var read = Yaml.parse(text);
        assertEquals(config, read, text);
        assertEquals(text, TrainingConfigFile.write(read));
    }

    @Property(tries = 300, seed = "42")
    void anyPathIsReadBack(@ForAll String path) throws ConoscopeException {
        if (!path.isBlank()) {
            assertSameModel(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "~",
                "true",
                "12",
                "C:\\new\\table",
                " # no comment",
                "- a: [b, {c: \"d\"}] 'e' &f *f !g",
                "\u00e4\u6f22\ud83d\ude00",
                "\n\r\t\0\u0007\u0085\u2028\u2029\ufeff",
                "\uffff\ufffe",
                "!!binary aGk=",
                "a: b",
                "two\n  lines\n",
                " both ends ",
                "%s %n %",
            })
    void aPathThatLooksLikeYamlIsReadBack(String path) throws ConoscopeException {
        assertSameModel(path);
    }

    @Test
    void halfASurrogatePairIsNoCharacter() throws ConoscopeException {
        assertEquals("\ufffd alone \ufffd", readBack("\ud83d alone \ude00"));
    }

    @Test
    void everyValueIsWrittenOut() throws ConoscopeException {
        var config = Yaml.parse(FIRST_RELEASE);
        assertEquals(
                """
                dataset:
                  path: C:\\new "flickr"
                  split: 'null'
                  limit: 100
                  imageSize: 0
                  captions: 0
                evaluate:
                - scenes:
                    images: 40
                    seed: -3
                  pairs: 20
                model:
                  imageTower: a
                  textTower: b
                  freeze: none
                objective: infonce
                temperature:
                  schedule:
                    kind: steps
                    from: 0.07
                    to: 0.01
                    count: 3
                sampler: random
                batch: 16
                accumulate: 1
                steps: 5
                optimizer:
                  learningRate: 5.0E-4
                  weightDecay: 0.30000000000000004
                  warmup: 0
                  clip: 1.0
                  beta1: 0.9
                  beta2: 0.98
                  epsilon: 1.0E-6
                augment:
                  crop: false
                  flip: true
                evaluateEvery: 0
                checkpointEvery: 0
                logEvery: 1
                seed: 42
                threads: 1
                """,
                TrainingConfigFile.write(config));
    }

    @Test
    void singleValuesHaveWholeKeys() throws ConoscopeException {
        var values = TrainingConfigFile.values(Yaml.parse(FIRST_RELEASE));
        assertEquals("100", values.get("dataset.limit"));
        assertEquals("-3", values.get("evaluate.1.scenes.seed"));
        assertEquals("0.30000000000000004", values.get("optimizer.weightDecay"));
    }

    /// As the writer before snakeyaml-engine's had it, whose files are in people's run folders.
    private static final String FIRST_RELEASE =
            """
            dataset:
              path: "C:\\\\new \\"flickr\\""
              split: "null"
              limit: 100
              imageSize: 0
              captions: 0
            evaluate:
              -
                scenes:
                  images: 40
                  seed: -3
                pairs: 20
            model:
              imageTower: "a"
              textTower: "b"
              freeze: none
            objective: infonce
            temperature:
              schedule:
                kind: steps
                from: 0.07
                to: 0.01
                count: 3
            sampler: random
            batch: 16
            accumulate: 1
            steps: 5
            optimizer:
              learningRate: 5.0E-4
              weightDecay: 0.30000000000000004
              warmup: 0
              clip: 1.0
              beta1: 0.9
              beta2: 0.98
              epsilon: 1.0E-6
            augment:
              crop: false
              flip: true
            evaluateEvery: 0
            checkpointEvery: 0
            logEvery: 1
            seed: 42
            threads: 1
            """;

    private static String readBack(String path) throws ConoscopeException {
        var config =
                withModel(
                        Yaml.parse(Yaml.SMALLEST),
                        new ModelConfig(path, path, 1L, ModelConfig.Freeze.NONE));
        return Yaml.parse(TrainingConfigFile.write(config)).model().imageTower();
    }

    private static void assertSameModel(String path) throws ConoscopeException {
        var model = new ModelConfig(path, path, 1L, ModelConfig.Freeze.NONE);
        var base = Yaml.parse(Yaml.SMALLEST);
        var config = withModel(base, model);
        assertEquals(model, Yaml.parse(TrainingConfigFile.write(config)).model());
    }

    private static TrainingConfig withModel(TrainingConfig c, ModelConfig model) {
        return new TrainingConfig(
                c.dataset(),
                c.evaluate(),
                model,
                c.objective(),
                c.temperature(),
                c.sampler(),
                c.batch(),
                c.accumulate(),
                c.length(),
                c.optimizer(),
                c.augment(),
                c.rhythm(),
                c.seed(),
                c.threads());
    }

    @Provide
    Arbitrary<TrainingConfig> configs() {
        var first =
                Combinators.combine(
                        datasets(), evaluations().list().ofMaxSize(3), models(), temperatures());
        var counts = Arbitraries.integers().between(1, 1024).array(int[].class).ofSize(4);
        var objectives = Arbitraries.of(Objective.class);
        return Combinators.combine(
                        first.as(Parts::new),
                        objectives,
                        Arbitraries.of("random", "distinct", "same"),
                        counts,
                        lengths(),
                        optimizers(),
                        rhythms(),
                        Arbitraries.longs())
                .as(ConfigRoundTripTest::config);
    }

    private record Parts(
            DatasetConfig dataset,
            List<EvaluateConfig> evaluate,
            ModelConfig model,
            TemperatureConfig temperature) {}

    private static TrainingConfig config(
            Parts parts,
            Objective objective,
            String sampler,
            int[] counts,
            Length length,
            OptimizerConfig optimizer,
            Rhythm rhythm,
            long seed) {
        boolean same = sampler.equals("same") && objective.isAcross();
        int images = 1 + counts[0] % 60;
        int captions = 2 + counts[1] % 60;
        var dealt =
                same
                        ? new SamplerConfig(SamplerConfig.Kind.SAME_IMAGE, images, captions)
                        : sampler.equals("random") ? SamplerConfig.RANDOM : SamplerConfig.DISTINCT;
        var model = parts.model();
        boolean crop = objective == Objective.IMAGE_IMAGE || counts[2] % 2 == 0;
        var d = parts.dataset();
        int taken = same && d.captions() > 0 ? Math.max(d.captions(), captions) : d.captions();
        return new TrainingConfig(
                new DatasetConfig(d.source(), d.split(), d.limit(), d.imageSize(), taken),
                parts.evaluate(),
                objective.isAcross()
                        ? model
                        : new ModelConfig(
                                model.imageTower(),
                                model.textTower(),
                                model.randomInit(),
                                ModelConfig.Freeze.NONE),
                objective,
                parts.temperature(),
                dealt,
                same ? images * captions : 2 + counts[3],
                counts[0],
                length,
                optimizer,
                new AugmentConfig(crop, counts[2] % 3 == 0),
                rhythm,
                seed,
                counts[1]);
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(40).filter(t -> !t.isBlank());
    }

    private static Arbitrary<CorpusSource> sources() {
        var scenes =
                Combinators.combine(Arbitraries.integers().between(8, 999_999), Arbitraries.longs())
                        .as((images, seed) -> (CorpusSource) new CorpusSource.Scenes(images, seed));
        return Arbitraries.oneOf(texts().map(CorpusSource.Folder::new), scenes);
    }

    private static Arbitrary<DatasetConfig> datasets() {
        return Combinators.combine(
                        sources(),
                        texts().injectNull(0.5),
                        Arbitraries.integers().between(0, MOST),
                        Arbitraries.integers().between(0, 4096),
                        Arbitraries.integers().between(0, 1024))
                .as(DatasetConfig::new);
    }

    private static Arbitrary<EvaluateConfig> evaluations() {
        return Combinators.combine(
                        sources(), texts().injectNull(0.5), Arbitraries.integers().between(2, MOST))
                .as(EvaluateConfig::new);
    }

    private static Arbitrary<ModelConfig> models() {
        var freeze = Arbitraries.of(ModelConfig.Freeze.class);
        var one =
                Combinators.combine(texts(), Arbitraries.longs().injectNull(0.5), freeze)
                        .as((name, seed, how) -> new ModelConfig(name, name, seed, how));
        var two =
                Combinators.combine(texts(), texts(), freeze)
                        .as((image, text, how) -> new ModelConfig(image, text, null, how));
        return Arbitraries.oneOf(one, two);
    }

    private static Arbitrary<TemperatureConfig> temperatures() {
        var values = Arbitraries.doubles().between(1e-4, 100).ofScale(6);
        var kinds = Arbitraries.of(TemperatureConfig.Kind.class);
        return Arbitraries.oneOf(
                values.map(TemperatureConfig.Fixed::new),
                Arbitraries.doubles().between(0.01, 1).map(TemperatureConfig.Learned::new),
                Combinators.combine(kinds, values, values, Arbitraries.integers().between(2, 1000))
                        .as(ConfigRoundTripTest::scheduled));
    }

    private static TemperatureConfig scheduled(
            TemperatureConfig.Kind kind, double from, double to, int count) {
        boolean levels = kind == TemperatureConfig.Kind.STEPS;
        return new TemperatureConfig.Scheduled(kind, from, to, levels ? count : 0);
    }

    private static Arbitrary<Length> lengths() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 1_000_000).map(epochs -> new Length(epochs, 0)),
                Arbitraries.integers().between(1, MOST).map(steps -> new Length(0, steps)));
    }

    private static Arbitrary<OptimizerConfig> optimizers() {
        var some = Arbitraries.doubles().between(0, 10).ofScale(12);
        var betas = Arbitraries.doubles().between(0, 0.999999).ofScale(9);
        return Combinators.combine(
                        some,
                        some,
                        Arbitraries.integers().between(0, MOST),
                        Arbitraries.of(1e-12, 1.0, 0.1 + 0.2, Double.MAX_VALUE),
                        betas,
                        betas,
                        Arbitraries.of(1e-16, 1e-8, 1.0 / 3))
                .as(OptimizerConfig::new);
    }

    private static Arbitrary<Rhythm> rhythms() {
        var every = Arbitraries.integers().between(0, MOST);
        return Combinators.combine(every, every, Arbitraries.integers().between(1, MOST))
                .as(Rhythm::new);
    }
}
