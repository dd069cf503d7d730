package io.conoscope.service.embed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Prefetcher;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.store.PartialEmbeddings;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// Embeds the images of a corpus that are not embedded yet, and keeps each batch in the journal. A
/// picture that cannot be read gets no row and is named.
///
/// @param batches  computes on the calling thread
/// @param pictures reads on the decoder threads
/// @param decoders their pool
/// @param partial  receives the rows
record ImageStage(
        EmbeddingBatch batches,
        PictureReader pictures,
        ExecutorService decoders,
        PartialEmbeddings partial) {

    /// After how many batches others get their turn.
    private static final int ROUND = 2;

    /// What goes on between batches.
    @FunctionalInterface
    interface Between {

        /// @throws ConoscopeException ends the stage
        void afterSomeBatches() throws ConoscopeException;
    }

    /// @param between called after every second batch but the last, on the calling thread
    /// @throws ConoscopeException if the model gives an image no direction, the corpus' folder is
    ///     gone or the disk is full, or as `between` does; whole batches stay
    void run(
            Corpus corpus,
            CancellationToken token,
            Consumer<? super Progress> progress,
            Between between)
            throws ConoscopeException {
        var images = corpus.images();
        int done = partial.imagesDone();
        var meter = new ProgressMeter("embed.images", images.size(), done, progress);
        meter.report(done);
        try (var inputs =
                Prefetcher.<DecodedImage>ofRange(
                        decoders,
                        done,
                        images.size(),
                        EmbeddingBatch.IMAGES_AHEAD,
                        i -> () -> batches.decode(images.get(i), pictures))) {
            while (done < images.size()) {
                token.throwIfCancelled();
                var batch = new ArrayList<DecodedImage>();
                int end = Math.min(done + EmbeddingBatch.IMAGES, images.size());
                for (int i = done; i < end; i++) {
                    batch.add(inputs.take());
                }
                token.throwIfCancelled();
                requireReachable(batch, corpus);
                var made = batches.images(batch);
                partial.addImages(made.rows(), made.skipped());
                done += batch.size();
                meter.report(done);
                if (done < images.size() && done / EmbeddingBatch.IMAGES % ROUND == 0) {
                    between.afterSomeBatches();
                }
            }
        }
    }

    /// A drive that was pulled out is no picture that cannot be read.
    private static void requireReachable(List<DecodedImage> batch, Corpus corpus)
            throws ConoscopeException {
        boolean whole = batch.stream().allMatch(image -> image.pixels() != null);
        if (!whole && !Files.exists(corpus.root())) {
            throw new ConoscopeException("embed.rootgone", null, corpus.root());
        }
    }
}
