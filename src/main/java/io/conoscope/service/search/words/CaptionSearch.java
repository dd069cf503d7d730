package io.conoscope.service.search.words;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.TextItem;
import io.conoscope.service.search.SearchHit;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds captions, and pictures by their file names, by words. Immutable; safe on any thread; held
/// in memory until nobody holds it.
///
/// All words that were typed must be there, in any order: folded to lower case without accents, and
/// in English also by their stems, which score lower than the words themselves. `"in quotes"` words
/// follow each other; `-word` must not be there; the last word may be the beginning of one.
/// Scores are BM25's. Source: Robertson & Zaragoza 2009, as Lucene computes it.
public final class CaptionSearch {

    private static final FieldType WORDS = new FieldType(TextField.TYPE_NOT_STORED);
    private static final FieldType NAMES = new FieldType();

    /// All captions of a corpus in one segment, so that documents stay in their order.
    private static final double BUFFER_MEGABYTES = 512;

    static {
        WORDS.freeze();
        NAMES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        NAMES.setTokenized(true);
        NAMES.setOmitNorms(true);
        NAMES.freeze();
    }

    private final Corpus corpus;
    private final boolean english;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /// Where the documents of texts end and those of images begin, and which points they are.
    private final int[] points;

    private CaptionSearch(Corpus corpus, boolean english, DirectoryReader reader, int[] points) {
        this.corpus = corpus;
        this.english = english;
        this.reader = reader;
        this.points = points;
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        searcher.setQueryCache(null);
    }

    /// Indexes a corpus: about a second for 40,000 captions.
    public static CaptionSearch of(Corpus corpus) {
        var captions =
                corpus.texts().stream().map(TextItem::text).flatMap(Stream::ofNullable).toList();
        boolean english = EnglishCaptions.are(captions);
        var directory = new ByteBuffersDirectory();
        var points = new ArrayList<Integer>();
        try {
            try (var writer = new IndexWriter(directory, config())) {
                addTexts(writer, corpus, english, points);
                addImages(writer, corpus, points);
            }
            return new CaptionSearch(
                    corpus,
                    english,
                    DirectoryReader.open(directory),
                    points.stream().mapToInt(Integer::intValue).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IndexWriterConfig config() {
        var words =
                new PerFieldAnalyzerWrapper(
                        CaptionAnalyzers.EXACT,
                        Map.<String, Analyzer>of(
                                WordQuery.STEM,
                                CaptionAnalyzers.STEMMED,
                                WordQuery.LETTERS,
                                new WhitespaceAnalyzer()));
        return new IndexWriterConfig(words)
                .setSimilarity(new BM25Similarity())
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false);
    }

    private static void addTexts(
            IndexWriter writer, Corpus corpus, boolean english, List<Integer> points)
            throws IOException {
        int images = corpus.images().size();
        for (int t = 0; t < corpus.texts().size(); t++) {
            var text = corpus.texts().get(t).text();
            if (text == null || text.isBlank()) {
                continue;
            }
            var document = new Document();
            document.add(new Field(WordQuery.EXACT, text, WORDS));
            if (english) {
                document.add(new Field(WordQuery.STEM, text, WORDS));
            }
            var letters = Letters.of(text);
            if (!letters.isEmpty()) {
                document.add(new Field(WordQuery.LETTERS, letters, NAMES));
            }
            writer.addDocument(document);
            points.add(images + t);
        }
    }

    private static void addImages(IndexWriter writer, Corpus corpus, List<Integer> points)
            throws IOException {
        for (int i = 0; i < corpus.images().size(); i++) {
            var item = corpus.images().get(i);
            if (item.source() != null) {
                var document = new Document();
                document.add(new Field(WordQuery.FILE, wordsOf(item.id()), NAMES));
                writer.addDocument(document);
                points.add(i);
            }
        }
    }

    /// `red_dog-12.jpg` is four words.
    private static String wordsOf(String name) {
        return name.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }

    /// Whose captions these are.
    public Corpus corpus() {
        return corpus;
    }

    /// Whether there are captions at all; else only file names are found.
    public boolean hasCaptions() {
        return points.length > 0 && points[0] >= corpus.images().size();
    }

    /// Whether nothing that was typed is a word, so that everything is meant.
    public static boolean isEmpty(String typed) {
        return WordQuery.of(TypedWords.of(typed)) == null;
    }

    /// Whether more words were typed than are looked for.
    public static boolean isCut(String typed) {
        return TypedWords.of(typed).more();
    }

    /// The items in which the words are, the best first, of equal ones the smaller point. Takes
    /// milliseconds; never throws for what was typed. None where nothing is a word.
    public List<SearchHit> search(String typed) {
        var query = WordQuery.of(TypedWords.of(typed));
        if (query == null || points.length == 0) {
            return List.of();
        }
        try {
            var every = new TopScoreDocCollectorManager(points.length, Integer.MAX_VALUE);
            var hits = new ArrayList<SearchHit>();
            for (var found : searcher.search(query, every).scoreDocs) {
                hits.add(new SearchHit(points[found.doc], found.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The characters of a text that a search found it by, for showing why.
    public List<FoundSpan> found(String typed, String text) {
        return FoundWords.in(Objects.requireNonNull(text), TypedWords.of(typed), english);
    }

    /// How many items are indexed.
    public int size() {
        return reader.numDocs();
    }
}
