package io.conoscope.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.projection.LayoutFrame;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.recording.RecordedFrame;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;

import java.util.ArrayDeque;
import java.util.List;

class QualityModelTest {

    private static final ProjectionChoice UMAP = ProjectionChoice.DEFAULT.withMethod("umap");

    private final FakeServices services = new FakeServices();
    private final Session session = new Session();
    private final JobQueue jobs = new JobQueue();
    private final ArrayDeque<Runnable> held = new ArrayDeque<>();
    private final ViewModelContext context =
            new ViewModelContext(services, jobs, new Notices(), new Messages());
    private final ProjectionModel projection =
            new ProjectionModel(session, context, new Background(Runnable::run, Runnable::run));
    private final QualityModel quality =
            new QualityModel(
                    context,
                    new Background(held::add, Runnable::run),
                    projection.run(),
                    QualityModel.measurements());

    private void embed() {
        projection.choiceProperty().set(UMAP);
        session.embeddingsProperty()
                .set(FakeServices.embeddings(services.corpus("photos"), "clip-tiny"));
    }

    private void measureAll() {
        while (!held.isEmpty()) {
            held.remove().run();
        }
    }

    private List<String> measured() {
        return services.asked.stream().filter(one -> one.startsWith("quality")).toList();
    }

    @Test
    void aFinishedLayoutIsMeasuredByItself() {
        embed();
        assertNull(quality.qualityProperty().get(), "no number before it is known");
        assertTrue(quality.measuringProperty().get());
        measureAll();
        assertNotNull(quality.qualityProperty().get());
        assertFalse(quality.measuringProperty().get());
        assertEquals(List.of("quality of 8"), measured(), "the chosen method's, not the gap view");
    }

    @Test
    void aNewRunEndsTheMeasurementAndItsAnswerIsDropped() {
        embed();
        var old = held.remove();
        projection.choiceProperty().set(UMAP.withMethod("pca"));
        old.run();
        assertNull(quality.qualityProperty().get());
        measureAll();
        assertEquals(1, measured().size());
    }

    @Test
    void whatWasMeasuredIsKnownWhenTheLayoutShowsAgain() {
        embed();
        measureAll();
        projection.choiceProperty().set(UMAP.withMethod("pca"));
        measureAll();
        services.asked.clear();
        projection.choiceProperty().set(UMAP);
        assertNotNull(quality.qualityProperty().get());
        measureAll();
        assertEquals(List.of(), measured());
    }

    @Test
    void anotherFrameIsMeasuredOnlyWhenAsked() {
        embed();
        measureAll();
        var now = session.displayedProperty().get();
        session.displayedProperty()
                .set(
                        DisplayedLayout.live(
                                now.rows(),
                                now.choice(),
                                RecordedFrame.of(new LayoutFrame(0, 1, new float[16]))));
        assertNull(quality.qualityProperty().get());
        assertTrue(held.isEmpty());
        quality.measureShown();
        measureAll();
        assertNotNull(quality.qualityProperty().get());
    }

    @Test
    void endingItFromTheQueueLeavesItUnknown() {
        embed();
        jobs.cancel(jobs.jobs().getFirst());
        measureAll();
        assertNull(quality.qualityProperty().get());
        assertFalse(quality.measuringProperty().get());
    }
}
