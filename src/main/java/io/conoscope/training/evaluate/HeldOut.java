package io.conoscope.training.evaluate;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.ParallelBlocks;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.Pictures;
import io.conoscope.encoder.picture.Preprocessor;
import io.conoscope.encoder.tokenizer.Tokenizer;
import io.conoscope.encoder.tokenizer.Tokens;
import io.conoscope.training.start.StartPoint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/// Pictures and texts that a run is judged by, read once, ready for the towers.
///
/// @param name   of the corpus, with its split
/// @param pixels each of shape (3, s, s); empty where there is no image tower
/// @param texts  token ids; empty where there is no text tower
/// @param pairs  which text belongs to which picture
public record HeldOut(String name, float[][] pixels, List<Tokens> texts, Pairs pairs) {

    /// One picture alone has nothing to be told from.
    private static final int FEWEST = 2;

    public HeldOut {
        texts = List.copyOf(texts);
    }

    /// How many pictures there are, whether or not there is a tower for them.
    public int images() {
        return Arrays.stream(pairs.image()).max().orElse(-1) + 1;
    }

    /// The same sets, with a number after a name that another one before has: scores are told apart
    /// by name.
    public static List<HeldOut> toldApart(List<HeldOut> sets) {
        var names = new HashSet<String>();
        var result = new ArrayList<HeldOut>();
        for (var set : sets) {
            var name = set.name;
            for (int number = 2; !names.add(name); number++) {
                name = set.name + " " + number;
            }
            result.add(new HeldOut(name, set.pixels, set.texts, set.pairs));
        }
        return result;
    }

    /// Reads pictures in the corpus' order, each with all its captions, as long as they fit. A
    /// picture that cannot be read is left out.
    ///
    /// @param most how many pairs at the most, two pictures' captions aside
    /// @param done hears how many pictures are decoded, one call at a time, on any thread
    /// @throws ConoscopeException `train.evaluate` if not two pictures can be read
    public static HeldOut read(
            Corpus corpus, int most, StartPoint start, CancellationToken token, LongConsumer done)
            throws ConoscopeException {
        var chosen = chosen(corpus, most);
        var pictures = pictures(corpus, chosen, start.preprocessor(), token, done);
        return of(corpus, chosen, pictures, start.tokenizer());
    }

    /// Which pictures [#read] takes: their places in the corpus.
    public static List<Integer> chosen(Corpus corpus, int most) {
        var texts = corpus.pairs().textsByImage(corpus.images().size());
        var chosen = new ArrayList<Integer>();
        int pairs = 0;
        for (int i = 0; i < texts.length; i++) {
            if (texts[i].length > 0 && corpus.images().get(i).source() != null) {
                pairs += texts[i].length;
                if (pairs > most && chosen.size() >= FEWEST) {
                    break;
                }
                chosen.add(i);
            }
        }
        return chosen;
    }

    /// @return null where a picture cannot be read; one number each where there is no image tower
    private static float[][] pictures(
            Corpus corpus,
            List<Integer> chosen,
            @Nullable Preprocessor preprocessor,
            CancellationToken token,
            LongConsumer done) {
        var pictures = new float[chosen.size()][];
        if (preprocessor == null) {
            Arrays.setAll(pictures, i -> new float[0]);
            return pictures;
        }
        int threads = Runtime.getRuntime().availableProcessors();
        var count = new AtomicLong();
        ParallelBlocks.forEach(
                pictures.length,
                threads,
                token,
                () ->
                        i -> {
                            var item = corpus.images().get(chosen.get(i));
                            try {
                                var source = Objects.requireNonNull(item.source());
                                pictures[i] = preprocessor.preprocess(Pictures.open(source));
                            } catch (ConoscopeException e) {
                                // The reader of the corpus has named it already.
                                pictures[i] = null;
                            }
                            synchronized (count) {
                                done.accept(count.incrementAndGet());
                            }
                        });
        return pictures;
    }

    private static HeldOut of(
            Corpus corpus, List<Integer> chosen, float[][] pictures, @Nullable Tokenizer tokenizer)
            throws ConoscopeException {
        var byImage = corpus.pairs().textsByImage(corpus.images().size());
        var kept = new ArrayList<float[]>();
        var texts = new ArrayList<Tokens>();
        var image = new ArrayList<Integer>();
        for (int c = 0; c < pictures.length; c++) {
            if (pictures[c] == null) {
                continue;
            }
            for (int text : byImage[chosen.get(c)]) {
                var words = Objects.requireNonNullElse(corpus.texts().get(text).text(), "");
                texts.add(tokenizer == null ? Tokens.of() : tokenizer.tokenize(words));
                image.add(kept.size());
            }
            kept.add(pictures[c]);
        }
        if (kept.size() < FEWEST) {
            throw new ConoscopeException("train.evaluate", null, corpus.name(), kept.size());
        }
        var rows = new int[texts.size()];
        Arrays.setAll(rows, i -> i);
        var pairs = new Pairs(rows, image.stream().mapToInt(Integer::intValue).toArray());
        var name = corpus.split() == null ? corpus.name() : corpus.name() + " " + corpus.split();
        return new HeldOut(name, kept.toArray(new float[0][]), texts, pairs);
    }
}
