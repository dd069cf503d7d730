package io.conoscope.runlog.evaluation;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Pairs;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Run folders as a training leaves them, whose distributions and gap move from epoch to epoch.
public final class RunFolders {

    private static final int IMAGES = 100;
    private static final int TEXTS_EACH = 5;

    private RunFolders() {}

    /// Writes `evaluations` evaluations, one an epoch; the gap ends at `gap`.
    public static Path write(Path run, int evaluations, double temperature, double gap)
            throws ConoscopeException, IOException {
        Files.createDirectories(run);
        Files.writeString(
                run.resolve("status.json"),
                String.format(
                        Locale.ROOT,
                        "{\"state\":\"finished\",\"step\":%d,\"steps\":%d}",
                        evaluations * 100,
                        evaluations * 100));
        Files.writeString(
                run.resolve("metrics.jsonl"),
                "{\"step\":0,\"epoch\":0,\"wallTime\":1732600000.5,\"eval/gap_l2\":%s}\n"
                        .formatted(gap));
        EvaluationFiles.writePairs(run, pairs());
        for (int i = 0; i < evaluations; i++) {
            write(run, i, evaluations, temperature, gap);
        }
        return run;
    }

    /// Writes the evaluation of one epoch.
    public static void write(Path run, int epoch, int of, double temperature, double gap)
            throws ConoscopeException {
        double share = of < 2 ? 1 : epoch / (of - 1.0);
        double now = 0.95 + share * (gap - 0.95);
        var evaluation =
                new Evaluation(
                        100L * epoch,
                        epoch,
                        1_732_600_000 + 60.0 * epoch,
                        temperature,
                        IMAGES,
                        IMAGES * TEXTS_EACH,
                        measures(share, now),
                        distributions(share),
                        List.of(
                                scores("scenes dev", 0.1 + 0.6 * Math.sqrt(share)),
                                scores("flickr8k dev", 0.05 + 0.3 * share)));
        EvaluationFiles.write(run, evaluation, layout(share, now));
    }

    private static Measures measures(double share, double gap) {
        return Evaluations.measures(gap, 0.1 + 0.45 * share, 0.4 + 0.3 * share);
    }

    private static Map<CosineKind, CosineHistogram> distributions(double share) {
        var distributions = new EnumMap<CosineKind, CosineHistogram>(CosineKind.class);
        distributions.put(
                CosineKind.MATCHED, distribution(0.1 + 0.45 * share, 0.05 + 0.04 * share, 500));
        distributions.put(CosineKind.UNMATCHED, distribution(0.08 - 0.05 * share, 0.06, 49_500));
        distributions.put(CosineKind.IMAGE_IMAGE, distribution(0.6 - 0.45 * share, 0.09, 4_950));
        distributions.put(CosineKind.TEXT_TEXT, distribution(0.5 - 0.4 * share, 0.1, 124_750));
        distributions.put(
                CosineKind.TEXT_TEXT_MATCHED, distribution(0.4 + 0.3 * share, 0.08, 1_000));
        return distributions;
    }

    private static CosineHistogram distribution(double mean, double std, int n) {
        var random = new Random(n);
        var counts = new long[200];
        for (int i = 0; i < n; i++) {
            double cosine = mean + std * random.nextGaussian();
            counts[Math.clamp((long) ((cosine + 1) * 100), 0, 199)]++;
        }
        return new CosineHistogram(-1, 1, counts);
    }

    private static RetrievalScores scores(String corpus, double at5) {
        return new RetrievalScores(corpus, scale(at5), scale(0.8 * at5), scale(0.75 * at5));
    }

    private static Map<String, Double> scale(double at5) {
        return Map.of("1", 0.5 * at5, "5", at5, "10", Math.min(1, 1.2 * at5));
    }

    private static Pairs pairs() {
        var text = new int[IMAGES * TEXTS_EACH];
        var image = new int[text.length];
        for (int t = 0; t < text.length; t++) {
            text[t] = t;
            image[t] = t / TEXTS_EACH;
        }
        return new Pairs(text, image);
    }

    /// Each image has a height; its texts come to it as training goes on.
    private static Matrix layout(double share, double gap) {
        var random = new Random(7);
        var heights = random.doubles(IMAGES, -0.6, 0.6).toArray();
        var xy = new float[2 * IMAGES * (1 + TEXTS_EACH)];
        for (int i = 0; i < xy.length / 2; i++) {
            boolean image = i < IMAGES;
            double own = heights[image ? i : (i - IMAGES) / TEXTS_EACH];
            double noise = random.nextGaussian();
            xy[2 * i] = (float) ((image ? gap / 2 : -gap / 2) + 0.06 * random.nextGaussian());
            double loose = image ? 0.02 : 0.3 * (1 - share) + 0.04;
            xy[2 * i + 1] = (float) (own * (0.3 + 0.7 * share) + loose * noise);
        }
        return Matrix.of(xy.length / 2, 2, xy);
    }

    /// Writes run folders into a folder, for looking at the window.
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        write(folder.resolve("clip-cold"), 12, 0.01, 0.8);
        write(folder.resolve("clip-warm"), 12, 0.1, 0.25);
        write(folder.resolve("clip-hot-long-name-of-a-run"), 12, 0.5, 0.1);
        write(folder.resolve("short"), 5, 0.07, 0.5);
        write(folder.resolve("long"), 80, 0.07, 0.5);
    }
}
