package io.conoscope.service.search.mixed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.Matches;
import io.conoscope.gap.RowMeter;
import io.conoscope.gap.Similarities;
import io.conoscope.gap.SimilarityRow;
import io.conoscope.math.Matrix;
import io.conoscope.math.UnitRows;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// How often an item is nearer to a wrong one of its own modality than to its own partner.
///
/// An image with texts counts where another image is nearer to it than the nearest of its texts; a
/// text with images where a text that shares no image with it is nearer than the nearest of its
/// images. Ties do not count.
///
/// @param images of the images that have texts
/// @param texts  of the texts that have images
public record WrongKin(Share images, Share texts) {

    /// Counts, a block of rows at a time. O((n + m)²·d). Rows without a direction neither count nor
    /// are nearer than anything.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public static WrongKin of(
            Embeddings all, CancellationToken token, Consumer<? super Progress> progress) {
        var rows = directed(all);
        var matches = Matches.of(rows);
        var meter = new Meter(matches, new byte[matches.count()]);
        var similarities = new Similarities(new UnitRows(rows.image()), new UnitRows(rows.text()));
        similarities.visit(
                List.of(meter),
                2,
                token,
                new ProgressMeter("measure", similarities.count(), 0, progress));
        return new WrongKin(
                meter.share(0, matches.images()), meter.share(matches.images(), matches.count()));
    }

    private static Embeddings directed(Embeddings all) {
        var images = directed(all.image());
        var texts = directed(all.text());
        return images.length == all.image().rows() && texts.length == all.text().rows()
                ? all
                : all.subset(images, texts);
    }

    private static int[] directed(Matrix rows) {
        return IntStream.range(0, rows.rows())
                .filter(r -> UnitRows.scale(rows.row(r)) > 0)
                .toArray();
    }

    /// @param found by row: 0 no query, 1 its own is nearer, 2 a wrong one is
    private record Meter(Matches matches, byte[] found) implements RowMeter {

        @Override
        public void visit(SimilarityRow row) {
            int query = row.query();
            var own = matches.of(query);
            if (own.length == 0) {
                return;
            }
            var cosines = row.values();
            double best = Double.NEGATIVE_INFINITY;
            for (int match : own) {
                best = Math.max(best, cosines[match]);
            }
            int from = row.isImage() ? 0 : row.images();
            int to = row.isImage() ? row.images() : row.count();
            found[query] = 1;
            for (int other = from; other < to; other++) {
                if (cosines[other] > best && other != query && isWrong(query, other)) {
                    found[query] = 2;
                    return;
                }
            }
        }

        private boolean isWrong(int query, int other) {
            if (query < matches.images()) {
                return true;
            }
            for (int mine : matches.of(query)) {
                for (int theirs : matches.of(other)) {
                    if (mine == theirs) {
                        return false;
                    }
                }
            }
            return true;
        }

        Share share(int from, int to) {
            int hits = 0;
            int cases = 0;
            for (int row = from; row < to; row++) {
                hits += found[row] == 2 ? 1 : 0;
                cases += found[row] > 0 ? 1 : 0;
            }
            return new Share(hits, cases);
        }
    }
}
