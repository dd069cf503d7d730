package io.conoscope.ui.run.evaluation;

import io.conoscope.base.ConoscopeException;
import io.conoscope.runlog.evaluation.RunEvaluations;
import io.conoscope.runlog.evaluation.StoredEvaluation;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.session.run.OpenRun;
import io.conoscope.ui.session.run.RunsModel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The evaluations of the runs that show, at most [#MOST] side by side, read on as they come. FX
/// thread only.
public final class EvaluationsModel {

    /// How many runs fit side by side.
    public static final int MOST = 4;

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationsModel.class);

    private final RunsModel runs;
    private final Background background;
    private final Messages words;
    private final EpochModel epoch = new EpochModel();
    private final ReadOnlyObjectWrapper<List<EvaluatedRun>> evaluated =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper noRuns = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper damage = new ReadOnlyStringWrapper("");
    private final Map<OpenRun, Reader> readers = new LinkedHashMap<>();
    private boolean looking;
    private boolean again;

    /// @param reading reads the files
    public EvaluationsModel(RunsModel runs, Background reading, Messages words) {
        this.runs = runs;
        this.background = reading;
        this.words = words;
        runs.shown().addListener((ListChangeListener<OpenRun>) change -> runsChanged());
        runsChanged();
    }

    /// One run's reader, and what it found last. The reader belongs to the background, where one
    /// look at a time is under way.
    private static final class Reader {
        private final RunEvaluations files;
        private List<StoredEvaluation> found = List.of();
        private List<String> damaged = List.of();
        private boolean looked;

        Reader(OpenRun run) {
            files = RunEvaluations.of(run.path());
        }
    }

    private record Look(Reader reader, List<StoredEvaluation> found, List<String> damaged) {}

    /// The runs that have evaluations, in the order of the list.
    public ReadOnlyObjectProperty<List<EvaluatedRun>> evaluatedProperty() {
        return evaluated.getReadOnlyProperty();
    }

    /// The sentence to show instead; empty while there are evaluations.
    public ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// Whether no run is open at all.
    public ReadOnlyBooleanProperty noRunsProperty() {
        return noRuns.getReadOnlyProperty();
    }

    /// What is left out of the picture, in a sentence; empty where nothing is.
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /// What each evaluation that could not be read has wrong, a line each; empty where all could.
    public ReadOnlyStringProperty damageProperty() {
        return damage.getReadOnlyProperty();
    }

    /// The epoch that all views share.
    public EpochModel epoch() {
        return epoch;
    }

    /// Looks for what has come since; cheap where nothing has. Call it at most once a second while
    /// a view shows.
    public void poll() {
        if (looking) {
            again = true;
            return;
        }
        if (readers.isEmpty()) {
            return;
        }
        looking = true;
        var list = List.copyOf(readers.values());
        background.run(() -> look(list), Outcome.of(this::looked, this::failed));
    }

    private static List<Look> look(List<Reader> readers) {
        var looks = new ArrayList<Look>();
        for (var reader : readers) {
            var damaged = new ArrayList<String>();
            List<StoredEvaluation> found = List.of();
            try {
                found = reader.files.refresh();
            } catch (ConoscopeException e) {
                damaged.add(String.valueOf(e.getMessage()));
            }
            reader.files.damage().forEach(one -> damaged.add(one.words()));
            looks.add(new Look(reader, found, damaged));
        }
        return looks;
    }

    private void looked(List<Look> looks) {
        looking = false;
        for (var look : looks) {
            look.reader().found = look.found();
            look.reader().damaged = look.damaged();
            look.reader().looked = true;
        }
        show();
        lookAgain();
    }

    private void failed(Throwable failure) {
        looking = false;
        LOG.error("reading evaluations", failure);
        notice.set(words.get("evaluations.failed", String.valueOf(failure.getMessage())));
        lookAgain();
    }

    private void lookAgain() {
        if (again) {
            again = false;
            poll();
        }
    }

    private void runsChanged() {
        var shown = runs.shown();
        readers.keySet().retainAll(shown);
        for (var run : shown) {
            readers.computeIfAbsent(run, Reader::new);
        }
        show();
        poll();
    }

    private void show() {
        var list = new ArrayList<EvaluatedRun>();
        var damaged = new ArrayList<String>();
        for (var run : runs.shown()) {
            var reader = readers.get(run);
            if (reader != null) {
                damaged.addAll(reader.damaged);
                if (!reader.found.isEmpty()) {
                    list.add(new EvaluatedRun(run, reader.found, reader.damaged));
                }
            }
        }
        var cut = list.size() > MOST ? list.subList(0, MOST) : list;
        notice.set(notice(list.size(), damaged.size()));
        damage.set(String.join("\n", damaged));
        if (!cut.equals(evaluated.get())) {
            // First the epochs, so that whoever draws a run finds a place in it.
            var epochs = epochs(cut);
            epoch.setEpochs(List.copyOf(epochs.keySet()), List.copyOf(epochs.values()));
            evaluated.set(List.copyOf(cut));
        }
        noRuns.set(runs.runs().isEmpty());
        emptiness.set(cut.isEmpty() ? words.get(emptinessKey()) : "");
    }

    private String emptinessKey() {
        if (runs.runs().isEmpty()) {
            return "evaluations.no-runs";
        }
        if (runs.shown().isEmpty()) {
            return "evaluations.none-shown";
        }
        boolean all = readers.values().stream().allMatch(reader -> reader.looked);
        return all ? "evaluations.none" : "evaluations.reading";
    }

    private String notice(int runsFound, int damaged) {
        var parts = new ArrayList<String>();
        if (runsFound > MOST) {
            parts.add(words.get("evaluations.more", MOST, runsFound));
        }
        if (damaged > 0) {
            var key = damaged == 1 ? "evaluations.damaged.one" : "evaluations.damaged";
            parts.add(words.get(key, damaged));
        }
        return String.join(" · ", parts);
    }

    private static SortedMap<Double, StepSpan> epochs(List<EvaluatedRun> runs) {
        var epochs = new TreeMap<Double, StepSpan>();
        for (var run : runs) {
            for (var stored : run.evaluations()) {
                long step = stored.evaluation().step();
                var span = new StepSpan(step, step);
                epochs.merge(stored.evaluation().epoch(), span, StepSpan::and);
            }
        }
        return epochs;
    }
}
