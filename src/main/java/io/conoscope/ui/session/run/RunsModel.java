package io.conoscope.ui.session.run;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.LatestOnFx;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.status.JobQueue;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The monitor's runs: what is open, what shows, which one is looked at, at which step. They are
/// read in the background and followed as they grow. FX thread only.
public final class RunsModel {

    /// What is read before the curves so far are shown, the first time and later.
    private static final Duration SLICE = Duration.ofMillis(80);

    /// How many parts a job's progress has.
    private static final int PARTS = 1000;

    /// Where a model works and what it tells.
    ///
    /// @param lane of one thread, reads
    public record Context(JobQueue jobs, Notices notices, Background lane, Messages words) {}

    private final Context context;
    private final List<RunWatch> watches = new ArrayList<>();
    private final ObservableList<OpenRun> runs =
            FXCollections.observableArrayList(run -> new Observable[] {run.visibleProperty()});
    private final ObservableList<OpenRun> readOnly = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<OpenRun> shown =
            FXCollections.unmodifiableObservableList(
                    new FilteredList<>(runs, run -> run.visibleProperty().get()));
    private final ObjectProperty<@Nullable OpenRun> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Path> opened = new ReadOnlyObjectWrapper<>();
    private final StringProperty awaited = new SimpleStringProperty("");
    private final DoubleProperty step = new SimpleDoubleProperty(Double.NaN);

    public RunsModel(Context context) {
        this.context = context;
    }

    /// The open runs, in the order they were opened.
    public ObservableList<OpenRun> runs() {
        return readOnly;
    }

    /// Those whose lines show.
    public ObservableList<OpenRun> shown() {
        return shown;
    }

    /// Grows whenever runs come, go or have more points.
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The run of which the tabs beside the charts show one at a time; null with none open.
    public ObjectProperty<@Nullable OpenRun> chosenProperty() {
        return chosen;
    }

    /// The name of a run that is being prepared and has nothing to show yet; empty without one.
    public StringProperty awaitedProperty() {
        return awaited;
    }

    /// The step under the crosshair, the same in every view; NaN with none.
    public DoubleProperty stepProperty() {
        return step;
    }

    /// The path that was asked for last and held runs; null before any.
    public ReadOnlyObjectProperty<@Nullable Path> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    /// The paths that were opened, in that order.
    public List<Path> roots() {
        return watches.stream().map(RunWatch::root).toList();
    }

    /// Runs at or below those paths that were taken off the list.
    public List<Path> removed() {
        return watches.stream().flatMap(watch -> watch.closed().stream()).distinct().toList();
    }

    /// Opens all runs at or below a path: they appear as they are read. Where it is open already,
    /// the first of them is chosen.
    public void open(Path path) {
        context.notices().clear(Notices.Location.RUNS);
        if (isOpen(path)) {
            runs.stream()
                    .filter(run -> run.path().startsWith(path))
                    .findFirst()
                    .ifPresent(chosen::set);
            opened.set(path);
            return;
        }
        open(path, List.of(), () -> opened.set(path));
    }

    /// Opens what was open before, unless it is open already.
    ///
    /// @param without runs that are left out
    public void reopen(Path path, List<Path> without) {
        context.notices().clear(Notices.Location.RUNS);
        if (!isOpen(path)) {
            open(path, without, () -> {});
        }
    }

    private boolean isOpen(Path path) {
        return watches.stream().anyMatch(watch -> watch.root().equals(path));
    }

    private void open(Path path, List<Path> without, Runnable whenRead) {
        var watch = new RunWatch(path);
        without.stream().filter(run -> run.startsWith(path)).forEach(watch::close);
        watches.add(watch);
        var job = context.jobs().job(context.words().get("runs.opening", path.getFileName()));
        var show = new LatestOnFx<List<RunData>>(context.lane().fx(), now -> apply(watch, now));
        context.jobs()
                .submit(
                        context.lane(),
                        job,
                        (token, progress) -> readAll(watch, show, token, progress),
                        Outcome.of(
                                all -> {
                                    opened(watch, all);
                                    whenRead.run();
                                },
                                failure -> failed(watch, failure),
                                () -> watch.setBusy(false)));
    }

    private static List<RunData> readAll(
            RunWatch watch,
            Consumer<List<RunData>> show,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        var all = watch.read(SLICE);
        while (watch.isBehind()) {
            show.accept(all);
            token.throwIfCancelled();
            long done = (long) (PARTS * watch.share());
            progress.accept(new Progress("runs", done, PARTS, Double.NaN, Double.NaN));
            all = watch.read(SLICE);
        }
        if (all.isEmpty()) {
            throw new ConoscopeException("runs.none", null, watch.root());
        }
        return all;
    }

    private void opened(RunWatch watch, List<RunData> all) {
        watch.setBusy(false);
        apply(watch, all);
    }

    private void failed(RunWatch watch, Throwable failure) {
        watches.remove(watch);
        context.notices().fail(Notices.Location.RUNS, failure, null);
    }

    /// Looks whether runs have grown; called ten times a second.
    public void tick() {
        for (var watch : watches) {
            boolean live = runs.stream().anyMatch(run -> isOf(watch, run) && run.data().isLive());
            if (watch.isDue(live)) {
                watch.setBusy(true);
                context.lane()
                        .run(
                                () -> watch.read(SLICE),
                                Outcome.of(
                                        now -> opened(watch, now),
                                        failure -> lost(watch, failure)));
            }
        }
    }

    /// What was read stays; reading is tried again at the next tick.
    private void lost(RunWatch watch, Throwable failure) {
        watch.setBusy(false);
        watch.isNew(List.of());
        context.notices().fail(Notices.Location.RUNS, failure, null);
    }

    private static boolean isOf(RunWatch watch, OpenRun run) {
        return run.path().startsWith(watch.root());
    }

    private void apply(RunWatch watch, List<RunData> now) {
        if (!watches.contains(watch) || !watch.isNew(now)) {
            return;
        }
        for (var data : now) {
            var run = find(data.log().path());
            if (run != null) {
                run.update(data);
            } else if (!watch.isClosed(data.log().path())) {
                add(watch, data);
            }
        }
        revision.set(revision.get() + 1);
    }

    private @Nullable OpenRun find(Path path) {
        return runs.stream().filter(run -> run.path().equals(path)).findFirst().orElse(null);
    }

    private void add(RunWatch watch, RunData data) {
        var style = RunStyle.free(runs.stream().map(OpenRun::style).toList());
        var run = new OpenRun(watch.name(data), style, data);
        runs.add(run);
        if (chosen.get() == null) {
            chosen.set(run);
        }
    }

    /// Shows one run alone.
    public void showOnly(OpenRun run) {
        runs.forEach(other -> other.visibleProperty().set(other == run));
    }

    public void showAll(boolean visible) {
        runs.forEach(run -> run.visibleProperty().set(visible));
    }

    /// Takes a run off the list; its files stay. The last one of a path ends following it.
    public void remove(OpenRun run) {
        int at = runs.indexOf(run);
        runs.remove(run);
        if (chosen.get() == run) {
            chosen.set(runs.isEmpty() ? null : runs.get(Math.clamp(at, 0, runs.size() - 1)));
        }
        watches.forEach(watch -> watch.close(run.path()));
        watches.removeIf(watch -> runs.stream().noneMatch(other -> isOf(watch, other)));
        revision.set(revision.get() + 1);
    }
}
