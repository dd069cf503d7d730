package io.conoscope.ui.session;

import io.conoscope.corpus.Corpus;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Turns the open corpus into embeddings with the chosen model. FX thread only.
///
/// What was embedded stays in the store batch by batch, so a stopped or broken job is offered to
/// be resumed and begins where it stood.
public final class EmbeddingModel {

    private final Session session;
    private final ViewModelContext context;
    private final TaskExecutors lanes;
    private final RequestNumbers requests = new RequestNumbers();
    private final ObservableList<ModelChoice> models =
            FXCollections.observableArrayList(ModelChoice.PRESETS);
    private final ObjectProperty<ModelChoice> model =
            new SimpleObjectProperty<>(ModelChoice.PRESETS.getFirst());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable Corpus wanted;

    EmbeddingModel(Session session, ViewModelContext context, TaskExecutors lanes) {
        this.session = session;
        this.context = context;
        this.lanes = lanes;
        model.subscribe((before, now) -> modelChanged());
    }

    /// The models on offer: presets, then checkpoint folders the user chose.
    public ObservableList<ModelChoice> models() {
        return models;
    }

    /// The chosen model; setting another one embeds the open corpus with it.
    public ObjectProperty<ModelChoice> modelProperty() {
        return model;
    }

    /// Whether the rows on their way are those of the open corpus and the chosen model.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// Adds a checkpoint folder to the models and chooses it.
    public void chooseCheckpoint(Path folder) {
        choose(ModelChoice.checkpoint(folder));
    }

    /// Adds a choice to the models and chooses it.
    public void choose(ModelChoice choice) {
        if (!models.contains(choice)) {
            models.add(choice);
        }
        if (choice.isOfRun()) {
            lookUpName(choice);
        }
        model.set(models.get(models.indexOf(choice)));
    }

    /// Only a run's files know how far it was. A wrong file is told of where it is embedded with.
    private void lookUpName(ModelChoice choice) {
        describe(
                choice.spec(),
                Outcome.of(found -> call(choice.called(found.name())), failure -> {}));
    }

    private void call(ModelChoice named) {
        models.replaceAll(one -> one.equals(named) ? named : one);
        if (model.get().equals(named)) {
            model.set(named);
        }
    }

    /// Finds the models at hand; those in use are among them. Milliseconds, in the background.
    public void findModels(Outcome<? super List<ModelParts>> outcome) {
        var used =
                models.stream()
                        .map(ModelChoice::spec)
                        .flatMap(spec -> Stream.of(spec.imageModel(), spec.textModel()))
                        .distinct()
                        .toList();
        lanes.reading().run(() -> context.services().models(used), outcome);
    }

    /// Finds out what a choice comes to, or what is wrong with it, in the background.
    public void describe(ModelSpec spec, Outcome<? super ModelDescription> outcome) {
        lanes.reading().run(() -> context.services().describe(spec), outcome);
    }

    /// Shows a corpus' rows: those in the store, else new ones. What is on screen stays until it is
    /// known which; the rows arrive in the session.
    void embed(Corpus corpus) {
        wanted = corpus;
        context.notices().clear(Notices.Location.SCATTER);
        running.set(true);
        long number = requests.next();
        var spec = model.get().spec();
        lanes.reading()
                .run(
                        () -> context.services().finished(corpus, spec),
                        Outcome.onlyIf(
                                () -> requests.isCurrent(number),
                                Outcome.of(
                                        found ->
                                                found.ifPresentOrElse(
                                                        this::show,
                                                        () -> make(corpus, spec, number)),
                                        this::fail)));
    }

    private void make(Corpus corpus, ModelSpec spec, long number) {
        session.embeddingsProperty().set(null);
        context.jobs()
                .submit(
                        lanes.embedding(),
                        context.jobs().jobWorthKeeping(title(corpus)),
                        (token, progress) ->
                                context.services().embed(corpus, spec, token, progress),
                        Outcome.onlyIf(() -> requests.isCurrent(number), outcome()));
    }

    /// Forgets the corpus: whatever is on its way is not shown any more.
    void forget() {
        wanted = null;
        requests.next();
        running.set(false);
    }

    /// Embeds the open corpus again, from where it stood.
    public void resume() {
        if (wanted != null) {
            embed(wanted);
        }
    }

    private void modelChanged() {
        if (wanted != null) {
            embed(wanted);
        }
    }

    private Outcome<Embedded> outcome() {
        return Outcome.of(this::show, this::fail, this::stopped);
    }

    private void show(Embedded embedded) {
        running.set(false);
        var before = session.corpusProperty().get();
        if (!embedded.corpus().equals(before)) {
            if (before != null && before.images().size() != embedded.corpus().images().size()) {
                session.selectionProperty().set(Selection.NONE);
            }
            session.corpusProperty().set(embedded.corpus());
        }
        session.embeddingsProperty().set(embedded.embeddings());
    }

    private void fail(Throwable failure) {
        running.set(false);
        session.embeddingsProperty().set(null);
        context.notices().fail(Notices.Location.SCATTER, failure, offer("embed.resume"));
    }

    private void stopped() {
        running.set(false);
        var said = context.words().get("embed.stopped");
        context.notices()
                .show(
                        Notices.Location.SCATTER,
                        new Notice(Notice.Kind.NEWS, said, null, offer("embed.resume")));
    }

    private Notice.Offer offer(String key) {
        return new Notice.Offer(context.words().get(key), this::resume);
    }

    private String title(Corpus corpus) {
        return context.words().get("embed.title", Titles.of(corpus), model.get().label());
    }
}
