package io.conoscope.service.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;

class CompareJobTest {

    @TempDir Path folder;

    private static Embeddings rows(int n) {
        var random = Seeds.random(3);
        var image = new float[n * 5];
        var text = new float[n * 5];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) (random.nextGaussian() + (i % 5 == 0 ? 2 : 0));
            text[i] = (float) (image[i] + 0.3 * random.nextGaussian() - (i % 5 == 0 ? 4 : 0));
        }
        var all = IntStream.range(0, n).toArray();
        return new Embeddings(
                Matrix.of(n, 5, image),
                Matrix.of(n, 5, text),
                new Pairs(all, all.clone()),
                new Provenance("m", "w", "c", null, Map.of()));
    }

    private ComparedNumbers run(String treatment, ArrayList<Object> progress) {
        return new CompareJob(new ComparedCache(folder))
                .run(rows(40), treatment, new CancellationToken(), progress::add);
    }

    @Test
    void theSecondTimeComesFromTheDiskWithTheSameNumbers() {
        var first = new ArrayList<>();
        var measured = run(CompareJob.ALL, first);
        var second = new ArrayList<>();
        var kept = run(CompareJob.ALL, second);
        assertTrue(!first.isEmpty() && second.isEmpty());
        assertEquals(measured.values(), kept.values());
        assertEquals(measured.intervals(), kept.intervals());
        assertEquals(40, IntStream.of(kept.sketch().matched()).sum());
    }

    @Test
    void aDamagedFileIsMeasuredAgain() throws IOException {
        run(CompareJob.ALL, new ArrayList<>());
        try (var files = Files.list(folder)) {
            Files.writeString(files.findFirst().orElseThrow(), "{\"key\": 3");
        }
        var progress = new ArrayList<>();
        run(CompareJob.ALL, progress);
        assertTrue(!progress.isEmpty());
    }

    @Test
    void correctionsAreJudgedOnTheHalfTheyAreNotFittedTo() {
        var raw = run(CompareJob.REST, new ArrayList<>());
        var centred = run("center", new ArrayList<>());
        assertEquals(20, raw.images());
        assertEquals(20, centred.images());
        // Fitted to the same rows it would be 0; on others it is small.
        double gap = centred.values().get("gap.l2");
        assertTrue(gap > 0.01 && gap < 0.5 * raw.values().get("gap.l2"), "gap " + gap);
    }

    @Test
    void whatChangesNoRowsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> run("csls", new ArrayList<>()));
    }
}
