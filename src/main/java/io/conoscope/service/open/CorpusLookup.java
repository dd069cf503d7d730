package io.conoscope.service.open;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.CorpusRef;
import io.conoscope.embedding.Manifest;

/// Reads a corpus again and makes sure that it is still the same.
///
/// @param ref         how it was read
/// @param fingerprint [Corpus#fingerprint]
public record CorpusLookup(CorpusRef ref, String fingerprint) {

    /// The corpus whose rows a manifest counts, with the images that were skipped. Where an old
    /// manifest does not say in which format it was read, that is found out.
    public static CorpusLookup of(Manifest manifest) {
        var origin = manifest.corpus();
        var ref = origin.ref();
        if (ref == null) {
            int images = manifest.images() + manifest.skipped().size();
            ref = new CorpusRef(null, origin.path(), origin.split(), images);
        }
        return new CorpusLookup(ref, origin.fingerprint());
    }

    /// Reads the corpus.
    ///
    /// @throws ConoscopeException `corpus.changed` if what is there has another fingerprint, or why
    ///     nothing can be read
    public Corpus find(CorpusOpener opener) throws ConoscopeException {
        var found = read(opener);
        if (!found.fingerprint().equals(fingerprint)) {
            throw new ConoscopeException("corpus.changed", null, ref.path());
        }
        return found;
    }

    private Corpus read(CorpusOpener opener) throws ConoscopeException {
        try {
            return opener.open(ref);
        } catch (IllegalArgumentException e) {
            // Its split is gone.
            throw new ConoscopeException("corpus.changed", e, ref.path());
        }
    }
}
