package io.conoscope.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.embedding.Embeddings;
import io.conoscope.gap.measure.Measurement;
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// What the panels get before everything is there.
class EarlyResultsTest {

    private static final Background NOW = new Background(Runnable::run, Runnable::run);

    private final FakeServices services = new FakeServices();
    private final Session session = new Session();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final Background later = new Background(held::add, Runnable::run);

    private Workbench workbench(Background measuring) {
        return new Workbench(
                session, services, new TaskExecutors(NOW, NOW, measuring, NOW), new Messages());
    }

    private Embeddings rows() {
        return FakeServices.embeddings(services.corpus("photos"), "clip-tiny");
    }

    private static PartialMeasures early(Embeddings rows) {
        return new Measurement(rows).first();
    }

    @Test
    void theGapIsThereBeforeTheOtherMeasures() {
        var first = early(rows());
        services.early.add(first);
        services.measures = Measurement.of(rows(), 1, new CancellationToken(), progress -> {});
        var known = new ArrayList<@Nullable PartialMeasures>();
        session.partialMeasuresProperty().subscribe((before, now) -> known.add(now));
        workbench(NOW).open(Path.of("photos"));
        assertTrue(known.contains(first));
        assertNull(session.partialMeasuresProperty().get(), "the final ones replace them");
        assertNotNull(session.measuresProperty().get());
    }

    @Test
    void whatIsKnownOfEarlierRowsIsDropped() {
        services.early.add(early(rows()));
        var bench = workbench(later);
        bench.open(Path.of("photos"));
        session.embeddingsProperty().set(null);
        held.forEach(Runnable::run);
        assertNull(session.partialMeasuresProperty().get());
    }

    @Test
    void rowsShowWhileTheOthersAreBeingEmbedded() {
        var some = rows();
        services.arrived = some;
        var seen = new ArrayList<@Nullable Embeddings>();
        var gaps = new ArrayList<@Nullable PartialMeasures>();
        session.arrivedProperty().subscribe((before, now) -> seen.add(now));
        session.partialMeasuresProperty().subscribe((before, now) -> gaps.add(now));
        workbench(NOW).open(Path.of("photos"));
        assertSame(some, seen.getFirst(), "at the first progress, and not at each");
        assertEquals(2, seen.size());
        assertNull(session.arrivedProperty().get());
        assertEquals(0, gaps.getFirst().measures().gap().l2(), 1e-12);
        assertNotNull(session.embeddingsProperty().get());
    }

    @Test
    void rowsStayWhereEmbeddingBrokeOff() {
        services.arrived = rows();
        services.embedFailure = new ConoscopeException("worker.died", null, "killed");
        var bench = workbench(NOW);
        bench.open(Path.of("photos"));
        assertNotNull(session.arrivedProperty().get());
        assertNotNull(session.partialMeasuresProperty().get());
        services.arrived = null;
        bench.splitProperty().set("train");
        assertNull(session.arrivedProperty().get(), "they are of another split");
        assertNull(session.partialMeasuresProperty().get());
        assertEquals(List.of(), List.copyOf(bench.jobs().jobs()));
    }
}
