package io.conoscope.ui.session;

import io.conoscope.base.LruCache;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.RowsKey;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the session's embeddings as soon as they are there, and shows what is known on the way;
/// while rows are still being embedded, the gap of those that arrived. FX thread only.
final class MeasuringModel {

    private static final Logger LOG = LoggerFactory.getLogger(MeasuringModel.class);

    /// How many models' measures are kept: some thousand numbers each.
    private static final long MOST_KEPT = 64;

    private final Session session;
    private final ViewModelContext context;
    private final Background lane;
    private final RequestNumbers requests = new RequestNumbers();
    private final LruCache<RowsKey, Boolean, Measures> kept = new LruCache<>(MOST_KEPT, one -> 1);
    private @Nullable Job job;

    MeasuringModel(Session session, ViewModelContext context, Background lane) {
        this.session = session;
        this.context = context;
        this.lane = lane;
        session.embeddingsProperty().subscribe(this::embeddingsChanged);
        session.arrivedProperty().subscribe(this::arrived);
    }

    private void arrived(@Nullable Embeddings rows) {
        if (session.embeddingsProperty().get() != null) {
            return;
        }
        if (rows == null) {
            requests.next();
            session.partialMeasuresProperty().set(null);
        } else {
            lane.runLatest(
                    requests,
                    () -> new Measurement(rows).first(),
                    Outcome.of(
                            session.partialMeasuresProperty()::set,
                            failure -> LOG.warn("measuring the rows so far", failure)));
        }
    }

    private void embeddingsChanged(@Nullable Embeddings embeddings) {
        if (job != null) {
            context.jobs().cancel(job);
            job = null;
        }
        requests.next();
        context.notices().clear(Notices.Location.HISTOGRAM);
        var known = embeddings == null ? null : kept.find(embeddings.key(), true).orElse(null);
        session.partialMeasuresProperty().set(null);
        session.measuresProperty().set(known);
        if (embeddings != null && known == null) {
            measure(embeddings);
        }
    }

    private void measure(Embeddings embeddings) {
        long number = requests.next();
        var measuring = context.jobs().job(context.words().get("measure.title"));
        job = measuring;
        var early = new LatestOnFx<PartialMeasures>(lane.fx(), soFar -> showEarly(soFar, number));
        context.jobs()
                .submit(
                        lane,
                        measuring,
                        (token, progress) ->
                                context.services().measure(embeddings, token, progress, early),
                        Outcome.onlyIf(
                                () -> requests.isCurrent(number),
                                Outcome.of(
                                        measures -> show(measures, embeddings),
                                        failure -> fail(failure, embeddings),
                                        () -> stopped(embeddings))));
    }

    private void showEarly(PartialMeasures soFar, long number) {
        if (requests.isCurrent(number) && session.measuresProperty().get() == null) {
            session.partialMeasuresProperty().set(soFar);
        }
    }

    private void show(Measures measures, Embeddings embeddings) {
        kept.keep(embeddings.key(), true, measures);
        session.measuresProperty().set(measures);
        session.partialMeasuresProperty().set(null);
    }

    private void fail(Throwable failure, Embeddings embeddings) {
        context.notices().fail(Notices.Location.HISTOGRAM, failure, again(embeddings));
    }

    private void stopped(Embeddings embeddings) {
        var said = context.words().get("measure.stopped");
        context.notices()
                .show(
                        Notices.Location.HISTOGRAM,
                        new Notice(Notice.Kind.NEWS, said, null, again(embeddings)));
    }

    private Notice.Offer again(Embeddings embeddings) {
        return new Notice.Offer(
                context.words().get("measure.again"), () -> embeddingsChanged(embeddings));
    }
}
