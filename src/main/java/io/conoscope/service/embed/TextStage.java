package io.conoscope.service.embed;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Prefetcher;
import io.conoscope.base.Progress;
import io.conoscope.base.ProgressMeter;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.store.PartialEmbeddings;
import io.conoscope.encoder.DualEncoder;
import io.conoscope.encoder.tokenizer.Tokens;

import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/// Embeds the texts of a corpus that are not embedded yet.
///
/// @param encoder    computes on the calling thread
/// @param tokenizers threads that turn texts into tokens meanwhile
/// @param partial    receives the rows
record TextStage(DualEncoder encoder, ExecutorService tokenizers, PartialEmbeddings partial) {

    /// Texts embedded together.
    static final int BATCH = 32;

    private static final int AHEAD = 4 * BATCH;

    /// @param corpus without the images that were skipped, and their texts
    /// @throws ConoscopeException if the model gives a text no direction or the disk is full; whole
    ///     batches stay
    void run(Corpus corpus, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        var texts = corpus.texts();
        var model = encoder.description().name();
        int done = partial.textsDone();
        var meter = new ProgressMeter("embed.texts", texts.size(), done, progress);
        meter.report(done);
        try (var inputs =
                Prefetcher.<Tokens>ofRange(
                        tokenizers,
                        done,
                        texts.size(),
                        AHEAD,
                        i -> () -> encoder.tokenize(Objects.requireNonNull(texts.get(i).text())))) {
            while (done < texts.size()) {
                token.throwIfCancelled();
                var tokens = new ArrayList<Tokens>();
                for (int i = done; i < Math.min(done + BATCH, texts.size()); i++) {
                    tokens.add(inputs.take());
                }
                int first = done;
                partial.addTexts(
                        NormalizedRows.of(
                                encoder.embedTexts(tokens), model, r -> texts.get(first + r).id()));
                done += tokens.size();
                meter.report(done);
            }
        }
    }
}
