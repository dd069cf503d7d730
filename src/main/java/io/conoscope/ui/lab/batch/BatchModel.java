package io.conoscope.ui.lab.batch;

import io.conoscope.gap.batch.BatchSampling;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.lab.batch.judge.BatchSubject;
import io.conoscope.ui.lab.batch.judge.JudgeKind;
import io.conoscope.ui.lab.batch.judge.JudgesModel;
import io.conoscope.ui.session.select.SelectionModel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The batch on screen, its false negatives, and the cell that is looked at. FX thread only.
final class BatchModel {

    private static final Logger LOG = LoggerFactory.getLogger(BatchModel.class);

    private final JudgesModel judges;
    private final SelectionModel selection;
    private final Background background;
    private final RequestNumbers requests = new RequestNumbers();
    private final ReadOnlyObjectWrapper<BatchSettings> settings =
            new ReadOnlyObjectWrapper<>(BatchSettings.USUAL);
    private final ObjectProperty<MatrixShade> shade =
            new SimpleObjectProperty<>(MatrixShade.COSINE);
    private final ReadOnlyObjectWrapper<@Nullable DrawnBatch> batch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable BatchCell> cell = new ReadOnlyObjectWrapper<>();
    private final ObservableList<BatchCell> found = FXCollections.observableArrayList();
    private final ObservableList<BatchCell> readOnly =
            FXCollections.unmodifiableObservableList(found);

    /// @param background draws and judges: milliseconds each time
    BatchModel(JudgesModel judges, SelectionModel selection, Background background) {
        this.judges = judges;
        this.selection = selection;
        this.background = background;
        judges.subjectProperty().subscribe((before, now) -> opened(now));
        judges.onChange(this::draw);
        settings.subscribe((before, now) -> draw());
        opened(judges.subjectProperty().get());
    }

    JudgesModel judges() {
        return judges;
    }

    /// How batches are drawn; never null.
    ReadOnlyObjectProperty<BatchSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /// Which items are drawn.
    ObservableValue<BatchSampling> samplingProperty() {
        return settings.map(BatchSettings::sampling);
    }

    /// What the matrix is shaded by; never null.
    ObjectProperty<MatrixShade> shadeProperty() {
        return shade;
    }

    /// The batch on screen; null without rows, and where the sampling can draw none.
    ReadOnlyObjectProperty<@Nullable DrawnBatch> batchProperty() {
        return batch.getReadOnlyProperty();
    }

    /// The cell that is looked at; null without a batch.
    ReadOnlyObjectProperty<@Nullable BatchCell> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    /// The cells that are matches in truth by one of the judges asked, the hardest pushed first.
    ObservableList<BatchCell> falseNegatives() {
        return readOnly;
    }

    /// Draws other items; with fewer captions of each photo where no photo has as many.
    void sample(BatchSampling sampling) {
        settings.set(settings.get().withSampling(fitted(judges.subjectProperty().get(), sampling)));
    }

    /// Draws a batch of another size.
    void resize(int size) {
        settings.set(
                settings.get()
                        .withSize(Math.clamp(size, BatchSettings.SMALLEST, BatchSettings.LARGEST)));
    }

    /// Draws the batch of another seed.
    void reseed(long seed) {
        settings.set(settings.get().withSeed(seed));
    }

    /// Draws the next batch.
    void next() {
        reseed(settings.get().seed() + 1);
    }

    /// Compares at another temperature.
    void heat(double temperature) {
        if (temperature > 0 && temperature < Double.POSITIVE_INFINITY) {
            settings.set(settings.get().withTemperature(temperature));
        }
    }

    /// The most captions of one photo that can be drawn; below 2 where none has several.
    int mostCaptions() {
        var subject = judges.subjectProperty().get();
        return subject == null
                ? 0
                : Math.min(subject.items().mostCaptions(), BatchSettings.LARGEST);
    }

