package io.conoscope.service.label;

import io.conoscope.base.CancellationToken;
import io.conoscope.corpus.Corpus;
import io.conoscope.service.label.ClusterTree.Cluster;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Finds the clusters of layouts and says what they are about. Keeps the words of the corpus it saw
/// last; one thread at a time.
///
/// 48,546 points with 40,455 captions take about two seconds.
public final class ClusterLabelling {

    private static final long SEED = 1;
    private static final int WORDS = 8;

    private @Nullable Corpus known;
    private CaptionWords words = new CaptionWords(List.of(), List.of());

    /// Whether a corpus has captions whose words are known.
    public static boolean hasCaptions(Corpus corpus) {
        return corpus.texts().stream()
                .anyMatch(item -> item.text() != null && !item.text().isBlank());
    }

    /// The clusters of a layout of a corpus, with their words. The same layout and captions give
    /// the same labels. Clusters whose captions say nothing have no words.
    ///
    /// @param xy shape (n + m, 2), row-major: images, then texts
    public synchronized LabelTree label(Corpus corpus, float[] xy, CancellationToken token) {
        if (!corpus.equals(known)) {
            words = CaptionWords.of(corpus.texts(), token);
            known = corpus;
        }
        var clusters = new ClusterTree(xy, SEED, token).clusters();
        var captions = captions(corpus, xy.length / 2);
        var labels = new ClusterLabel[clusters.size()];
        for (var level : levels(clusters)) {
            token.throwIfCancelled();
            var classes =
                    Arrays.stream(level)
                            .mapToObj(
                                    c ->
                                            Arrays.stream(clusters.get(c).points())
                                                    .flatMap(p -> Arrays.stream(captions[p]))
                                                    .toArray())
                            .toList();
            var best = ClassTfIdf.count(words, classes).best(WORDS);
            for (int i = 0; i < level.length; i++) {
                var said = Arrays.stream(best.get(i)).mapToObj(words.forms()::get).toList();
                labels[level[i]] = label(clusters.get(level[i]), xy, said);
            }
        }
        return new LabelTree(List.of(labels), coarse(clusters, xy.length / 2));
    }

    /// The captions of each point: its own, or those of an image.
    private static int[][] captions(Corpus corpus, int points) {
        int images = corpus.images().size();
        var ofImages = corpus.pairs().textsByImage(images);
        var captions = new int[points][];
        Arrays.setAll(
                captions,
                p ->
                        p < images
                                ? ofImages[p]
                                : p - images < corpus.texts().size()
                                        ? new int[] {p - images}
                                        : new int[0]);
        return captions;
    }

    /// Clusters of the same depth, which their words are to tell apart.
    private static List<int[]> levels(List<Cluster> clusters) {
        var depths = new int[clusters.size()];
        for (int c = 0; c < depths.length; c++) {
            int parent = clusters.get(c).parent();
            depths[c] = parent < 0 ? 0 : depths[parent] + 1;
        }
        var levels = new ArrayList<int[]>();
        for (int depth = 0; depth <= Arrays.stream(depths).max().orElse(-1); depth++) {
            int wanted = depth;
            levels.add(
                    IntStream.range(0, depths.length).filter(c -> depths[c] == wanted).toArray());
        }
        return levels;
    }

    private static ClusterLabel label(Cluster cluster, float[] xy, List<String> said) {
        var points = cluster.points();
        double x = Arrays.stream(points).mapToDouble(p -> xy[2 * p]).average().orElse(0);
        double y = Arrays.stream(points).mapToDouble(p -> xy[2 * p + 1]).average().orElse(0);
        double squares = 0;
        double least = Double.POSITIVE_INFINITY;
        int anchor = points[0];
        for (int point : points) {
            double dx = xy[2 * point] - x;
            double dy = xy[2 * point + 1] - y;
            double square = dx * dx + dy * dy;
            squares += square;
            if (square < least) {
                least = square;
                anchor = point;
            }
        }
        return new ClusterLabel(
                cluster.parent(), points, anchor, Math.sqrt(squares / points.length), said);
    }

    private static int[] coarse(List<Cluster> clusters, int points) {
        var coarse = new int[points];
        Arrays.fill(coarse, -1);
        for (int c = 0; c < clusters.size(); c++) {
            if (clusters.get(c).parent() < 0) {
                for (int point : clusters.get(c).points()) {
                    coarse[point] = c;
                }
            }
        }
        return coarse;
    }
}
