package io.conoscope.training.runfolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.math.Matrix;
import io.conoscope.runlog.Purge;
import io.conoscope.runlog.RunFormat;
import io.conoscope.runlog.RunLog;
import io.conoscope.runlog.evaluation.Evaluations;
import io.conoscope.runlog.evaluation.RetrievalScores;
import io.conoscope.runlog.evaluation.RunEvaluations;
import io.conoscope.runlog.read.RunLogs;
import io.conoscope.training.evaluate.EvaluationOutcome;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

class RunWriterTest {

    private static final Map<String, Double> RECALL = Map.of("1", 0.1, "5", 0.5, "10", 1.0);

    @TempDir Path run;

    private static LogTime at(long step) {
        return new LogTime(step, step / 10.0, 1000 + step);
    }

    private static EvaluationOutcome outcome() {
        var counts = new long[5][200];
        counts[0][150] = 3;
        counts[1][100] = 3;
        var scores =
                List.of(
                        new RetrievalScores("scenes dev", RECALL, RECALL, RECALL),
                        new RetrievalScores("a/b", Map.of(), RECALL, RECALL));
        return new EvaluationOutcome(
                new Pairs(new int[] {0, 1, 2}, new int[] {0, 1, 1}),
                Evaluations.measures(0.8, 0.3),
                counts,
                Matrix.of(5, 2, new float[10]),
                1.5,
                scores);
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(run.resolve("metrics.jsonl"));
    }

    private Set<String> tags(int line) throws Exception {
        var keys = JsonParser.parseString(lines().get(line)).getAsJsonObject().keySet();
        var tags = new TreeSet<>(keys);
        tags.removeAll(Set.of("step", "epoch", "wallTime"));
        return tags;
    }

    /// The events that are in force, as `tag@step=value`.
    private Set<String> events() throws Exception {
        var alone = Files.createDirectories(run.resolve("events alone"));
        try (var files = Files.newDirectoryStream(run, "events.out.tfevents.*")) {
            for (var file : files) {
                Files.copy(file, alone.resolve(file.getFileName()));
            }
        }
        var found = new TreeSet<String>();
        for (RunLog log : RunLogs.read(alone, new CancellationToken(), p -> {})) {
            assertEquals(RunFormat.TENSORBOARD, log.format());
            for (var series : log.scalars()) {
                for (int i : Purge.kept(series)) {
                    found.add(series.tag() + "@" + series.step(i) + "=" + series.value(i));
                }
            }
        }
        return found;
    }

    @Test
    void anEvaluationHasTheTagsOfTheContract() throws Exception {
        try (var writer = RunWriter.open(run, -1)) {
            writer.evaluation(at(0), 0.07, outcome());
        }
        var expected = new ArrayList<String>();
        for (var name :
                List.of(
                        "gap_l2",
                        "centroid_cosine",
                        "alignment",
                        "uniformity_image",
                        "uniformity_text",
                        "uniformity_all",
                        "uniformity_cross",
                        "relative_modality_gap",
                        "effective_rank_image",
                        "effective_rank_text",
                        "cosine_matched",
                        "cosine_unmatched",
                        "cosine_image_image",
                        "cosine_text_text",
                        "cosine_text_text_matched",
                        "pair_distance",
                        "loss")) {
            expected.add("eval/" + name);
        }
        for (var k : List.of("1", "5", "10")) {
            expected.add("eval/recall_image_to_text@" + k);
            expected.add("eval/recall_text_to_image@" + k);
            expected.add("retrieval/scenes dev/text_text@" + k);
            expected.add("retrieval/scenes dev/text_image@" + k);
            expected.add("retrieval/a b/text_image@" + k);
        }
        assertEquals(new TreeSet<>(expected), tags(0));
        var inEvents =
                events().stream()
                        .map(e -> e.substring(0, e.lastIndexOf('@')))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(inEvents.containsAll(expected), inEvents.toString());
    }

    @Test
    void anEvaluationStandsInItsFolder() throws Exception {
        try (var writer = RunWriter.open(run, -1)) {
            writer.evaluation(at(0), 0.07, outcome());
        }
        var found = RunEvaluations.of(run).refresh().getFirst().evaluation();
        assertEquals(0, found.step());
        assertEquals(0.07, found.temperature());
        assertEquals(2, found.images());
        assertEquals(3, found.texts());
        assertTrue(Files.exists(run.resolve("evaluations/pairs.csv")));
    }

    @Test
    void aTowerTrainedAloneIsWrittenWithoutMeasures() throws Exception {
        var scores = new RetrievalScores("c", RECALL, Map.of(), Map.of());
        var pairs = Pairs.diagonal(2);
        var alone =
                new EvaluationOutcome(
                        pairs, null, new long[0][], null, Double.NaN, List.of(scores));
        try (var writer = RunWriter.open(run, -1)) {
            writer.evaluation(at(0), 0.07, alone);
        }
        assertEquals(
                Set.of(
                        "retrieval/c/text_text@1",
                        "retrieval/c/text_text@5",
                        "retrieval/c/text_text@10"),
                tags(0));
    }

    @Test
    void aRunThatGoesOnHasNothingOfLaterSteps() throws Exception {
        try (var writer = RunWriter.open(run, -1)) {
            for (int step = 10; step <= 40; step += 10) {
                writer.step(at(step), Map.of("loss", (double) step));
            }
            writer.evaluation(at(0), 0.07, outcome());
            writer.evaluation(at(20), 0.07, outcome());
            writer.evaluation(at(40), 0.07, outcome());
        }
        try (var writer = RunWriter.open(run, 20)) {
            writer.step(at(30), Map.of("loss", 3.5));
        }
        var losses = lines().stream().filter(line -> line.contains("train/loss")).toList();
        assertEquals(3, losses.size());
        assertTrue(losses.getLast().contains("\"train/loss\":3.5"), losses.getLast());
        var steps = RunEvaluations.of(run).refresh().stream().map(e -> e.evaluation().step());
        assertEquals(List.of(0L, 20L), steps.toList());
        var events = events();
        assertTrue(events.contains("train/loss@20=20.0"), events.toString());
        assertTrue(events.contains("train/loss@30=3.5"), events.toString());
        assertTrue(events.stream().noneMatch(e -> e.contains("@40=")), events.toString());
        assertTrue(events.stream().noneMatch(e -> e.contains("loss@30=30")), events.toString());
    }

    @Test
    void aNumberThatIsNotFiniteIsWrittenToo() throws Exception {
        try (var writer = RunWriter.open(run, -1)) {
            writer.step(at(1), Map.of("loss", Double.NaN));
        }
        assertTrue(lines().getFirst().endsWith("\"train/loss\":null}"), lines().getFirst());
    }

    @Test
    void aMomentWithoutNumbersHasNoLine() throws Exception {
        try (var writer = RunWriter.open(run, -1)) {
            writer.step(at(1), Map.of());
        }
        assertEquals(List.of(), lines());
    }
}
