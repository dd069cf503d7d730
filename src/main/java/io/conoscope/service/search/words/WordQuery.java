package io.conoscope.service.search.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// A search for words in the terms of the index.
final class WordQuery {

    /// Words as they stand, folded.
    static final String EXACT = "exact";

    /// English stems.
    static final String STEM = "stem";

    /// Every character of a script without blanks.
    static final String LETTERS = "letters";

    /// The words of a picture's file name.
    static final String FILE = "file";

    /// A word as it was typed counts twice as much as another of the same stem.
    private static final float AS_TYPED = 2;

    private static final float BEGINNING = 0.5f;

    private static final float IN_FILE_NAME = 0.2f;

    private WordQuery() {}

    /// @return null where nothing is looked for
    static @Nullable Query of(TypedWords typed) {
        var all = new BooleanQuery.Builder();
        int wanted = 0;
        int excluded = 0;
        for (var part : typed.parts()) {
            var query = part(part);
            if (query != null) {
                all.add(query, part.excluded() ? Occur.MUST_NOT : Occur.MUST);
                wanted += part.excluded() ? 0 : 1;
                excluded += part.excluded() ? 1 : 0;
            }
        }
        if (wanted == 0 && excluded > 0) {
            all.add(new FieldExistsQuery(EXACT), Occur.MUST);
        }
        return wanted + excluded == 0 ? null : all.build();
    }

    private static @Nullable Query part(TypedWords.Part part) {
        var exact = terms(CaptionAnalyzers.EXACT, part.text());
        if (exact.isEmpty()) {
            return null;
        }
        var any = new BooleanQuery.Builder();
        any.add(new BoostQuery(following(EXACT, exact), AS_TYPED), Occur.SHOULD);
        if (!part.phrase()) {
            var stems = terms(CaptionAnalyzers.STEMMED, part.text());
            any.add(following(STEM, stems), Occur.SHOULD);
        }
        var letters = Letters.of(part.text());
        if (!letters.isEmpty()) {
            any.add(following(LETTERS, List.of(letters.split(" "))), Occur.SHOULD);
        }
        any.add(new BoostQuery(following(FILE, exact), IN_FILE_NAME), Occur.SHOULD);
        if (part.open() && exact.size() == 1) {
            any.add(beginning(EXACT, exact.getFirst(), BEGINNING), Occur.SHOULD);
            any.add(beginning(FILE, exact.getFirst(), IN_FILE_NAME), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query beginning(String field, String term, float boost) {
        return new BoostQuery(new PrefixQuery(new Term(field, term)), boost);
    }

    private static Query following(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.getFirst()))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        return CaptionAnalyzers.words(analyzer, text).stream()
                .map(CaptionAnalyzers.Word::term)
                .toList();
    }
}
