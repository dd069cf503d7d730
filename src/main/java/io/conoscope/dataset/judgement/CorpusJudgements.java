package io.conoscope.dataset.judgement;

import io.conoscope.corpus.Corpus;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/// A file's judgements on the photos and captions of one corpus.
///
/// @param file            where they come from
/// @param image           shape (q), the image row of each
/// @param text            shape (q), its text row
/// @param value           shape (q), what was said
/// @param missingPhotos   lines that name a photo which is not in the corpus
/// @param missingCaptions lines whose photo is, and whose caption is not
/// @param unjudged        captions of the corpus that no line judges with any of its photos
public record CorpusJudgements(
        JudgementFile file,
        int[] image,
        int[] text,
        double[] value,
        int missingPhotos,
        int missingCaptions,
        int unjudged) {

    /// Finds the rows that a file is about. A photo may have several rows, which all get what was
    /// said of it.
    public static CorpusJudgements of(JudgementFile file, Corpus corpus) {
        var images = new HashMap<String, List<Integer>>();
        for (int i = 0; i < corpus.images().size(); i++) {
            images.computeIfAbsent(corpus.images().get(i).id(), id -> new ArrayList<>()).add(i);
        }
        var texts = new HashMap<String, Integer>();
        for (int t = 0; t < corpus.texts().size(); t++) {
            texts.put(corpus.texts().get(t).id(), t);
        }
        var judged = new BitSet();
        int noPhoto = 0;
        int noCaption = 0;
        var found = new ArrayList<Found>();
        for (var judgement : file.judgements()) {
            var rows = images.get(judgement.photo());
            var text = texts.get(judgement.caption());
            if (rows == null) {
                noPhoto++;
            } else if (text == null) {
                noCaption++;
            } else {
                judged.set(text);
                rows.forEach(row -> found.add(new Found(row, text, judgement.value())));
            }
        }
        return new CorpusJudgements(
                file,
                found.stream().mapToInt(Found::image).toArray(),
                found.stream().mapToInt(Found::text).toArray(),
                found.stream().mapToDouble(Found::value).toArray(),
                noPhoto,
                noCaption,
                corpus.texts().size() - judged.cardinality());
    }

    private record Found(int image, int text, double value) {}
}
