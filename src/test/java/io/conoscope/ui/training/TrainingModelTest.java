package io.conoscope.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.service.train.FakeTrainer;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class TrainingModelTest {

    private static final Path RUN = Path.of("/runs/a");

    private final Background now = new Background(Runnable::run, Runnable::run);
    private final JobQueue jobs = new JobQueue();
    private final Notices notices = new Notices();
    private final FakeTrainingServices services = new FakeTrainingServices(Path.of("/runs"));
    private final List<Path> live = new ArrayList<>();
    private TrainingModel training = model(now);

    private TrainingModel model(Background lane) {
        var place = new TrainingModel.Context(jobs, notices, lane, now, new Messages());
        return new TrainingModel(place, services, live::add);
    }

    private void start() throws ConoscopeException {
        training.start(RUN, FakeTrainer.config(3));
    }

    @Test
    void aRunIsAJobThatCanBeHeldAndQuittingAsksAbout() throws Exception {
        services.atStep =
                () -> {
                    var job = jobs.jobs().getFirst();
                    assertTrue(job.canBePaused() && job.isWorthKeeping());
                    assertNotNull(training.active().get(RUN));
                };
        start();
        assertTrue(jobs.jobs().isEmpty() && training.active().isEmpty());
        assertTrue(live.contains(RUN));
    }

    @Test
    void theJobTellsStepsRateAndTimeLeft() throws Exception {
        services.atStep =
                () -> {
                    var progress =
                            Objects.requireNonNull(jobs.jobs().getFirst().progressProperty().get());
                    assertEquals(3, progress.total());
                    assertEquals(2, progress.perSecond());
                    assertEquals(9, progress.secondsLeft());
                };
        start();
    }

    @Test
    void stoppingEndsItAfterTheStepAtHand() throws Exception {
        var steps = new int[1];
        services.atStep =
                () -> {
                    steps[0]++;
                    training.stop(RUN);
                };
        start();
        assertEquals(1, steps[0]);
        assertTrue(training.active().isEmpty());
    }

    @Test
    void twoRunsAreTrainedOneAfterTheOther() throws Exception {
        var waiting = new ArrayDeque<Runnable>();
        training = model(new Background(waiting::add, Runnable::run));
        start();
        training.start(Path.of("/runs/b"), FakeTrainer.config(3));
        start();
        assertEquals(2, jobs.jobs().size(), "a run that is going on is not started again");
        waiting.remove().run();
        assertEquals(1, training.active().size());
        training.stop(Path.of("/runs/b"));
        assertTrue(training.active().isEmpty());
        assertTrue(jobs.jobs().isEmpty());
        assertEquals(1, services.asked.size());
    }

    @Test
    void aFailureIsABannerFromWhichItGoesOn() throws Exception {
        services.failure =
                new ConoscopeException("train.nan", null, 7, Double.NaN, 1, "batch", "last");
        start();
        var notice = Objects.requireNonNull(notices.at(Notices.Location.RUNS).get());
        assertEquals(Notice.Kind.FAILURE, notice.kind());
        assertTrue(notice.what().contains("7: the loss is NaN"), notice.what());
        services.failure = null;
        Objects.requireNonNull(notice.offer()).act().run();
        assertEquals(2, services.asked.size());
    }

    @Test
    void aStoppedRunGoesOnWithItsOwnConfiguration() throws Exception {
        training.resume(RUN);
        assertEquals(FakeTrainer.config(3), services.asked.getFirst().config());
        assertFalse(live.isEmpty());
    }

    @Test
    void successIsToldInTheStatusBarAndNoBannerPushesAnythingDown() throws Exception {
        start();
        assertNull(notices.at(Notices.Location.RUNS).get());
        var done = notices.doneProperty().get();
        assertTrue(done.contains("has finished training"), done);
    }
}
