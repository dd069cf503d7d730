package io.conoscope.ui.histogram;

import io.conoscope.gap.measure.Measures;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/// The measures as the panel shows them. FX thread only.
final class MeasuresModel {

    private final Session session;
    private final Messages words;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();

    /// What is on screen.
    ///
    /// @param sentence instead of measures; empty while there are some
    /// @param subject  of what they are
    /// @param sizes    how many rows they were taken over
    /// @param gap      the length of the gap vector, three digits
    /// @param files    everything else; null while there is nothing
    record Shown(
            String sentence,
            String subject,
            String sizes,
            String gap,
            @Nullable MeasureFiles files) {}

    MeasuresModel(Session session, Messages words) {
        this.session = session;
        this.words = words;
        session.embeddingsProperty().subscribe(this::show);
        session.measuresProperty().subscribe(this::show);
        show();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void show() {
        var embeddings = session.embeddingsProperty().get();
        var measures = session.measuresProperty().get();
        if (embeddings == null) {
            shown.set(nothing("measures.empty"));
        } else if (measures == null) {
            shown.set(nothing("measures.waiting"));
        } else {
            shown.set(table(SubjectText.of(embeddings), measures));
        }
    }

    private Shown table(String subject, Measures measures) {
        var sizes =
                words.get(
                        "measures.sizes",
                        NumberText.count(measures.images()),
                        NumberText.count(measures.texts()),
                        NumberText.count(measures.dimension()));
        return new Shown(
                "",
                subject,
                sizes,
                NumberText.significant(measures.gap().l2()),
                new MeasureFiles(subject, measures, MeasureTable.of(measures, words)));
    }

    private Shown nothing(String key) {
        return new Shown(words.get(key), "", "", "", null);
    }
}
