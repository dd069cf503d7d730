package io.conoscope.ui.training.start;

import io.conoscope.base.ConoscopeException;
import io.conoscope.service.train.TrainEstimate;
import io.conoscope.training.config.TrainingConfig;
import io.conoscope.training.config.file.TrainingPreset;
import io.conoscope.training.config.file.TrainingPresets;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.training.PlannedRun;
import io.conoscope.ui.training.TrainingModel;
import io.conoscope.ui.training.TrainingServices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A run while it is being asked for: a preset or settings of one's own, a name, a place. How long
/// it will take, or what is wrong with it, stands beside it. FX thread only.
public final class StartRunModel {

    private static final String OWN = "run";

    /// What is estimated at once.
    ///
    /// @param runs     in the order in which they are trained
    /// @param seconds  of all together
    /// @param estimate of the first
    private record Plan(List<PlannedRun> runs, double seconds, TrainEstimate estimate) {}

    private final TrainingModel training;
    private final Background reading;
    private final StartRunText lines;
    private final RunDraftModel draft;
    private final RequestNumbers requests = new RequestNumbers();
    private final ObjectProperty<@Nullable TrainingPreset> preset;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final List<TrainingPreset> presets = TrainingPresets.all();
    private List<PlannedRun> planned = List.of();

    /// Begins at the first preset.
    ///
    /// @param open    the corpus that is open; null without one
    /// @param reading estimates
    public StartRunModel(
            TrainingModel training, @Nullable Path open, Background reading, Messages words) {
        this.training = training;
        this.reading = reading;
        this.lines = new StartRunText(words);
        this.draft = new RunDraftModel(open);
        this.preset = new SimpleObjectProperty<>(presets.getFirst());
        folder.set(training.services().home().toString());
        suggestName();
        for (var property : draft.all()) {
            property.subscribe((before, now) -> plan());
        }
        name.subscribe((before, now) -> plan());
        folder.subscribe((before, now) -> plan());
        preset.subscribe(
                (before, now) -> {
                    suggestName();
                    plan();
                });
        plan();
        reading.run(training.services()::models, Outcome.of(draft::offer, this::fail));
    }

    /// The presets, in the order in which they are offered.
    public List<TrainingPreset> presets() {
        return presets;
    }

    /// The chosen preset; null for settings of one's own.
    public ObjectProperty<@Nullable TrainingPreset> presetProperty() {
        return preset;
    }

    /// Settings of one's own; seed and threads are those of a preset too.
    public RunDraftModel draft() {
        return draft;
    }

    /// The name of the run's folder; several runs add theirs to it.
    public StringProperty nameProperty() {
        return name;
    }

    /// The folder around it.
    public StringProperty folderProperty() {
        return folder;
    }

    /// What will be trained and how long it takes, about.
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// What is wrong with it; empty where nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it can be started.
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// The first name that is free in the folder.
    private void suggestName() {
        var chosen = preset.get();
        var wanted = chosen == null ? OWN : chosen.name();
        var free = wanted;
        for (int i = 2; isTaken(free); i++) {
            free = wanted + "-" + i;
        }
        name.set(free);
    }

    private boolean isTaken(String wanted) {
        try {
            for (var run : namesFor(wanted)) {
                var path = Path.of(folder.get()).resolve(run);
                if (Files.exists(path) || training.active().containsKey(path)) {
                    return true;
                }
            }
            return false;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /// A preset of one run gives it the name itself; each of several has its own ending.
    private List<String> namesFor(String given) {
        var chosen = preset.get();
        if (chosen == null || chosen.runs().size() == 1) {
            return List.of(given);
        }
        return chosen.runs().stream()
                .map(run -> given + run.name().substring(chosen.name().length()))
                .toList();
    }

    private void plan() {
        ready.set(false);
        problem.set("");
        summary.set(lines.estimating());
        try {
            requireFolder();
            var asked = new Asked(preset.get(), draft.draft(), places());
            reading.runLatest(
                    requests,
                    () -> asked.plan(training.services()),
                    Outcome.of(this::planned, this::fail));
        } catch (IllegalArgumentException e) {
            requests.next();
            fail(e);
        }
    }

    private void requireFolder() {
        boolean folderAsked = draft.dataProperty().get() == RunDraftModel.Data.FOLDER;
        if (preset.get() == null && folderAsked && draft.folderProperty().get().isBlank()) {
            throw new IllegalArgumentException(lines.noCorpus());
        }
    }

    /// The folders of the runs.
    private List<Path> places() {
        if (name.get().isBlank()) {
            throw new IllegalArgumentException(lines.noName());
        }
        var around = Path.of(folder.get()).toAbsolutePath().normalize();
        return namesFor(name.get().strip()).stream().map(around::resolve).toList();
    }

    private void planned(Plan plan) {
        planned = plan.runs;
        summary.set(lines.of(plan.runs.size(), plan.estimate, plan.seconds));
        ready.set(true);
    }

    private void fail(Throwable failure) {
        summary.set("");
        problem.set(lines.of(failure));
    }

    /// Starts what is asked for, where nothing is wrong with it.
    ///
    /// @return whether it was started
    public boolean start() {
        if (!ready.get()) {
            return false;
        }
        planned.forEach(run -> training.start(run.folder(), run.config()));
        return true;
    }

    /// What is asked for, for another thread.
    private record Asked(@Nullable TrainingPreset preset, RunDraft draft, List<Path> folders) {

        Plan plan(TrainingServices services) throws ConoscopeException {
            var runs = new ArrayList<PlannedRun>();
            var configs = configs(services);
            double seconds = 0;
            TrainEstimate first = null;
            for (int i = 0; i < configs.size(); i++) {
                services.requireRoom(folders.get(i), configs.get(i));
                var estimate = services.estimate(configs.get(i));
                first = first == null ? estimate : first;
                seconds += estimate.seconds();
                runs.add(new PlannedRun(folders.get(i), configs.get(i)));
            }
            return new Plan(List.copyOf(runs), seconds, Objects.requireNonNull(first));
        }

        private List<TrainingConfig> configs(TrainingServices services) throws ConoscopeException {
            if (preset != null) {
                return preset.runs().stream()
                        .map(run -> run.config().with(draft.seed(), draft.threads()))
                        .toList();
            }
            var corpus = draft.corpus();
            return List.of(draft.config(corpus == null ? List.of() : services.splits(corpus)));
        }
    }
}
