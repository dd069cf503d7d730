package io.conoscope.ui.run.film;

import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.world.WorldBox;
import io.conoscope.ui.run.evaluation.EvaluatedRun;
import io.conoscope.ui.run.evaluation.EvaluationsModel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// The films of the runs that show, read in the background as they grow. FX thread only.
final class FilmModel {

    private static final Logger LOG = LoggerFactory.getLogger(FilmModel.class);

    private final Background reading;
    private final Messages words;
    private final FilmReader reader = new FilmReader();
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<List<Film>> films = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper damage = new ReadOnlyStringWrapper("");
    private final BooleanProperty pairs = new SimpleBooleanProperty(true);

    /// @param reading of one thread, reads layouts
    FilmModel(EvaluationsModel evaluations, Background reading, Messages words) {
        this.reading = reading;
        this.words = words;
        evaluations.evaluatedProperty().subscribe(this::read);
    }

    ReadOnlyObjectProperty<List<Film>> filmsProperty() {
        return films.getReadOnlyProperty();
    }

    /// The sentence to show where runs have evaluations but no layouts; empty otherwise.
    ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /// What cannot be shown, in a sentence; empty where all can.
    ReadOnlyStringProperty damageProperty() {
        return damage.getReadOnlyProperty();
    }

    /// What each layout that cannot be shown has wrong, a line each.
    ReadOnlyStringProperty detailsProperty() {
        return details.getReadOnlyProperty();
    }

    /// Whether a line joins each text with its picture.
    BooleanProperty pairsProperty() {
        return pairs;
    }

    /// Around all films, so that gaps of several runs can be compared.
    WorldBox box() {
        return films.get().stream().map(Film::box).reduce(WorldBox::and).orElse(WorldBox.UNIT);
    }

    private void read(List<EvaluatedRun> runs) {
        reading.runLatest(
                requests,
                () -> reader.read(runs),
                Outcome.<FilmReader.Films>of(now -> show(runs, now), this::failed));
    }

    private void show(List<EvaluatedRun> runs, FilmReader.Films now) {
        films.set(now.films());
        int count = now.damaged().size();
        var key = count == 1 ? "film.damaged.one" : "film.damaged";
        damage.set(count == 0 ? "" : words.get(key, count));
        details.set(String.join("\n", now.damaged()));
        boolean none = now.films().isEmpty() && !runs.isEmpty();
        emptiness.set(none ? words.get("film.empty") : "");
    }

    private void failed(Throwable failure) {
        LOG.error("reading layouts", failure);
        emptiness.set(words.get("evaluations.failed", String.valueOf(failure.getMessage())));
    }
}
