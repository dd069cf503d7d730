package io.conoscope.ui.training;

import io.conoscope.base.Progress;
import io.conoscope.service.train.TrainRequest;
import io.conoscope.training.RunControl;
import io.conoscope.training.TrainingProgress;
import io.conoscope.training.TrainingResult;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

import java.nio.file.Path;
import java.util.function.Consumer;

/// The runs that this window trains, one after the other: starts, holds, stops and takes them up
/// again. FX thread only.
public final class TrainingModel {

    /// Where runs are trained and what they tell.
    ///
    /// @param training of one thread, waits for the run at hand
    /// @param reading  reads configurations
    public record Place(
            JobQueue jobs,
            Notices notices,
            Background training,
            Background reading,
            Messages words) {}

    private final Place place;
    private final TrainingServices desk;
    private final Consumer<Path> live;
    private final ObservableMap<Path, ActiveRun> active = FXCollections.observableHashMap();
    private final ObservableMap<Path, ActiveRun> readOnly =
            FXCollections.unmodifiableObservableMap(active);

    /// @param live hears of a run's folder as soon as there is something to see in it
    public TrainingModel(Place place, TrainingServices desk, Consumer<Path> live) {
        this.place = place;
        this.desk = desk;
        this.live = live;
    }

    /// The runs that go on or wait for their turn, by folder.
    public ObservableMap<Path, ActiveRun> active() {
        return readOnly;
    }

    public TrainingServices desk() {
        return desk;
    }

    /// Trains a configuration in a folder; does nothing with a run that goes on already.
    ///
    /// @param folder absolute
    public void start(Path folder, TrainingConfig config) {
        if (active.containsKey(folder)) {
            return;
        }
        place.notices().clear(Notices.Place.RUNS);
        var job =
                place.jobs().jobWorthKeeping(place.words().get("train.job", folder.getFileName()));
        var control = new RunControl();
        job.allowHolding();
        job.heldProperty().subscribe(control::setPaused);
        job.whenCancelled(control::stop);
        var run = new ActiveRun(folder, job);
        active.put(folder, run);
        var request = new TrainRequest(config, folder, "window");
        var heard = new LatestOnFx<TrainingProgress>(place.training().fx(), run::heard);
        var shown = new Following(config, () -> live.accept(folder));
        place.jobs()
                .<TrainingResult>submit(
                        place.training(),
                        job,
                        (token, progress) ->
                                desk.run(
                                        request,
                                        control,
                                        now -> {
                                            heard.accept(now);
                                            shown.accept(now, place.training());
                                            progress.accept(progress(now));
                                        }),
                        Outcome.of(
                                result -> ended(run, result),
                                failure -> failed(run, config, failure),
                                () -> active.remove(folder)));
    }

    private static Progress progress(TrainingProgress now) {
        boolean prepares = now.phase().equals(TrainingProgress.PREPARE);
        return new Progress(
                prepares ? "train.prepare" : "train.run",
                now.step(),
                now.steps(),
                now.stepsPerSecond(),
                now.secondsLeft());
    }

    private void ended(ActiveRun run, TrainingResult result) {
        active.remove(run.folder());
        live.accept(run.folder());
        var name = run.folder().getFileName();
        if (!result.finished()) {
            return;
        }
        var what = place.words().get("train.finished", name, result.steps());
        place.notices().show(Notices.Place.RUNS, new Notice(Notice.Kind.NEWS, what, null, null));
    }

    private void failed(ActiveRun run, TrainingConfig config, Throwable failure) {
        active.remove(run.folder());
        var again =
                new Notice.Offer(
                        place.words().get("train.again"), () -> start(run.folder(), config));
        place.notices().fail(Notices.Place.RUNS, failure, again);
    }

    /// Goes on with a run that was stopped, interrupted or failed.
    public void resume(Path folder) {
        place.reading()
                .run(
                        () -> desk.config(folder),
                        Outcome.of(
                                config -> start(folder, config),
                                failure ->
                                        place.notices().fail(Notices.Place.RUNS, failure, null)));
    }

    /// Holds a run at its present step, or lets it go on.
    public void pause(Path folder) {
        var run = active.get(folder);
        if (run != null) {
            run.pausedProperty().set(!run.pausedProperty().get());
        }
    }

    /// Ends a run with a checkpoint; it can go on later.
    public void stop(Path folder) {
        var run = active.get(folder);
        if (run != null) {
            place.jobs().cancel(run.job());
        }
    }

    /// Tells once that there is something to see: the first numbers are written.
    private static final class Following {

        private final TrainingConfig config;
        private final Runnable shows;
        private boolean told;

        Following(TrainingConfig config, Runnable shows) {
            this.config = config;
            this.shows = shows;
        }

        void accept(TrainingProgress now, Background lane) {
            boolean steps = !now.phase().equals(TrainingProgress.PREPARE);
            long first = config.evaluate().isEmpty() ? config.rhythm().log() + 1 : 1;
            if (steps && !told && now.step() >= first) {
                told = true;
                lane.fx().execute(shows);
            }
        }
    }
}
