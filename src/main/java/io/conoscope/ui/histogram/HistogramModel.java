package io.conoscope.ui.histogram;

import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.CosineSamples;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The two distributions of the session's embeddings, counted in the background. FX thread only.
final class HistogramModel {

    private static final Logger LOG = LoggerFactory.getLogger(HistogramModel.class);

    private final Messages words;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable CosineDistributions> distributions =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private final BooleanProperty density = new SimpleBooleanProperty(false);

    HistogramModel(Session session, Messages words, Background background) {
        this.words = words;
        this.background = background;
        session.embeddingsProperty().subscribe(this::embeddingsChanged);
    }

    /// What to draw; null while there is nothing.
    ReadOnlyObjectProperty<@Nullable CosineDistributions> distributionsProperty() {
        return distributions.getReadOnlyProperty();
    }

    /// Of what the numbers are: `clip-tiny · random 1 · Flickr8k · test`.
    ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// The sentence to show instead; empty while there are distributions.
    ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// Whether heights are densities, which integrate to 1, instead of counts.
    BooleanProperty densityProperty() {
        return density;
    }

    private void embeddingsChanged(@Nullable Embeddings embeddings) {
        requests.next();
        distributions.set(null);
        subject.set("");
        if (embeddings == null) {
            emptiness.set(words.get("histogram.empty"));
        } else if (embeddings.pairs().size() == 0) {
            emptiness.set(words.get("histogram.no-pairs"));
        } else {
            emptiness.set(words.get("histogram.counting"));
            subject.set(SubjectText.of(embeddings));
            count(embeddings);
        }
    }

    private void count(Embeddings embeddings) {
        background.runLatest(
                requests,
                () -> {
                    var samples = CosineSamples.of(embeddings);
                    return CosineDistributions.of(samples.matched(), samples.textTextMatched());
                },
                Outcome.<CosineDistributions>of(this::counted, this::failed));
    }

    private void counted(CosineDistributions counted) {
        emptiness.set("");
        distributions.set(counted);
    }

    private void failed(Throwable failure) {
        LOG.error("counting cosines", failure);
        emptiness.set(words.get("histogram.failed", String.valueOf(failure.getMessage())));
    }
}
