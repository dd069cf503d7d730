package io.conoscope.service.embed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Prefetcher;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.store.PartialEmbeddings;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Embeds the texts of a corpus that are not embedded yet, and keeps each batch in the journal.
///
/// @param batches    computes on the calling thread
/// @param tokenizers threads that turn texts into tokens meanwhile
/// @param partial    receives the rows
record TextStage(EmbeddingBatch batches, ExecutorService tokenizers, PartialEmbeddings partial) {

    /// Embeds all texts that are not embedded yet.
    ///
    /// @param corpus without the images that were skipped, and their texts
    /// @throws ConoscopeException if the model gives a text no direction or the disk is full; whole
    ///     batches stay
    void run(Corpus corpus, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        run(corpus.texts(), corpus.texts().size(), token, progress);
    }

    /// Embeds the whole batches of texts whose images are all embedded or skipped. Batches are
    /// those of the other method, so that it makes no difference to any byte when a text is
    /// embedded.
    ///
    /// @param corpus     without the images that were skipped so far, and their texts
    /// @param imagesDone how many of its images are embedded
    /// @throws ConoscopeException as the other method does
    void runDecided(Corpus corpus, int imagesDone, CancellationToken token)
            throws ConoscopeException {
        int batches = decided(corpus, imagesDone) / EmbeddingBatch.TEXTS;
        run(corpus.texts(), batches * EmbeddingBatch.TEXTS, token, progress -> {});
    }

    /// How many texts from the first on will be embedded whatever happens to the other images.
    private static int decided(Corpus corpus, int imagesDone) {
        int decided = 0;
        for (var owners : corpus.pairs().imagesByText(corpus.texts().size())) {
            boolean known = IntStream.of(owners).allMatch(image -> image < imagesDone);
            if (owners.length == 0 || !known) {
                return decided;
            }
            decided++;
        }
        return decided;
    }

    private void run(
            List<TextItem> texts,
            int end,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        int done = partial.textsDone();
        var meter = new ProgressMeter("embed.texts", texts.size(), done, progress);
        meter.report(done);
        if (done >= end) {
            return;
        }
        try (var inputs =
                Prefetcher.<TokenizedText>ofRange(
                        tokenizers,
                        done,
                        end,
                        EmbeddingBatch.TEXTS_AHEAD,
                        i -> () -> batches.tokenize(texts.get(i)))) {
            while (done < end) {
                token.throwIfCancelled();
                var batch = new ArrayList<TokenizedText>();
                int last = Math.min(done + EmbeddingBatch.TEXTS, end);
                for (int i = done; i < last; i++) {
                    batch.add(inputs.take());
                }
                partial.addTexts(batches.texts(batch));
                done += batch.size();
                meter.report(done);
            }
        }
    }
}
