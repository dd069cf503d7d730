package io.conoscope.ui.session.card;

import io.conoscope.base.LruCache;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.RowsKey;
import io.conoscope.gap.bootstrap.Bootstrap;
import io.conoscope.gap.bootstrap.Interval;
import io.conoscope.gap.measure.Measures;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.session.Session;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.JobQueue;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Map;

/// The intervals of the session's measures, once those are there. FX thread only.
///
/// Few rows are resampled by themselves; of more there are none, because the time grows with their
/// square.
public final class IntervalsModel {

    /// So many rows are resampled without asking.
    static final int AT_ONCE = 4_000;

    private static final Logger LOG = LoggerFactory.getLogger(IntervalsModel.class);
    private static final int DRAWS = 1_000;
    private static final long SEED = 1;
    private static final long MOST_KEPT = 64;

    private final Session session;
    private final JobQueue jobs;
    private final Background lane;
    private final Messages words;
    private final RequestNumbers requests = new RequestNumbers();
    private final LruCache<RowsKey, Boolean, Map<String, Interval>> kept =
            new LruCache<>(MOST_KEPT, one -> 1);
    private final ReadOnlyObjectWrapper<Map<String, Interval>> intervals =
            new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable Job job;

    public IntervalsModel(Session session, JobQueue jobs, Background lane, Messages words) {
        this.session = session;
        this.jobs = jobs;
        this.lane = lane;
        this.words = words;
        session.measuresProperty().subscribe(this::measuresChanged);
    }

    /// By key of the flat list; empty while there are none.
    public ReadOnlyObjectProperty<Map<String, Interval>> intervalsProperty() {
        return intervals.getReadOnlyProperty();
    }

    private void measuresChanged(@Nullable Measures measures) {
        long number = requests.next();
        if (job != null) {
            jobs.cancel(job);
            job = null;
        }
        intervals.set(Map.of());
        var rows = session.embeddingsProperty().get();
        if (measures == null || rows == null) {
            return;
        }
        var known = kept.find(rows.key(), true);
        if (known.isPresent()) {
            intervals.set(known.get());
        } else if (measures.images() + measures.texts() <= AT_ONCE && rows.pairs().size() > 0) {
            resample(rows, number);
        }
    }

    private void resample(Embeddings rows, long number) {
        var resampling = jobs.job(words.get("card.resampling"));
        job = resampling;
        int threads = Runtime.getRuntime().availableProcessors();
        jobs.submit(
                lane,
                resampling,
                (token, progress) ->
                        Bootstrap.intervals(rows, DRAWS, SEED, threads, token, progress),
                Outcome.onlyIf(
                        () -> requests.isCurrent(number),
                        Outcome.<Map<String, Interval>>of(
                                found -> {
                                    kept.keep(rows.key(), true, found);
                                    intervals.set(found);
                                },
                                failure -> LOG.warn("no intervals", failure),
                                () -> {})));
    }
}
