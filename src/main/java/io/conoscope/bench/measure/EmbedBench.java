package io.conoscope.bench.measure;

import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.math.Percentiles;
import io.conoscope.math.Seeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Measures how fast a model embeds, on generated input: repeatable, without a corpus.
public final class EmbedBench {

    private static final int WARM_UP = 2;
    private static final String[] WORDS =
            "a two the dog man woman boy girl red blue in on with runs sits jumps water street"
                    .split(" ", -1);

    private EmbedBench() {}

    /// How fast batches went.
    ///
    /// @param batch         items at once
    /// @param perSecond     items a second, from the median
    /// @param medianSeconds of a batch
    /// @param p95Seconds    of a batch
    public record Speed(int batch, double perSecond, double medianSeconds, double p95Seconds) {

        static Speed of(int batch, double[] seconds) {
            var sorted = Percentiles.of(seconds);
            return new Speed(batch, batch / sorted.median(), sorted.median(), sorted.at(95));
        }
    }

    /// Embeds batches of random pictures, the first two of them unmeasured.
    ///
    /// @param runs measured batches, at least 1
    public static Speed images(DualEncoder encoder, int batch, int runs) {
        int side = encoder.description().imageSize();
        var pixels = new float[batch][3 * side * side];
        var random = Seeds.random(1);
        for (var picture : pixels) {
            for (int i = 0; i < picture.length; i++) {
                picture[i] = (float) random.nextGaussian();
            }
        }
        return measure(batch, runs, () -> encoder.embedImages(pixels));
    }

    /// Embeds batches of texts of 6 to 18 words, as captions are, the first two unmeasured.
    ///
    /// @param runs measured batches, at least 1
    public static Speed texts(DualEncoder encoder, int batch, int runs) {
        var random = Seeds.random(2);
        var tokens = new ArrayList<Tokens>();
        for (int i = 0; i < batch; i++) {
            tokens.add(encoder.tokenize(caption(random)));
        }
        return measure(batch, runs, () -> encoder.embedTexts(tokens));
    }

    private static String caption(RandomGenerator random) {
        var words = new String[random.nextInt(6, 19)];
        Arrays.setAll(words, i -> WORDS[random.nextInt(WORDS.length)]);
        return String.join(" ", words);
    }

    private static Speed measure(int batch, int runs, Runnable work) {
        if (batch < 1 || runs < 1) {
            throw new IllegalArgumentException(
                    "batch is " + batch + ", runs " + runs + "; expected at least 1 each");
        }
        var seconds = new double[runs];
        for (int i = -WARM_UP; i < runs; i++) {
            long began = System.nanoTime();
            work.run();
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - began) / 1e9;
            }
        }
        return Speed.of(batch, seconds);
    }
}
