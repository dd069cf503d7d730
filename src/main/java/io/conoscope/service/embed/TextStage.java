package io.conoscope.service.embed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Prefetcher;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.store.PartialEmbeddings;

import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// Embeds the texts of a corpus that are not embedded yet, and keeps each batch in the journal.
///
/// @param batches    computes on the calling thread
/// @param tokenizers threads that turn texts into tokens meanwhile
/// @param partial    receives the rows
record TextStage(EmbeddingBatch batches, ExecutorService tokenizers, PartialEmbeddings partial) {

    /// @param corpus without the images that were skipped, and their texts
    /// @throws ConoscopeException if the model gives a text no direction or the disk is full; whole
    ///     batches stay
    void run(Corpus corpus, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var texts = corpus.texts();
        int done = partial.textsDone();
        var meter = new ProgressMeter("embed.texts", texts.size(), done, progress);
        meter.report(done);
        try (var inputs =
                Prefetcher.<TokenizedText>ofRange(
                        tokenizers,
                        done,
                        texts.size(),
                        EmbeddingBatch.TEXTS_AHEAD,
                        i -> () -> batches.tokenize(texts.get(i)))) {
            while (done < texts.size()) {
                token.throwIfCancelled();
                var batch = new ArrayList<TokenizedText>();
                int end = Math.min(done + EmbeddingBatch.TEXTS, texts.size());
                for (int i = done; i < end; i++) {
                    batch.add(inputs.take());
                }
                partial.addTexts(batches.texts(batch));
                done += batch.size();
                meter.report(done);
            }
        }
    }
}
