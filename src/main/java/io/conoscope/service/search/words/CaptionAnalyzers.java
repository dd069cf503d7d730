package io.conoscope.service.search.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.tartarus.snowball.ext.EnglishStemmer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// How captions and queries are cut into words: by ICU, whose dictionaries know the words of
/// Chinese, Japanese, Thai and other scripts without blanks; then case and accents are folded.
final class CaptionAnalyzers {

    /// Words as they stand, folded.
    static final Analyzer EXACT = analyzer(false);

    /// The same without what English grammar adds: `dogs` and `dog` are one.
    static final Analyzer STEMMED = analyzer(true);

    private CaptionAnalyzers() {}

    /// A word of a text.
    ///
    /// @param term  folded, or stemmed
    /// @param start of its characters in the text
    /// @param end   behind them
    record Word(String term, int start, int end) {}

    private static Analyzer analyzer(boolean stems) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new ICUTokenizer(new DefaultICUTokenizerConfig(true, true));
                TokenStream folded = new ICUFoldingFilter(words);
                return new TokenStreamComponents(
                        words,
                        stems
                                ? new SnowballFilter(
                                        new EnglishPossessiveFilter(folded), new EnglishStemmer())
                                : folded);
            }
        };
    }

    /// The words of a text, in order.
    static List<Word> words(Analyzer analyzer, String text) {
        var words = new ArrayList<Word>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!term.isEmpty()) {
                    words.add(new Word(term.toString(), place.startOffset(), place.endOffset()));
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
