package io.conoscope.app.frame;

import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.Titles;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/// Of what the picture above is: corpus, split and model; random weights are called untrained.
final class SubjectLine extends Label {

    private static final String RANDOM = "random ";

    private final Messages words;

    SubjectLine(Session session, Messages words) {
        this.words = words;
        setId("scatter-subject");
        getStyleClass().addAll("cs-small", "cs-subject");
        setMinWidth(0);
        setMinHeight(USE_PREF_SIZE);
        setWrapText(true);
        setMaxWidth(Double.MAX_VALUE);
        session.embeddingsProperty().subscribe(() -> show(session));
        session.displayedProperty().subscribe(() -> show(session));
        show(session);
    }

    /// The rows on screen; before anything is, those that will be.
    private void show(Session session) {
        var layout = session.displayedProperty().get();
        var rows = layout == null ? session.embeddingsProperty().get() : layout.rows();
        show(session.corpusProperty().get(), rows);
    }

    private void show(@Nullable Corpus corpus, @Nullable Embeddings rows) {
        boolean there = corpus != null && rows != null;
        setVisible(there);
        setManaged(there);
        if (corpus == null || rows == null) {
            return;
        }
        var weights = rows.provenance().weights();
        var subject =
                rows.provenance().model().equals("unknown")
                        ? words.get(
                                "subject.rows",
                                Titles.of(corpus),
                                NumberText.count(rows.image().rows()),
                                NumberText.count(rows.text().rows()),
                                NumberText.count(rows.dimension()))
                        : words.get("subject.of", Titles.of(corpus), Titles.of(rows));
        setText(
                weights.startsWith(RANDOM)
                        ? subject + "   " + words.get("subject.untrained")
                        : subject);
    }
}
