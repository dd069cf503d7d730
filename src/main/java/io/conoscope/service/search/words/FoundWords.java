package io.conoscope.service.search.words;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds in a text the words by which a search found it.
final class FoundWords {

    private FoundWords() {}

    /// @param stems whether stems count too
    /// @return in order, none overlapping
    static List<FoundSpan> in(String text, TypedWords typed, boolean stems) {
        var marked = new BitSet();
        for (var part : typed.parts()) {
            if (!part.excluded()) {
                mark(text, part, stems && !part.phrase(), marked);
            }
        }
        var spans = new ArrayList<FoundSpan>();
        for (int at = marked.nextSetBit(0); at >= 0; ) {
            int end = marked.nextClearBit(at);
            spans.add(new FoundSpan(at, end));
            at = marked.nextSetBit(end);
        }
        return spans;
    }

    private static void mark(String text, TypedWords.Part part, boolean stems, BitSet marked) {
        var exact = terms(CaptionAnalyzers.words(CaptionAnalyzers.EXACT, part.text()));
        for (var word : CaptionAnalyzers.words(CaptionAnalyzers.EXACT, text)) {
            boolean begins = part.open() && exact.stream().anyMatch(word.term()::startsWith);
            if (begins || exact.contains(word.term())) {
                marked.set(word.start(), word.end());
            }
        }
        if (stems) {
            var wanted = terms(CaptionAnalyzers.words(CaptionAnalyzers.STEMMED, part.text()));
            for (var word : CaptionAnalyzers.words(CaptionAnalyzers.STEMMED, text)) {
                if (wanted.contains(word.term())) {
                    marked.set(word.start(), word.end());
                }
            }
        }
        // What a dictionary cuts otherwise in a sentence.
        if (!Letters.of(part.text()).isEmpty()) {
            int at = text.indexOf(part.text());
            while (at >= 0) {
                marked.set(at, at + part.text().length());
                at = text.indexOf(part.text(), at + 1);
            }
        }
    }

    private static Set<String> terms(List<CaptionAnalyzers.Word> words) {
        var terms = new HashSet<String>();
        words.forEach(word -> terms.add(word.term()));
        return terms;
    }
}
