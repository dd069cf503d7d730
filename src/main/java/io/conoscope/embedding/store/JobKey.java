package io.conoscope.embedding.store;

import java.util.Locale;

/// What decides every byte that an embedding job writes: parts left by a job with another key are
/// never continued.
///
/// @param corpus     fingerprint of what is embedded
/// @param model      fingerprint of what embeds it
/// @param images     images of the corpus
/// @param dimension  width d of the rows
/// @param imageBatch images embedded together
/// @param textBatch  texts embedded together
public record JobKey(
        String corpus, String model, int images, int dimension, int imageBatch, int textBatch) {

    /// The key as it stands in the file beside the parts.
    String words() {
        return String.format(
                Locale.ROOT,
                "version 1\ncorpus %s\nmodel %s\nimages %d\ndimension %d\nbatches %d %d\n",
                corpus,
                model,
                images,
                dimension,
                imageBatch,
                textBatch);
    }
}
