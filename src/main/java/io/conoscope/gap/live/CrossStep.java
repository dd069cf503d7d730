package io.conoscope.gap.live;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.gap.Matches;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// Retrieval across modalities at one amount: ranks of best matches both ways, how often each item
/// is among the ten nearest, and the distribution of cosines. For one caller at a time.
final class CrossStep {

    /// Of cosines from −1 to 1.
    static final int BINS = 200;

    /// About so many unmatched pairs are counted into the distribution.
    private static final int COUNTED = 1_000_000;

    private final ProductBlock cross;
    private final Matches matches;
    private final int threads;
    private final Part[] parts;
    private final float[] bestOfText;
    private final float[] bestOfImage;

    /// Ranks of the best match, from 1; 0 for rows that are no query.
    final int[] imageRank;

    final int[] textRank;

    /// How often each item is among the ten nearest of a query of the other modality.
    final int[] imageTimes;

    final int[] textTimes;

    /// Counts of cosines.
    final int[] matched = new int[BINS];

    final int[] unmatched = new int[BINS];

    /// Of matched pairs.
    double cosineSum;

    long pairs;

    /// Every so many images are counted into the distribution of unmatched pairs.
    private final int stride;

    CrossStep(ProductBlock cross, Matches matches, int threads) {
        this.cross = cross;
        this.matches = matches;
        this.threads = threads;
        int n = matches.images();
        int m = matches.texts();
        this.stride = (int) Math.max(1, (long) n * m / COUNTED);
        this.parts = new Part[Math.min(threads, n)];
        Arrays.setAll(parts, p -> new Part(m));
        bestOfText = new float[m];
        bestOfImage = new float[n];
        imageRank = new int[n];
        textRank = new int[m];
        imageTimes = new int[n];
        textTimes = new int[m];
    }

    /// One thread's share of the images.
    private static final class Part {

        final float[] row;
        final int[] above;
        final TopTen ofTexts;
        final TopTen ofImage = new TopTen(1);
        final int[] textTimes;
        final int[] bins = new int[BINS];

        Part(int texts) {
            row = new float[texts];
            above = new int[texts];
            ofTexts = new TopTen(texts);
            textTimes = new int[texts];
        }

        void clear() {
            Arrays.fill(above, 0);
            Arrays.fill(textTimes, 0);
            Arrays.fill(bins, 0);
            ofTexts.clear();
        }
    }

    /// Measures; what it finds stands in the fields until the next time.
    void measure(Blend blend, float[] imageInverse, float[] textInverse) {
        takeMatches(blend, imageInverse, textInverse);
        int n = matches.images();
        var next = new AtomicInteger();
        ParallelBlocks.forEach(
                parts.length,
                threads,
                new CancellationToken(),
                () ->
                        ignored -> {
                            int p = next.getAndIncrement();
                            var part = parts[p];
                            part.clear();
                            int to = (int) ((long) n * (p + 1) / parts.length);
                            for (int i = (int) ((long) n * p / parts.length); i < to; i++) {
                                cross.cosines(i, blend, imageInverse, textInverse, part.row, 0);
                                visit(i, part);
                            }
                        });
        gather();
    }

    private void takeMatches(Blend blend, float[] imageInverse, float[] textInverse) {
        int n = matches.images();
        Arrays.fill(bestOfText, Float.NEGATIVE_INFINITY);
        Arrays.fill(bestOfImage, Float.NEGATIVE_INFINITY);
        Arrays.fill(matched, 0);
        cosineSum = 0;
        pairs = 0;
        for (int i = 0; i < n; i++) {
            for (int partner : matches.of(i)) {
                int t = partner - n;
                float value = cross.cosine(i, t, blend, imageInverse, textInverse);
                bestOfImage[i] = Math.max(bestOfImage[i], value);
                bestOfText[t] = Math.max(bestOfText[t], value);
                matched[bin(value)]++;
                cosineSum += value;
                pairs++;
            }
        }
    }

    private static int bin(float cosine) {
        return Math.clamp((int) ((cosine + 1) * (BINS / 2)), 0, BINS - 1);
    }

    private void visit(int image, Part part) {
        var row = part.row;
        var above = part.above;
        var least = part.ofTexts.least;
        float best = bestOfImage[image];
        int rank = 0;
        for (int t = 0; t < row.length; t++) {
            rank += row[t] >= best ? 1 : 0;
        }
        for (int t = 0; t < row.length; t++) {
            above[t] += row[t] >= bestOfText[t] ? 1 : 0;
        }
        for (int t = 0; t < row.length; t++) {
            if (row[t] >= least[t]) {
                part.ofTexts.offer(t, image, row[t]);
            }
        }
        if (image % stride == 0) {
            count(image, part);
        }
        leaveOut(image, part, rank);
    }

    private void count(int image, Part part) {
        for (float value : part.row) {
            part.bins[bin(value)]++;
        }
        for (int partner : matches.of(image)) {
            part.bins[bin(part.row[partner - matches.images()])]--;
        }
    }

    /// Takes a query's other matches out of its rank.
    private void leaveOut(int image, Part part, int notBelow) {
        int n = matches.images();
        var partners = matches.of(image);
        int rank = notBelow + 1;
        for (int partner : partners) {
            rank -= part.row[partner - n] >= bestOfImage[image] ? 1 : 0;
            part.above[partner - n] -= part.row[partner - n] >= bestOfText[partner - n] ? 1 : 0;
        }
        imageRank[image] = partners.length == 0 ? 0 : rank;
        if (partners.length > 0) {
            part.ofImage.clear();
            var row = part.row;
            for (int t = 0; t < row.length; t++) {
                if (row[t] > part.ofImage.least[0]) {
                    part.ofImage.offer(0, t, row[t]);
                }
            }
            part.ofImage.count(0, part.textTimes);
        }
    }

    private void gather() {
        Arrays.fill(imageTimes, 0);
        Arrays.fill(textTimes, 0);
        Arrays.fill(unmatched, 0);
        var first = parts[0];
        for (var part : parts) {
            if (part != first) {
                first.ofTexts.addAll(part.ofTexts);
            }
            for (int t = 0; t < textTimes.length; t++) {
                textTimes[t] += part.textTimes[t];
            }
            for (int b = 0; b < BINS; b++) {
                unmatched[b] += part.bins[b];
            }
        }
        int n = matches.images();
        for (int t = 0; t < textRank.length; t++) {
            boolean asks = matches.of(n + t).length > 0;
            int above = 0;
            for (var part : parts) {
                above += part.above[t];
            }
            textRank[t] = asks ? above + 1 : 0;
            if (asks) {
                first.ofTexts.count(t, imageTimes);
            }
        }
    }
}
