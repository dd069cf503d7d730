package io.conoscope.ui.histogram.measure;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.gap.measure.RecallVerdict;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.card.CardSubject;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;

/// The measures as the panel shows them, each as soon as it is known. FX thread only.
final class MeasuresModel {

    private final Session session;
    private final Messages words;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

    /// What is on screen.
    ///
    /// @param sentence instead of measures; empty while there are some
    /// @param subject  of what they are
    /// @param gap      the length of the gap vector, three digits
    /// @param table    everything else; null while there is nothing
    /// @param files    the same for other programs; null while not everything is measured
    record Shown(
            String sentence,
            Subject subject,
            String gap,
            @Nullable MeasureTable table,
            @Nullable MeasureFiles files) {}

    /// Of what measures are.
    ///
    /// @param name  model, weights, corpus, split
    /// @param sizes how many rows they were taken over, and how far that has come
    record Subject(String name, String sizes) {}

    MeasuresModel(Session session, Messages words) {
        this.session = session;
        this.words = words;
        session.embeddingsProperty().subscribe(this::show);
        session.measuresProperty().subscribe(this::show);
        session.arrivedProperty().subscribe(this::show);
        session.partialMeasuresProperty().subscribe(this::show);
        show();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Of what cards are, with the intervals of its numbers: the numbers known so far; empty while
    // there are too few rows for ranges.
    Optional<CardSubject> card(Map<String, Interval> intervals) {
        var soFar = session.partialMeasuresProperty().get();
        var whole = session.measuresProperty().get();
        var known = whole == null && soFar != null ? soFar.measures() : whole;
        if (known == null || known.images() < 2 || known.texts() < 2) {
            return Optional.empty();
        }
        return Optional.of(CardSubject.of(shown.get().subject().name(), known, intervals));
    }

    private void show() {
        var embeddings = session.embeddingsProperty().get();
        var arrived = session.arrivedProperty().get();
        var measures = session.measuresProperty().get();
        var soFar = session.partialMeasuresProperty().get();
        var rows = embeddings == null ? arrived : embeddings;
        if (rows == null) {
            shown.set(nothing("measures.empty"));
        } else if (measures != null && embeddings != null) {
            shown.set(table(embeddings, measures));
        } else if (soFar != null) {
            shown.set(partial(SubjectText.of(rows, session, words), soFar));
        } else {
            shown.set(nothing("measures.waiting"));
        }
    }

    private Shown table(Embeddings rows, Measures measures) {
        var verdict = RecallVerdict.of(measures, rows.pairs());
        var table = MeasureTable.of(measures, RecallNotes.of(verdict, words), words);
        var subject = SubjectText.of(rows);
        return new Shown(
                "",
                new Subject(subject, sizes(measures)),
                NumberText.significant(measures.gap().l2()),
                table,
                new MeasureFiles(subject, measures, table));
    }

    private Shown partial(String subject, PartialMeasures soFar) {
        var sizes = sizes(soFar.measures());
        boolean comparing = soFar.compared() > 0;
        var share = NumberText.percent(soFar.compared() / (double) soFar.rows());
        return new Shown(
                "",
                new Subject(
                        subject, comparing ? words.get("measures.so-far", sizes, share) : sizes),
                NumberText.significant(soFar.measures().gap().l2()),
                MeasureTable.soFar(soFar.measures(), words),
                null);
    }

    private String sizes(Measures measures) {
        return words.get(
                "measures.sizes",
                NumberText.count(measures.images()),
                NumberText.count(measures.texts()),
                NumberText.count(measures.dimension()));
    }

    private Shown nothing(String key) {
        return new Shown(words.get(key), new Subject("", ""), "", null, null);
    }
}
