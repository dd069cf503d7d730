package io.conoscope.ui.lab.batch.judge;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.TextItem;
import io.conoscope.dataset.judgement.CorpusJudgements;
import io.conoscope.dataset.judgement.JudgementFile;
import io.conoscope.dataset.judgement.JudgementKind;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.batch.BatchItems;
import io.conoscope.gap.batch.JudgedPairs;
import io.conoscope.gap.batch.MatchJudge;
import io.conoscope.gap.batch.SameImage;
import io.conoscope.gap.batch.SameWords;
import io.conoscope.gap.batch.SimilarTexts;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Finds out who can judge the batches of a corpus: reads judgement files, groups captions.
final class SubjectReading {

    private final Corpus corpus;
    private final Embeddings rows;
    private final Messages words;
    private final BatchItems items;
    private final Map<JudgeKind, MatchJudge> judges = new EnumMap<>(JudgeKind.class);
    private final Map<JudgeKind, JudgeNote> notes = new EnumMap<>(JudgeKind.class);

    private SubjectReading(Corpus corpus, Embeddings rows, Messages words) {
        this.corpus = corpus;
        this.rows = rows;
        this.words = words;
        this.items = BatchItems.of(corpus);
    }

    /// Blocks: tens of milliseconds for thousands of captions.
    static BatchSubject of(Corpus corpus, Embeddings rows, Messages words) {
        var reading = new SubjectReading(corpus, rows, words);
        reading.readSameImage();
        reading.readSameWords();
        reading.readJudgements(JudgeKind.EXPERT, JudgementKind.EXPERT);
        reading.readJudgements(JudgeKind.CROWD, JudgementKind.CROWD);
        reading.readSimilar();
        return new BatchSubject(corpus, rows, reading.items, reading.judges, reading.notes);
    }

    private void readSameImage() {
        var judge = new SameImage(items);
        boolean several = items.mostCaptions() > 1;
        boolean shared = Arrays.stream(items.ofText()).anyMatch(own -> own.length > 1);
        if (several || shared) {
            know(
                    JudgeKind.SAME_IMAGE,
                    judge,
                    words.get(
                            "lab.batches.same-image.known",
                            NumberText.count(items.photosWith(2)),
                            NumberText.count(items.ofPhoto().length)));
        } else {
            miss(JudgeKind.SAME_IMAGE, words.get("lab.batches.same-image.none"));
        }
    }

    private void readSameWords() {
        var judge = SameWords.of(items, corpus.texts());
        long twice =
                Arrays.stream(judge.having())
                        .filter(having -> having.length > 1)
                        .mapToLong(having -> having.length)
                        .sum();
        if (twice > 0) {
            know(
                    JudgeKind.SAME_WORDS,
                    judge,
                    words.get("lab.batches.same-words.known", NumberText.count(twice)));
        } else {
            boolean any = corpus.texts().stream().map(TextItem::text).anyMatch(t -> t != null);
            miss(
                    JudgeKind.SAME_WORDS,
                    words.get(
                            any ? "lab.batches.same-words.none" : "lab.batches.same-words.absent"));
        }
    }

    private void readSimilar() {
        if (rows.text().rows() > 1) {
            know(
                    JudgeKind.SIMILAR,
                    SimilarTexts.of(items, rows.text(), JudgeKind.SIMILAR.usualThreshold()),
                    words.get("lab.batches.similar.known"));
        } else {
            miss(JudgeKind.SIMILAR, words.get("lab.batches.similar.none"));
        }
    }

    private void readJudgements(JudgeKind kind, JudgementKind file) {
        try {
            var path = JudgementFile.find(file, corpus);
            if (path == null) {
                miss(kind, words.get("lab.batches.judged.no-file", file.fileName()));
                return;
            }
            var found = CorpusJudgements.of(JudgementFile.read(file, path), corpus);
            if (found.value().length == 0) {
                miss(kind, words.get("lab.batches.judged.none", file.fileName()) + passed(found));
                return;
            }
            know(
                    kind,
                    JudgedPairs.of(
                            items,
                            corpus.images().size(),
                            found.image(),
                            found.text(),
                            found.value(),
                            kind.usualThreshold()),
                    words.get(
                                    "lab.batches.judged.known",
                                    file.fileName(),
                                    NumberText.count(found.value().length))
                            + passed(found));
        } catch (ConoscopeException e) {
            miss(kind, String.valueOf(e.getMessage()));
        }
    }

    /// What of a file was passed over, a sentence each.
    private String passed(CorpusJudgements found) {
        var said = new StringBuilder();
        say(said, "lab.batches.judged.photos", found.missingPhotos());
        say(said, "lab.batches.judged.captions", found.missingCaptions());
        if (found.value().length > 0) {
            say(said, "lab.batches.judged.unjudged", found.unjudged());
        }
        var broken = found.file().broken();
        if (!broken.isEmpty()) {
            var first = broken.getFirst();
            said.append(' ')
                    .append(
                            words.get(
                                    "lab.batches.judged.broken",
                                    NumberText.count(broken.size()),
                                    first.file().getFileName() + ":" + first.line(),
                                    first.what()));
        }
        return said.toString();
    }

    private void say(StringBuilder said, String key, int count) {
        if (count > 0) {
            said.append(' ').append(words.get(key, NumberText.count(count)));
        }
    }

    private void know(JudgeKind kind, MatchJudge judge, String note) {
        judges.put(kind, judge);
        notes.put(kind, new JudgeNote(true, note));
    }

    private void miss(JudgeKind kind, String why) {
        notes.put(kind, new JudgeNote(false, why));
    }
}
