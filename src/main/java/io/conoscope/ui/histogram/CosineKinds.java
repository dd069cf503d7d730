package io.conoscope.ui.histogram;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.CosineSamples;
import io.conoscope.gap.SampledCosines;
import io.conoscope.runlog.evaluation.CosineKind;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// Which kinds of pairs some rows have, which of them show the gap best, and their cosines.
final class CosineKinds {

    /// Of whatever is drawn from more pairs.
    static final long SEED = 1;

    private CosineKinds() {}

    /// The kinds with at least one pair. O(p) time for p matched pairs.
    static Set<CosineKind> of(Embeddings rows) {
        long n = rows.image().rows();
        long m = rows.text().rows();
        int matched = rows.pairs().size();
        var kinds = EnumSet.noneOf(CosineKind.class);
        addIf(matched > 0, CosineKind.MATCHED, kinds);
        addIf(n * m > matched, CosineKind.UNMATCHED, kinds);
        addIf(n > 1, CosineKind.IMAGE_IMAGE, kinds);
        addIf(m > 1, CosineKind.TEXT_TEXT, kinds);
        boolean siblings =
                Arrays.stream(rows.pairs().textsByImage((int) n)).anyMatch(own -> own.length > 1);
        addIf(siblings, CosineKind.TEXT_TEXT_MATCHED, kinds);
        return kinds;
    }

    private static void addIf(boolean there, CosineKind kind, Set<CosineKind> kinds) {
        if (there) {
            kinds.add(kind);
        }
    }

    /// What is shown unless the user chose: matched pairs beside captions of one photo, which mean
    /// nearly the same; where no photo has two, beside unmatched pairs and pairs of one modality.
    ///
    /// @param there the kinds that the rows have
    static Set<CosineKind> usual(Set<CosineKind> there) {
        var usual = EnumSet.copyOf(there);
        if (there.contains(CosineKind.TEXT_TEXT_MATCHED)) {
            usual.retainAll(EnumSet.of(CosineKind.MATCHED, CosineKind.TEXT_TEXT_MATCHED));
        }
        return usual;
    }

    /// The cosines of some kinds. O(n·d) time for n cosines; any thread.
    ///
    /// @param ofTexts of the same rows
    /// @throws IllegalArgumentException if a row has length 0 or is not finite
    static Map<CosineKind, SampledCosines> cosines(
            Embeddings rows, CosineSamples ofTexts, Set<CosineKind> wanted) {
        var found = new EnumMap<CosineKind, SampledCosines>(CosineKind.class);
        for (var kind : wanted) {
            found.put(
                    kind,
                    switch (kind) {
                        case MATCHED -> SampledCosines.all(ofTexts.matched());
                        case TEXT_TEXT_MATCHED -> SampledCosines.all(ofTexts.textTextMatched());
                        case UNMATCHED -> SampledCosines.unmatched(rows, SEED);
                        case IMAGE_IMAGE -> SampledCosines.within(rows.image(), SEED);
                        case TEXT_TEXT -> SampledCosines.within(rows.text(), SEED);
                    });
        }
        return found;
    }
}
