package io.conoscope.training.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

class CosineCountsTest {

    private static final float COS = (float) Math.cos(Math.PI / 8);
    private static final float SIN = (float) Math.sin(Math.PI / 8);

    @Test
    void ofThreeTextsAndTwoPicturesByHand() {
        var image = Matrix.ofRows(new float[] {1, 0}, new float[] {0, 1});
        var text = Matrix.ofRows(new float[] {1, 0}, new float[] {COS, SIN}, new float[] {-1, 0});
        var pairs = new Pairs(new int[] {0, 1, 2}, new int[] {0, 0, 1});
        var counts = CosineCounts.of(unit(image, text, pairs), 1, new CancellationToken());
        // cos 22.5 degrees is 0.92388, which lies in bin 192 of 200 over [-1, 1].
        assertBins(counts[CosineCounts.MATCHED], 199, 192, 100);
        assertBins(counts[CosineCounts.UNMATCHED], 100, 138, 0);
        assertBins(counts[CosineCounts.IMAGE_IMAGE], 100);
        assertBins(counts[CosineCounts.TEXT_TEXT], 192, 0, 7);
        assertBins(counts[CosineCounts.TEXT_TEXT_MATCHED], 192);
    }

    private static void assertBins(long[] counts, int... bins) {
        var expected = new long[CosineCounts.BINS];
        for (int bin : bins) {
            expected[bin]++;
        }
        assertArrayEquals(expected, counts);
    }

    @Test
    void whatRoundingPutsBeyondOneIsInTheLastBin() {
        float over = Math.nextUp(1f);
        var image = Matrix.ofRows(new float[] {over, 0}, new float[] {-over, 0});
        var counts =
                CosineCounts.of(unit(image, image, Pairs.diagonal(2)), 1, new CancellationToken());
        assertBins(counts[CosineCounts.MATCHED], 199, 199);
        assertBins(counts[CosineCounts.UNMATCHED], 0, 0);
    }

    @Property(tries = 20, seed = "42")
    void everyPairIsCountedOnceByAnyNumberOfThreads(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 20) int images,
            @ForAll @IntRange(min = 1, max = 4) int captions) {
        int texts = images * captions;
        var owner = IntStream.range(0, texts).map(t -> t % images).toArray();
        var rows = unit(noise(seed, images), noise(seed + 1, texts), pairs(owner));
        var counts = CosineCounts.of(rows, 1, new CancellationToken());
        assertEquals(texts, sum(counts[CosineCounts.MATCHED]));
        assertEquals((long) texts * (images - 1), sum(counts[CosineCounts.UNMATCHED]));
        assertEquals(images * (images - 1) / 2, sum(counts[CosineCounts.IMAGE_IMAGE]));
        assertEquals(texts * (texts - 1) / 2, sum(counts[CosineCounts.TEXT_TEXT]));
        assertEquals(
                (long) images * captions * (captions - 1) / 2,
                sum(counts[CosineCounts.TEXT_TEXT_MATCHED]));
        assertArrayEquals(counts, CosineCounts.of(rows, 3, new CancellationToken()));
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }

    private static Pairs pairs(int[] owner) {
        return new Pairs(Pairs.diagonal(owner.length).text(), owner);
    }

    private static Matrix noise(long seed, int rows) {
        var random = Seeds.random(seed);
        var values = new float[rows * 6];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(rows, 6, values).unitRows();
    }

    private static Embeddings unit(Matrix image, Matrix text, Pairs pairs) {
        return new Embeddings(
                image, text, pairs, new Provenance("none", "none", "test", null, Map.of()));
    }
}
