package io.conoscope.ui.lab.cone;

import io.conoscope.corpus.Corpus;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.ui.kit.Background;
import io.conoscope.ui.kit.Messages;
import io.conoscope.ui.kit.NumberText;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.Embedded;
import io.conoscope.ui.session.EmbeddingModel;
import io.conoscope.ui.session.Titles;
import io.conoscope.ui.session.Workbench;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Follows the cone through the layers of the chosen model and of its twin with random weights, on
/// the first photos of what is open and their captions. FX thread only.
public final class DepthModel {

    /// Seed of the twin's weights.
    static final long TWIN = 1;

    private final Workbench bench;
    private final Background background;
    private final Messages words;
    private final IntegerProperty images = new SimpleIntegerProperty(100);
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<DepthRun> run = new ReadOnlyObjectWrapper<>(DepthRun.NONE);
    private final RequestNumbers asked = new RequestNumbers();
    private final RequestNumbers followed = new RequestNumbers();
    private @Nullable Job job;
    private int layers;

    /// @param background measures rows
    public DepthModel(Workbench bench, Background background, Messages words) {
        this.bench = bench;
        this.background = background;
        this.words = words;
        bench.session().corpusProperty().subscribe(this::look);
        bench.sourceProperty().subscribe(this::look);
        bench.embedding().modelProperty().subscribe(this::look);
        look();
    }

    /// How many photos are followed, with their captions; 100 at first.
    public IntegerProperty imagesProperty() {
        return images;
    }

    /// Why the cone cannot be followed; empty where it can.
    public ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }

    /// Whether layers are on their way.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// What is known so far; without rows before the first layer.
    public ReadOnlyObjectProperty<DepthRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Embeds after each layer, with the twin's layers last.
    public void follow() {
        var corpus = bench.session().corpusProperty().get();
        if (corpus == null || !reason.get().isEmpty() || running.get()) {
            return;
        }
        long number = followed.next();
        var part = corpus.first(images.get());
        var model = bench.embedding().modelProperty().get();
        var steps = steps(model.spec());
        run.set(new DepthRun(subject(part, model.label()), layers, List.of()));
        running.set(true);
        job =
                bench.embedding()
                        .embedAside(
                                new EmbeddingModel.Aside(
                                        part, steps.stream().map(Step::spec).toList()),
                                words.get("lab.cone.depth.job", model.label()),
                                "cone",
                                (at, rows) -> arrived(number, steps.get(at), rows),
                                Outcome.onlyIf(
                                        () -> followed.isCurrent(number),
                                        Outcome.of(
                                                all -> running.set(false),
                                                this::fail,
                                                () -> running.set(false))));
    }

    /// Stops; layers that are done stay.
    public void stop() {
        if (job != null && running.get()) {
            bench.jobs().cancel(job);
        }
    }

    private record Step(boolean twin, int layer, ModelSpec spec) {}

    private List<Step> steps(ModelSpec spec) {
        var steps = new ArrayList<Step>();
        boolean random = spec.randomInit() != null;
        for (int layer = 0; layer <= layers; layer++) {
            steps.add(new Step(random, layer, spec.withLayer(layer)));
        }
        for (int layer = 0; layer <= layers && !random; layer++) {
            steps.add(new Step(true, layer, spec.withRandomInit(TWIN).withLayer(layer)));
        }
        return steps;
    }

    private void arrived(long number, Step step, Embedded rows) {
        if (followed.isCurrent(number)) {
            background.run(
                    () -> DepthRow.of(step.twin(), step.layer(), rows.embeddings()),
                    Outcome.onlyIf(
                            () -> followed.isCurrent(number),
                            Outcome.of(row -> run.set(run.get().with(row)), this::fail)));
        }
    }

    private void fail(Throwable failure) {
        running.set(false);
        bench.notices().fail(Notices.Location.LAB, failure, null);
    }

    /// Finds out whether the open model can be cut after a layer.
    private void look() {
        stop();
        followed.next();
        running.set(false);
        run.set(DepthRun.NONE);
        layers = 0;
        long number = asked.next();
        var corpus = bench.session().corpusProperty().get();
        var source = bench.sourceProperty().get();
        if (corpus == null || source == null) {
            reason.set(words.get("lab.cone.depth.nothing"));
        } else if (source.embeddings() != null) {
            reason.set(words.get("lab.cone.depth.rows"));
        } else {
            reason.set(words.get("lab.cone.depth.looking"));
            bench.embedding()
                    .describe(
                            bench.embedding().modelProperty().get().spec().withLayer(0),
                            Outcome.onlyIf(
                                    () -> asked.isCurrent(number),
                                    Outcome.of(
                                            found -> allow(found.layers()),
                                            failure ->
                                                    reason.set(
                                                            Notice.failure(failure, null)
                                                                    .what()))));
        }
    }

    private void allow(int found) {
        layers = found;
        reason.set(found < 1 ? words.get("lab.cone.depth.unknown") : "");
    }

    private String subject(Corpus part, String model) {
        return words.get(
                "lab.cone.depth.subject",
                Titles.of(part),
                NumberText.count(part.images().size()),
                NumberText.count(part.texts().size()),
                model,
                TWIN);
    }
}