    /// Looks at a cell; at the nearest one where there is none.
    void look(int row, int column) {
        var shown = batch.get();
        if (shown != null && shown.size() > 0) {
            int last = shown.size() - 1;
            cell.set(new BatchCell(shown, Math.clamp(row, 0, last), Math.clamp(column, 0, last)));
        }
    }

    /// Looks at a cell so far from the one that is looked at.
    void walk(int rows, int columns) {
        var from = cell.get();
        if (from != null) {
            look(from.row() + rows, from.column() + columns);
        }
    }

    /// Looks at the next false negative in the order of the list, after the last at the first.
    void walkToFalseNegative() {
        if (!found.isEmpty()) {
            int next = (found.indexOf(cell.get()) + 1) % found.size();
            look(found.get(next).row(), found.get(next).column());
        }
    }

    /// The judges asked that have something to say.
    List<JudgeKind> asked() {
        return List.copyOf(judges.asked().keySet());
    }

    /// How many cells of the batch a judge takes for matches, whether it is asked or not.
    int count(JudgeKind kind) {
        var shown = batch.get();
        return shown == null
                ? 0
                : (int)
                        IntStream.of(shown.verdicts())
                                .filter(verdict -> (verdict & kind.bit()) != 0)
                                .count();
    }

    /// Selects the image and the text of some cells.
    ///
    /// @param as what they are, in words
    void select(List<BatchCell> cells, String as) {
        if (cells.isEmpty()) {
            return;
        }
        var points =
                cells.stream()
                        .flatMapToInt(
                                each ->
                                        IntStream.of(
                                                each.batch().image(each.row()),
                                                each.batch().subject().rows().image().rows()
                                                        + each.batch().text(each.column())))
                        .sorted()
                        .distinct()
                        .toArray();
        selection.choose(points, as);
    }

    private void opened(@Nullable BatchSubject subject) {
        var usable = fitted(subject, settings.get().sampling());
        if (!usable.equals(settings.get().sampling())) {
            settings.set(settings.get().withSampling(usable));
        } else {
            draw();
        }
    }

    private BatchSampling fitted(@Nullable BatchSubject subject, BatchSampling wanted) {
        if (subject == null || wanted.kind() != BatchSampling.Kind.SAME_IMAGE) {
            return wanted;
        }
        int most = mostCaptions();
        return most < 2
                ? BatchSampling.RANDOM
                : BatchSampling.sameImage(Math.min(wanted.captions(), most));
    }

    private void draw() {
        requests.next();
        var subject = judges.subjectProperty().get();
        if (subject == null) {
            show(null);
            return;
        }
        var how = settings.get();
        var known = judges.known();
        var asked = asked();
        background.runLatest(
                requests,
                () -> {
                    var drawn = DrawnBatch.of(subject, how, known);
                    return new Judged(drawn, cells(drawn, asked));
                },
                Outcome.of(this::show, failure -> LOG.error("drawing a batch", failure)));
    }

    private record Judged(DrawnBatch batch, List<BatchCell> falseNegatives) {}

    private void show(@Nullable Judged judged) {
        var before = cell.get();
        var shown = judged == null || judged.batch.size() == 0 ? null : judged.batch;
        cell.set(null);
        found.setAll(judged == null ? List.of() : judged.falseNegatives);
        batch.set(shown);
        if (shown == null) {
            return;
        }
        boolean same =
                before != null && java.util.Arrays.equals(before.batch().items(), shown.items());
        if (same) {
            look(before.row(), before.column());
        } else if (found.isEmpty()) {
            look(0, 0);
        } else {
            look(found.getFirst().row(), found.getFirst().column());
        }
    }

    private static List<BatchCell> cells(DrawnBatch shown, List<JudgeKind> asked) {
        var cells = new ArrayList<BatchCell>();
        for (int row = 0; row < shown.size(); row++) {
            for (int column = 0; column < shown.size(); column++) {
                var each = new BatchCell(shown, row, column);
                if (each.isTakenBy(asked)) {
                    cells.add(each);
                }
            }
        }
        cells.sort(Comparator.comparingDouble(BatchCell::slope).reversed());
        return cells;
    }
}
