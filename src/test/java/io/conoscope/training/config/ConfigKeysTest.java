package io.conoscope.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.TrainingConfig.AugmentConfig;
import io.conoscope.training.config.TrainingConfig.Length;
import io.conoscope.training.config.TrainingConfig.OptimizerConfig;
import io.conoscope.training.config.TrainingConfig.Rhythm;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ConfigKeysTest {

    private static final String FULL =
            """
            dataset:
              scenes:
                images: 600
                seed: -7
              split: train
              limit: 300
              imageSize: 32
              captions: 4
            evaluate:
              - path: "C:\\\\data\\\\dev"
                split: dev
                pairs: 50
              - scenes: {images: 9, seed: 2}
            model:
              imageTower: a
              textTower: b
              freeze: text
            objective: siglip
            temperature:
              schedule: {kind: steps, from: 0.1, to: 0.02, count: 3}
            sampler:
              same-image: {images: 5, captions: 3}
            batch: 15
            accumulate: 2
            epochs: 12
            optimizer:
              learningRate: 5.0e-4
              weightDecay: 0
              warmup: 7
              clip: 0.5
              beta1: 0.8
              beta2: 0.95
              epsilon: 1.0e-6
            augment: {crop: true, flip: true}
            evaluateEvery: 11
            checkpointEvery: 13
            logEvery: 3
            seed: -9223372036854775808
            threads: 3
            """;

    @Test
    void everyKeyIsRead() throws ConoscopeException {
        var expected =
                new TrainingConfig(
                        new DatasetConfig(new CorpusSource.Scenes(600, -7), "train", 300, 32, 4),
                        List.of(
                                new EvaluateConfig(
                                        new CorpusSource.Folder("C:\\data\\dev"), "dev", 50),
                                new EvaluateConfig(new CorpusSource.Scenes(9, 2), null, 1000)),
                        new ModelConfig("a", "b", null, ModelConfig.Freeze.TEXT),
                        Objective.SIGLIP,
                        new TemperatureConfig.Scheduled(TemperatureConfig.Kind.STEPS, 0.1, 0.02, 3),
                        new SamplerConfig(SamplerConfig.Kind.SAME_IMAGE, 5, 3),
                        15,
                        2,
                        new Length(12, 0),
                        new OptimizerConfig(5e-4, 0, 7, 0.5, 0.8, 0.95, 1e-6),
                        new AugmentConfig(true, true),
                        new Rhythm(11, 13, 3),
                        Long.MIN_VALUE,
                        3);
        assertEquals(expected, Yaml.parse(FULL));
    }

    @Test
    void theOtherKeysHaveDefaults() throws ConoscopeException {
        var expected =
                new TrainingConfig(
                        new DatasetConfig(new CorpusSource.Folder("/data/flickr8k"), null, 0, 0, 0),
                        List.of(),
                        new ModelConfig("clip-tiny", "clip-tiny", null, ModelConfig.Freeze.NONE),
                        Objective.INFONCE,
                        new TemperatureConfig.Scheduled(
                                TemperatureConfig.Kind.EXPONENTIAL, 0.07, 0.01, 0),
                        SamplerConfig.RANDOM,
                        128,
                        1,
                        new Length(0, 100),
                        new OptimizerConfig(1e-3, 0.1, 100, 1, 0.9, 0.98, 1e-8),
                        new AugmentConfig(false, false),
                        new Rhythm(0, 0, 10),
                        1,
                        Runtime.getRuntime().availableProcessors());
        assertEquals(expected, Yaml.parse(Yaml.SMALLEST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset",
                "evaluate",
                "model",
                "objective",
                "temperature",
                "sampler",
                "batch",
                "accumulate",
                "optimizer",
                "augment",
                "evaluateEvery",
                "checkpointEvery",
                "logEvery",
                "seed",
                "threads"
            })
    void aNullIsLikeAnAbsentKey(String key) throws ConoscopeException {
        var set = key.equals("dataset") || key.equals("model");
        if (set) {
            var text = "dataset: {path: a}\nmodel: m\nsteps: 1\n".replaceAll(key + ": .*", "");
            Yaml.complaint("yaml.missing", text + key + ": null\n");
        } else {
            assertEquals(Yaml.parse(Yaml.SMALLEST), Yaml.with(key + ": null\n"));
        }
    }

    @Test
    void aSeedOfFreshWeightsThatIsNullMeansTheModelsOwn() throws ConoscopeException {
        var text = "dataset: {path: a}\nmodel: {name: m, randomInit: null}\nsteps: 1\n";
        assertNull(Yaml.parse(text).model().randomInit());
    }

    @ParameterizedTest
    @CsvSource({"infonce,false", "siglip,false", "image-image,true", "text-text,false"})
    void picturesAreCroppedByDefaultWhereTheyArePairedWithThemselves(String objective, boolean crop)
            throws ConoscopeException {
        var config = Yaml.with("objective: " + objective + "\n");
        assertEquals(new AugmentConfig(crop, false), config.augment());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature: 0.05|Fixed[value=0.05]",
                "temperature: {fixed: 0.2}|Fixed[value=0.2]",
                "temperature: {learned: {}}|Learned[initial=0.07]",
                "temperature: {learned: {initial: 0.5}}|Learned[initial=0.5]",
                "temperature: {schedule: {kind: cosine}}"
                        + "|Scheduled[kind=COSINE, from=0.07, to=0.01, count=0]",
                "temperature: {schedule: {kind: steps}}"
                        + "|Scheduled[kind=STEPS, from=0.07, to=0.01, count=4]",
                "temperature: {schedule: {from: 0.01, to: 1}}"
                        + "|Scheduled[kind=EXPONENTIAL, from=0.01, to=1.0, count=0]",
            })
    void temperaturesAreRead(String text, String expected) throws ConoscopeException {
        assertEquals(expected, Yaml.with(text + "\n").temperature().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"random", "distinct-images"})
    void samplersAreRead(String word) throws ConoscopeException {
        var sampler = Yaml.with("sampler: " + word + "\n").sampler();
        assertEquals(word, sampler.kind().word());
    }

    @Test
    void whatIsMissingIsNamed() {
        var text = "\n\nsteps: 1\n";
        assertEquals(
                "run.yaml, line 3: the key dataset is missing",
                Yaml.complaint("yaml.missing", text));
        assertEquals(
                "run.yaml, line 3: the key model is missing",
                Yaml.complaint("yaml.missing", text + "dataset: {path: a}\n"));
        assertEquals(
                "run.yaml, line 3: the key epochs (or steps) is missing",
                Yaml.complaint("yaml.missing", "\n\ndataset: {path: a}\nmodel: m\n"));
        var noPath = "model: m\nsteps: 1\ndataset:\n  limit: 3\n";
        assertEquals(
                "run.yaml, line 4: the key dataset.path (or scenes) is missing",
                Yaml.complaint("yaml.missing", noPath));
        var second = Yaml.SMALLEST + "evaluate:\n- path: a\n- pairs: 3\n";
        assertEquals(
                "run.yaml, line 7: the key evaluate[1].path (or scenes) is missing",
                Yaml.complaint("yaml.missing", second));
    }

    @ParameterizedTest
    @CsvSource({
        "batchsize: 3,batchsize,batch",
        "Epochs: 3,Epochs,epochs",
        "optimizer: {learningrate: 1},optimizer.learningrate,learningRate",
        "temperature: {shedule: {}},temperature.shedule,schedule",
        "sampler: {same_image: {}},sampler.same_image,same-image",
        "evaluate: [{pair: 1}],evaluate[0].pair,pairs"
    })
    void anUnknownKeyIsNamedWithTheNearest(String text, String key, String nearest) {
        var whole = Yaml.SMALLEST + text + "\n";
        var said = Yaml.complaint("yaml.unknown", whole);
        var start = "run.yaml, line 5: unknown key %s; did you mean %s? (known: ";
        assertTrue(said.startsWith(start.formatted(key, nearest)), said);
    }
}
