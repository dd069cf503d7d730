package io.conoscope.ui.lab;

import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.Titles;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Of what everything in the laboratory is, in one line: corpus, split, model, and what the
/// correction was fitted to. FX thread only.
public final class LabSubject {

    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final Session session;
    private final LabModel lab;
    private final Messages words;

    public LabSubject(Session session, LabModel lab, Messages words) {
        this.session = session;
        this.lab = lab;
        this.words = words;
        session.corpusProperty().subscribe(this::tell);
        session.embeddingsProperty().subscribe(this::tell);
        lab.correctionProperty().subscribe(this::tell);
        tell();
    }

    /// The line; empty while nothing is open.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void tell() {
        var corpus = session.corpusProperty().get();
        var rows = session.embeddingsProperty().get();
        if (corpus == null || rows == null) {
            text.set("");
            return;
        }
        var choice = lab.correctionProperty().get();
        var fitted =
                choice.isJudgedOnItsFit()
                        ? words.get("lab.fitted-on-all")
                        : words.get("lab.fitted-on-share", NumberText.percent(choice.fitShare()));
        boolean known = !rows.provenance().model().equals("unknown");
        text.set(
                known
                        ? words.get("lab.subject", Titles.of(corpus), Titles.of(rows), fitted)
                        : words.get("lab.subject-rows", Titles.of(corpus), fitted));
    }
}
