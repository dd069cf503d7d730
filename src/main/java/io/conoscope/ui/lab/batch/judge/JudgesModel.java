package io.conoscope.ui.lab.batch.judge;

import io.conoscope.gap.batch.MatchJudge;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What batches are drawn from, who judges them, and from what value on a judge is believed. FX
/// thread only.
public final class JudgesModel {

    private static final Logger LOG = LoggerFactory.getLogger(JudgesModel.class);

    private final Session session;
    private final Messages words;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable BatchSubject> subject =
            new ReadOnlyObjectWrapper<>();
    private final Map<JudgeKind, BooleanProperty> chosen = new EnumMap<>(JudgeKind.class);
    private final Map<JudgeKind, DoubleProperty> thresholds = new EnumMap<>(JudgeKind.class);

    /// @param background reads what lies beside a corpus
    public JudgesModel(Session session, Messages words, Background background) {
        this.session = session;
        this.words = words;
        this.background = background;
        for (var kind : JudgeKind.values()) {
            chosen.put(kind, new SimpleBooleanProperty(kind != JudgeKind.SIMILAR));
            thresholds.put(kind, new SimpleDoubleProperty(kind.usualThreshold()));
        }
        session.corpusProperty().subscribe((before, now) -> opened());
        session.embeddingsProperty().subscribe((before, now) -> opened());
        opened();
    }

    /// What batches are drawn from; null until the rows are there, and while what lies beside the
    /// corpus is being read.
    public ReadOnlyObjectProperty<@Nullable BatchSubject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// Whether a judge is asked, where it has something to say.
    public BooleanProperty chosenProperty(JudgeKind kind) {
        return Objects.requireNonNull(chosen.get(kind));
    }

    /// The value from which a judge is believed; NaN for those that say yes or nothing.
    public DoubleProperty thresholdProperty(JudgeKind kind) {
        return Objects.requireNonNull(thresholds.get(kind));
    }

    /// Every judge that has something to say, with its threshold; empty without rows.
    public Map<JudgeKind, MatchJudge> known() {
        var known = new LinkedHashMap<JudgeKind, MatchJudge>();
        var now = subject.get();
        for (var kind : JudgeKind.values()) {
            if (now != null && now.knows(kind)) {
                known.put(kind, now.judge(kind, thresholdProperty(kind).get()));
            }
        }
        return known;
    }

    /// Those of them that are asked.
    public Map<JudgeKind, MatchJudge> asked() {
        var asked = known();
        asked.keySet().removeIf(kind -> !chosenProperty(kind).get());
        return asked;
    }

    /// Runs something whenever other judges are asked, or believed from another value on.
    public void onChange(Runnable listener) {
        for (var kind : JudgeKind.values()) {
            chosenProperty(kind).subscribe((before, now) -> listener.run());
            thresholdProperty(kind).subscribe((before, now) -> listener.run());
        }
    }

    private void opened() {
        subject.set(null);
        requests.next();
        var corpus = session.corpusProperty().get();
        var rows = session.embeddingsProperty().get();
        if (corpus == null
                || rows == null
                || corpus.images().size() != rows.image().rows()
                || corpus.texts().size() != rows.text().rows()) {
            return;
        }
        background.runLatest(
                requests,
                () -> SubjectReading.of(corpus, rows, words),
                Outcome.of(
                        subject::set, failure -> LOG.error("finding who judges batches", failure)));
    }
}
