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
    public record Context(
            JobQueue jobs,
            Notices notices,
            Background training,
            Background reading,
            Messages words) {}

    private final Context context;
    private final TrainingServices services;
    private final Consumer<Path> live;
    private final ObservableMap<Path, ActiveRun> active = FXCollections.observableHashMap();
    private final ObservableMap<Path, ActiveRun> readOnly =
            FXCollections.unmodifiableObservableMap(active);

    /// @param live hears of a run's folder as soon as there is something to see in it
    public TrainingModel(Context context, TrainingServices services, Consumer<Path> live) {
        this.context = context;
        this.services = services;
        this.live = live;
    }

    /// The runs that go on or wait for their turn, by folder.
    public ObservableMap<Path, ActiveRun> active() {
        return readOnly;
    }

    public TrainingServices services() {
        return services;
    }

    /// Trains a configuration in a folder; does nothing with a run that goes on already.
    ///
    /// @param folder absolute
    public void start(Path folder, TrainingConfig config) {
        if (active.containsKey(folder)) {
            return;
        }
        context.notices().clear(Notices.Location.RUNS);
        var job =
                context.jobs()
                        .jobWorthKeeping(context.words().get("train.job", folder.getFileName()));
        var control = new RunControl();
        job.allowPausing();
        job.pausedProperty().subscribe(control::setPaused);
        job.whenCancelled(control::stop);
        var run = new ActiveRun(folder, job, () -> stop(folder));
        active.put(folder, run);
        var request = new TrainRequest(config, folder, "window");
        var heard = new LatestOnFx<TrainingProgress>(context.training().fx(), run::heard);
        var shown = new Following(config, () -> live.accept(folder));
        context.jobs()
                .<TrainingResult>submit(
                        context.training(),
                        job,
                        (token, progress) ->
                                services.run(
                                        request,
                                        control,
                                        now -> {
                                            heard.accept(now);
                                            shown.accept(now, context.training());
                                            progress.accept(progress(now));
                                        }),
                        Outcome.of(
                                result -> ended(run, result),
                                failure -> failed(run, config, failure),
                                () -> active.remove(folder)));
    }

    private static Progress progress(TrainingProgress now) {
        return new Progress(
                stage(now), now.step(), now.steps(), now.stepsPerSecond(), now.secondsLeft());
    }

    private static String stage(TrainingProgress now) {
        if (!now.phase().equals(TrainingProgress.PREPARE)) {
            return "train.run";
        }
        return now.sets() == 0 && now.steps() > 0 ? "train.scenes" : "train.prepare";
    }

    private void ended(ActiveRun run, TrainingResult result) {
        active.remove(run.folder());
        live.accept(run.folder());
        var name = run.folder().getFileName();
        if (!result.finished()) {
            return;
        }
        var what = context.words().get("train.finished", name, result.steps());
        context.notices().saved(what, run.folder());
    }

    private void failed(ActiveRun run, TrainingConfig config, Throwable failure) {
        active.remove(run.folder());
        var again =
                new Notice.Offer(
                        context.words().get("train.again"), () -> start(run.folder(), config));
        context.notices().fail(Notices.Location.RUNS, failure, again);
    }

    /// Goes on with a run that was stopped, interrupted or failed.
    public void resume(Path folder) {
        context.reading()
                .run(
                        () -> services.config(folder),
                        Outcome.of(
                                config -> start(folder, config),
                                failure ->
                                        context.notices()
                                                .fail(Notices.Location.RUNS, failure, null)));
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
            context.jobs().cancel(run.job());
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
