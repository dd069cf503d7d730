package io.conoscope.ui.histogram;

import io.conoscope.embedding.Embeddings;
import io.conoscope.runlog.evaluation.CosineKind;
import io.conoscope.ui.histogram.measure.SubjectText;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.EnumSet;
import java.util.Set;

/// The distributions of the session's embeddings, counted in the background; while they are being
/// embedded, those of the rows that are there. FX thread only.
final class HistogramModel {

    /// As many bins as the data ask for.
    static final int AUTOMATIC = 0;

    private static final Logger LOG = LoggerFactory.getLogger(HistogramModel.class);

    private final Session session;
    private final Messages words;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<@Nullable CosineDistributions> distributions =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Set<CosineKind>> kinds =
            new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper subject = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<HistogramHeights> heights =
            new ReadOnlyObjectWrapper<>(HistogramHeights.COUNTS);
    private @Nullable PairCosines pairs;
    private @Nullable HistogramHeights heightsChosen;
    private int bins = AUTOMATIC;
    private @Nullable Set<CosineKind> kindsChosen;

    HistogramModel(Session session, Messages words, Background background) {
        this.session = session;
        this.words = words;
        this.background = background;
        session.embeddingsProperty().subscribe(this::embeddingsChanged);
        session.arrivedProperty().subscribe(this::arrived);
    }

    /// What to draw; null while there is nothing.
    ReadOnlyObjectProperty<@Nullable CosineDistributions> distributionsProperty() {
        return distributions.getReadOnlyProperty();
    }

    /// The pairs behind the distributions; null while there are none.
    @Nullable PairCosines pairs() {
        return distributions.get() == null ? null : pairs;
    }

    /// The kinds of pairs that the rows have.
    ReadOnlyObjectProperty<Set<CosineKind>> kindsProperty() {
        return kinds.getReadOnlyProperty();
    }

    /// Whether a kind is drawn, or will be once it is counted.
    boolean shows(CosineKind kind) {
        return kinds.get().contains(kind) && wanted().contains(kind);
    }

    /// Draws a kind or leaves it out, from now on for all embeddings that have it. The matched
    /// pairs stay.
    void show(CosineKind kind, boolean on) {
        var chosen = EnumSet.copyOf(wanted());
        if (on) {
            chosen.add(kind);
        } else if (kind != CosineKind.MATCHED) {
            chosen.remove(kind);
        }
        kindsChosen = chosen;
        var rows = rows();
        if (rows != null && rows.pairs().size() > 0) {
            count(rows);
        }
    }

    /// Of what the numbers are: `clip-tiny · random 1 · Flickr8k · test`.
    ReadOnlyStringProperty subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// The sentence to show instead; empty while there are distributions.
    ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// What heights are. Unless the user chose, densities where one kind has many more pairs than
    /// another, else counts.
    ReadOnlyObjectProperty<HistogramHeights> heightsProperty() {
        return heights.getReadOnlyProperty();
    }

    /// Draws these heights from now on.
    void chooseHeights(HistogramHeights wanted) {
        heightsChosen = wanted;
        heights.set(wanted);
    }

    /// About how many bins are wanted; [#AUTOMATIC] where the data decide.
    int bins() {
        return bins;
    }

    /// Counts into about so many bins from now on.
    void chooseBins(int wanted) {
        bins = wanted;
        var rows = rows();
        if (rows != null && rows.pairs().size() > 0) {
            count(rows);
        }
    }

    private Set<CosineKind> wanted() {
        return kindsChosen == null ? CosineKinds.usual(kinds.get()) : kindsChosen;
    }

    private @Nullable Embeddings rows() {
        var all = session.embeddingsProperty().get();
        return all == null ? session.arrivedProperty().get() : all;
    }

    private void arrived(@Nullable Embeddings some) {
        if (session.embeddingsProperty().get() == null) {
            if (some == null) {
                embeddingsChanged(null);
            } else {
                take(some);
            }
        }
    }

    private void embeddingsChanged(@Nullable Embeddings embeddings) {
        requests.next();
        distributions.set(null);
        subject.set("");
        kinds.set(Set.of());
        if (embeddings == null) {
            emptiness.set(words.get("histogram.empty"));
        } else if (embeddings.pairs().size() == 0) {
            emptiness.set(words.get("histogram.no-pairs"));
        } else {
            emptiness.set(words.get("histogram.counting"));
            subject.set(SubjectText.of(embeddings));
            take(embeddings);
        }
    }

    private void take(Embeddings rows) {
        kinds.set(CosineKinds.of(rows));
        count(rows);
    }

    private void count(Embeddings rows) {
        var shown = EnumSet.copyOf(wanted());
        shown.retainAll(kinds.get());
        var of = SubjectText.of(rows, session, words);
        var known = pairs != null && pairs.rows().key().equals(rows.key()) ? pairs : null;
        int wantedBins = bins;
        background.runLatest(
                requests,
                () -> {
                    var cosines = known == null ? PairCosines.of(rows) : known;
                    return new Counted(
                            cosines,
                            CosineDistributions.of(
                                    CosineKinds.cosines(rows, cosines.samples(), shown),
                                    wantedBins));
                },
                Outcome.<Counted>of(each -> counted(each, of), this::failed));
    }

    /// What was counted, and of which pairs.
    private record Counted(PairCosines pairs, CosineDistributions distributions) {}

    private void counted(Counted found, String of) {
        var counted = found.distributions();
        pairs = found.pairs();
        emptiness.set("");
        subject.set(of);
        var usual = counted.needsDensity() ? HistogramHeights.DENSITY : HistogramHeights.COUNTS;
        heights.set(heightsChosen == null ? usual : heightsChosen);
        distributions.set(counted);
    }

    private void failed(Throwable failure) {
        LOG.error("counting cosines", failure);
        emptiness.set(words.get("histogram.failed", String.valueOf(failure.getMessage())));
    }
}
