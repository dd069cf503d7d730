package io.conoscope.ui.lab.group;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.gap.correct.Correction;
import io.conoscope.gap.correct.FitSample;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.correct.method.Corrections;
import io.conoscope.gap.measure.Measures;
import io.conoscope.service.measure.MeasureJob;
import io.conoscope.service.measure.MeasureRequest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Consumer;

/// Every measure of two groups in place of images and texts, as they are and corrected.
///
/// @param a          the group in place of the images
/// @param b          the group in place of the texts
/// @param pairs      how many pairs belong together
/// @param correction its name, fitted to the rows that it is judged on
/// @param before     of rows as they are
/// @param after      of corrected rows
record PairMeasures(
        Grouping of, int a, int b, int pairs, String correction, Measures before, Measures after) {

    /// The most pairs of rows that may belong together.
    static final int MOST_PAIRS = 2_000_000;

    /// Measures both.
    ///
    /// @throws IllegalArgumentException if a group has fewer than two rows, or a correction takes a
    ///     row to the origin
    /// @throws java.util.concurrent.CancellationException if cancelled
    static PairMeasures of(
            Request request, CancellationToken token, Consumer<? super Progress> progress) {
        var rows = rows(request.of(), request.a(), request.b());
        var wanted = (Correction.OfRows) Corrections.parse(request.correction());
        var plain = MeasureRequest.plain();
        var corrected =
                new MeasureRequest(
                        new RowCorrection(wanted.transform(), FitSample.ALL),
                        plain.threads(),
                        plain.seed());
        return new PairMeasures(
                request.of(),
                request.a(),
                request.b(),
                rows.pairs().size(),
                request.correction(),
                MeasureJob.run(rows, plain, token, progress),
                MeasureJob.run(rows, corrected, token, progress));
    }

    /// What is to be measured.
    record Request(Grouping of, int a, int b, String correction) {}

    /// Two groups as if one were images and the other texts. Rows belong together that share an
    /// image: an image with its caption, two captions of one image.
    static Embeddings rows(Grouping of, int a, int b) {
        var first = of.groups().rows(a);
        var second = of.groups().rows(b);
        return new Embeddings(
                of.rows().select(first),
                of.rows().select(second),
                pairs(of, first, second),
                new Provenance("unknown", "unknown", "groups", null, Map.of()));
    }

    private static Pairs pairs(Grouping of, int[] first, int[] second) {
        int images = of.of().image().rows();
        var imagesOfText = of.of().pairs().imagesByText(of.of().text().rows());
        var counts = new int[images];
        for (int row : second) {
            for (int image : images(of, imagesOfText, row)) {
                counts[image]++;
            }
        }
        var there = new int[images][];
        Arrays.setAll(there, i -> new int[counts[i]]);
        Arrays.fill(counts, 0);
        for (int t = 0; t < second.length; t++) {
            for (int image : images(of, imagesOfText, second[t])) {
                there[image][counts[image]++] = t;
            }
        }
        var seen = new HashSet<Long>();
        for (int i = 0; i < first.length; i++) {
            for (int image : images(of, imagesOfText, first[i])) {
                for (int t : there[image]) {
                    seen.add(((long) i << 32) | t);
                }
                if (seen.size() > MOST_PAIRS) {
                    throw new IllegalArgumentException(
                            "more than " + MOST_PAIRS + " pairs of rows share an image");
                }
            }
        }
        var sorted = seen.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Pairs(
                Arrays.stream(sorted).mapToInt(pair -> (int) pair).toArray(),
                Arrays.stream(sorted).mapToInt(pair -> (int) (pair >> 32)).toArray());
    }

    private static int[] images(Grouping of, int[][] imagesOfText, int row) {
        int point = of.points()[row];
        int images = of.of().image().rows();
        return point < images ? new int[] {point} : imagesOfText[point - images];
    }
}
