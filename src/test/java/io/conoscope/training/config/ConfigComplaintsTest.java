package io.conoscope.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.file.TrainingConfigFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class ConfigComplaintsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch: 1|batch is 1|a whole number in [2, 65536]",
                "batch: 1e3|batch is 1e3|a whole number in [2, 65536]",
                "batch: [2]|batch is a list|a text",
                "batch: ''|batch is \"\"|a text",
                "batch:|batch is \"\"|a text",
                "accumulate: 0|accumulate is 0|a whole number in [1, 4096]",
                "logEvery: 0|logEvery is 0|a whole number in [1, 2147483647]",
                "evaluateEvery: -1|evaluateEvery is -1|a whole number in [0, 2147483647]",
                "checkpointEvery: 2147483648|checkpointEvery is 2147483648"
                        + "|a whole number in [0, 2147483647]",
                "threads: 0|threads is 0|a whole number in [1, 1024]",
                "seed: 9223372036854775808|seed is 9223372036854775808"
                        + "|a whole number in [-9223372036854775808, 9223372036854775807]",
                "objective: clip|objective is clip"
                        + "|one of infonce, siglip, image-image, text-text",
                "temperature: 0|temperature is 0|a number in [1.0E-4, 100.0]",
                "temperature: .nan|temperature is .nan|a number in [1.0E-4, 100.0]",
                "temperature: NaN|temperature is NaN|a number in [1.0E-4, 100.0]",
                "temperature: {fixed: Infinity}|temperature.fixed is Infinity"
                        + "|a number in [1.0E-4, 100.0]",
                "temperature: {learned: {initial: 2}}|temperature.learned.initial is 2"
                        + "|a number in [0.01, 1.0]",
                "temperature: {schedule: {kind: slow}}|temperature.schedule.kind is slow"
                        + "|one of exponential, cosine, linear, steps",
                "temperature: {schedule: {kind: steps, count: 1}}"
                        + "|temperature.schedule.count is 1|a whole number in [2, 1000]",
                "sampler: same-image|sampler is same-image|one of random, distinct-images",
                "sampler: [random]|sampler is a list|a text",
                "augment: true|augment is true|keys with values: crop, flip",
                "augment: {crop: yes}|augment.crop is yes|true or false",
                "optimizer: {learningRate: -1}|optimizer.learningRate is -1"
                        + "|a number in [0.0, 10.0]",
                "optimizer: {beta1: 1}|optimizer.beta1 is 1|a number in [0.0, 0.999999]",
                "optimizer: {clip: 0}|optimizer.clip is 0|a number in [1.0E-12,",
                "evaluate: {path: a}|evaluate is a mapping|a list",
                "evaluate: [a]|evaluate[0] is a|keys with values: path, scenes, split, pairs",
                "evaluate: [{path: a, pairs: 1}]|evaluate[0].pairs is 1"
                        + "|a whole number in [2, 2147483647]",
                "evaluate: [{scenes: {images: 7}}]|evaluate[0].scenes.images is 7"
                        + "|a whole number in [8, 999999]",
            })
    void aValueIsNamedWithFileLineKeyAndWhatWasExpected(
            String text, String found, String expected) {
        var said = Yaml.complaintWith("\n" + text + "\n");
        var start = "run.yaml, line 6: " + found + ", expected " + expected;
        assertTrue(said.startsWith(start), said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "epochs: 3|steps is epochs and steps, expected one of the two",
                "sampler: {same-image: {images: 8, captions: 5}}"
                        + "|sampler is 8 images x 5 captions, expected a product equal to batch",
                "objective: image-image; augment: {crop: false}"
                        + "|augment is no crop and no flip, expected one of them",
                "objective: text-text; batch: 16; sampler: {same-image: {}}"
                        + "|sampler is same-image, expected random for text-text",
                "temperature: {}"
                        + "|temperature is none or several, expected one of fixed, schedule",
                "temperature: {fixed: 1, learned: {}}"
                        + "|temperature is none or several, expected one of fixed, schedule",
                "temperature: {schedule: {kind: linear, count: 3}}"
                        + "|temperature.schedule.count is linear, expected steps",
                "evaluate: [{path: a}, {path: b}, {path: c}, {path: d}]"
                        + "|evaluate is 4 corpora, expected at most 3",
                "evaluate: [{path: a, scenes: {}}]"
                        + "|evaluate[0].scenes is path and scenes, expected one of the two",
            })
    void contradictionsAreNamed(String text, String expected) {
        var said = Yaml.complaintWith(text.replace("; ", "\n") + "\n");
        assertTrue(said.contains(": " + expected), said);
    }

    @Test
    void anEpochMustTakeTheCaptionsThatABatchHas() {
        var text =
                """
                dataset: {path: a, captions: 2}
                model: m
                steps: 1
                batch: 12
                sampler:
                  same-image: {images: 4, captions: 3}
                """;
        assertEquals(
                "run.yaml, line 6: sampler.same-image.captions is 3,"
                        + " expected at most dataset.captions, 2",
                Yaml.complaint("yaml.value", text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{imageTower: a, textTower: b, randomInit: 1}"
                        + "|model.randomInit is 1, expected no value if two towers are",
                "{imageTower: a}|model is something else, expected either name, or imageTower",
                "{name: a, textTower: b}|model is something else, expected either name, or",
                "{freeze: none}|model is something else, expected either name, or imageTower",
                "{name: a, freeze: both}|model.freeze is both, expected one of none, image",
                "[a]|model is a list, expected a text",
                "''|model is \"\", expected a text",
            })
    void aModelIsOneOrTwoTowers(String model, String expected) {
        var text = "dataset: {path: a}\nsteps: 1\nmodel: " + model + "\n";
        var said = Yaml.complaint("yaml.value", text);
        assertTrue(said.startsWith("run.yaml, line 3: " + expected), said);
    }

    @ParameterizedTest
    @CsvSource({"image-image,image", "image-image,text", "text-text,image", "text-text,text"})
    void oneTowerTrainedAloneFreezesNone(String objective, String tower) {
        var text =
                "dataset: {path: a}\nsteps: 1\nmodel: {name: m, freeze: %s}\nobjective: %s\n"
                        .formatted(tower, objective);
        var said = Yaml.complaint("yaml.value", text);
        assertTrue(said.contains("model.freeze is %s, expected none for ".formatted(tower)), said);
    }

    @Test
    void theFileIsNamedAsItWasGiven() throws IOException {
        var file = folder.resolve("my run.yaml");
        Files.writeString(file, Yaml.SMALLEST + "batch: many\n");
        var failure = assertThrows(ConoscopeException.class, () -> TrainingConfigFile.read(file));
        assertTrue(failure.getMessage().startsWith(file + ", line 5: batch is many, "));
    }
}
