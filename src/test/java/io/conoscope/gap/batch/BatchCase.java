package io.conoscope.gap.batch;

import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Small corpora with rows and judges.
final class BatchCase {

    private BatchCase() {}

    /// A corpus whose photo i has `captions[i]` captions, some of the same words.
    static Corpus corpus(int... captions) {
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        var image = new ArrayList<Integer>();
        for (int i = 0; i < captions.length; i++) {
            images.add(new ImageItem("photo" + i, null, null));
            for (int c = 0; c < captions[i]; c++) {
                texts.add(new TextItem("photo" + i + "#" + c, " words " + texts.size() % 7));
                image.add(i);
            }
        }
        var text = new int[texts.size()];
        var own = new int[texts.size()];
        for (int t = 0; t < text.length; t++) {
            text[t] = t;
            own[t] = image.get(t);
        }
        return new Corpus(
                "case", Path.of("case"), null, images, texts, new Pairs(text, own), List.of());
    }

    /// Random rows.
    static Matrix rows(int count, int width, long seed) {
        var random = Seeds.random(seed);
        var values = new float[count * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return Matrix.of(count, width, values);
    }

    /// One judge of each kind.
    static List<MatchJudge> judges(Corpus corpus, BatchItems items) {
        int texts = corpus.texts().size();
        var random = Seeds.random(9);
        var image = new ArrayList<Integer>();
        var text = new ArrayList<Integer>();
        for (int i = 0; i < corpus.images().size(); i++) {
            for (int t = 0; t < texts; t++) {
                if (random.nextInt(4) == 0) {
                    image.add(i);
                    text.add(t);
                }
            }
        }
        var values = image.stream().mapToDouble(i -> 1 + random.nextInt(4)).toArray();
        return List.of(
                new SameImage(items),
                SameWords.of(items, corpus.texts()),
                JudgedPairs.of(
                        items,
                        corpus.images().size(),
                        image.stream().mapToInt(Integer::intValue).toArray(),
                        text.stream().mapToInt(Integer::intValue).toArray(),
                        values,
                        3),
                SimilarTexts.of(items, rows(texts, 5, 2), 0.6));
    }
}
