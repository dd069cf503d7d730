package io.conoscope.ui.lab.batch.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ProgressMeter;
import io.conoscope.dataset.Datasets;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.batch.BatchSampling;
import io.conoscope.gap.batch.FalseNegativeCounts;
import io.conoscope.math.Matrix;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The numbers of docs/batches.md: false negatives in batches of Flickr8k's test split.
class FlickrBatchesTest {

    private static final Path FLICKR8K = Path.of("../shared/data/flickr8k");
    private static final int[] SIZES = {16, 128, 1024};

    @Test
    void theTestSplitHoldsWhatTheDocumentSays() throws Exception {
        Assumptions.assumeTrue(Files.isDirectory(FLICKR8K), "skipped: no " + FLICKR8K);
        var corpus = Datasets.open(FLICKR8K).split("test");
        var rows =
                new Embeddings(
                        ones(corpus.images().size()),
                        ones(corpus.texts().size()),
                        corpus.pairs(),
                        new Provenance("ones", "none", "Flickr8k", "test", Map.of()));
        var subject = SubjectReading.of(corpus, rows, new Messages());
        var kinds =
                List.of(
                        JudgeKind.SAME_IMAGE,
                        JudgeKind.SAME_WORDS,
                        JudgeKind.EXPERT,
                        JudgeKind.CROWD);
        var counts =
                FalseNegativeCounts.of(
                        subject.items(),
                        kinds.stream()
                                .map(kind -> subject.judge(kind, kind.usualThreshold()))
                                .toList(),
                        2,
                        new CancellationToken(),
                        new ProgressMeter("batch.count", 5000, 0, progress -> {}));
        check(counts.get(0), BatchSampling.RANDOM, "0.192", "13.0", "838");
        check(counts.get(1), BatchSampling.RANDOM, "0.000134", "0.00911", "0.587");
        check(counts.get(2), BatchSampling.RANDOM, "0.0284", "1.92", "124");
        check(counts.get(3), BatchSampling.RANDOM, "0.124", "8.43", "543");
        check(counts.getLast(), BatchSampling.RANDOM, "0.301", "20.4", "1,313");
        check(counts.getLast(), BatchSampling.sameImage(2), "16.1", "135", "1,499");
        check(counts.getLast(), BatchSampling.DISTINCT, "0.109", "7.38", "–");
        assertTrue(
                Objects.requireNonNull(subject.notes().get(JudgeKind.CROWD))
                        .words()
                        .contains("47,830 judgements"));
    }

    /// Three digits, as the document has them.
    private static void check(
            FalseNegativeCounts counts, BatchSampling sampling, String... written) {
        for (int i = 0; i < SIZES.length; i++) {
            // There are 1,000 photos: no batch has each of 1,024 once.
            boolean there = SIZES[i] <= 1000 || sampling != BatchSampling.DISTINCT;
            double expected = there ? counts.expected(sampling, SIZES[i]) : Double.NaN;
            assertEquals(written[i], NumberText.significant(expected), sampling + " " + SIZES[i]);
        }
    }

    private static Matrix ones(int rows) {
        var values = new float[rows * 2];
        Arrays.fill(values, 1);
        return Matrix.of(rows, 2, values);
    }
}
