package io.conoscope.ui.session;

import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.ui.kit.Outcome;
import io.conoscope.ui.kit.RequestNumbers;
import io.conoscope.ui.kit.sheet.Notice;
import io.conoscope.ui.session.status.Job;
import io.conoscope.ui.session.status.Notices;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/// Turns the open corpus into embeddings with the chosen model. FX thread only.
///
/// What was embedded stays in the store batch by batch, so a stopped or broken job is offered to
/// be resumed and begins where it stood.
public final class EmbeddingModel {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingModel.class);

    private final Session session;
    private final ViewModelContext context;
    private final TaskExecutors lanes;
    private final RequestNumbers requests = new RequestNumbers();
    private final ObservableList<ModelChoice> models =
            FXCollections.observableArrayList(ModelChoice.PRESETS);
    private final ObjectProperty<ModelChoice> model =
            new SimpleObjectProperty<>(ModelChoice.PRESETS.getFirst());
    private final Pace pace;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private @Nullable Corpus wanted;

    EmbeddingModel(Session session, ViewModelContext context, TaskExecutors lanes) {
        this(session, context, lanes, System::nanoTime);
    }

    EmbeddingModel(
            Session session, ViewModelContext context, TaskExecutors lanes, LongSupplier nanoTime) {
        this.pace = new Pace(nanoTime);
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
        session.arrivedProperty().set(null);
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
        var job = context.jobs().jobWorthKeeping(title(corpus));
        job.progressProperty().subscribe((before, now) -> lookAtArrived(corpus, spec, number));
        context.jobs()
                .submit(
                        lanes.embedding(),
                        job,
                        (token, progress) ->
                                context.services().embed(corpus, spec, token, progress),
                        Outcome.onlyIf(() -> requests.isCurrent(number), outcome()));
    }

    /// Shows the rows that are there, a while after the last time, so that looking takes little of
    /// the time in which others are made.
    private void lookAtArrived(Corpus corpus, ModelSpec spec, long number) {
        if (!requests.isCurrent(number) || !running.get() || !pace.begins()) {
            return;
        }
        Outcome<Optional<Embeddings>> outcome =
                Outcome.of(
                        rows -> {
                            pace.ended();
                            if (requests.isCurrent(number) && running.get()) {
                                rows.ifPresent(session.arrivedProperty()::set);
                            }
                        },
                        failure -> {
                            pace.ended();
                            LOG.warn("looking at the rows so far", failure);
                        });
        lanes.reading().run(() -> context.services().arrived(corpus, spec), outcome);
    }

    /// Embeds a corpus beside what is open, with one model after another, as one job: what is on
    /// screen stays. Finished rows are kept, so that a stopped job is short when it comes again.
    ///
    /// @param title   of the job
    /// @param stage   of its progress, which counts models
    /// @param arrived gets the number of each model and its rows as they come
    /// @param outcome hears how it ended; of a result, how many models there were
    /// @return the job, which may be cancelled
    public Job embedAside(
            Aside aside,
            String title,
            String stage,
            BiConsumer<Integer, Embedded> arrived,
            Outcome<Integer> outcome) {
        var job = context.jobs().jobWorthKeeping(title);
        int all = aside.specs().size();
        context.jobs()
                .submit(
                        lanes.embedding(),
                        job,
                        (token, progress) -> {
                            for (int i = 0; i < all; i++) {
                                int number = i;
                                progress.accept(
                                        new Progress(stage, i, all, Double.NaN, Double.NaN));
                                var rows =
                                        context.services()
                                                .embed(
                                                        aside.corpus(),
                                                        aside.specs().get(i),
                                                        token,
                                                        part -> {});
                                lanes.embedding().fx().execute(() -> arrived.accept(number, rows));
                                token.throwIfCancelled();
                            }
                            return all;
                        },
                        outcome);
        return job;
    }

    /// A corpus with several models.
    public record Aside(Corpus corpus, List<ModelSpec> specs) {}

    /// Forgets the corpus: whatever is on its way is not shown any more.
    void forget() {
        wanted = null;
        requests.next();
        running.set(false);
        session.arrivedProperty().set(null);
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
        session.arrivedProperty().set(null);
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

    /// When rows so far are looked at: every other second, and never more than a tenth of the time.
    private static final class Pace {

        private static final long SHORTEST = 2_000_000_000L;
        private static final int SHARE = 10;

        private final LongSupplier nanoTime;
        private long began;
        private long next;
        private boolean looking;

        Pace(LongSupplier nanoTime) {
            this.nanoTime = nanoTime;
            this.next = nanoTime.getAsLong();
        }

        boolean begins() {
            long now = nanoTime.getAsLong();
            if (looking || now - next < 0) {
                return false;
            }
            looking = true;
            began = now;
            return true;
        }

        void ended() {
            long now = nanoTime.getAsLong();
            looking = false;
            next = now + Math.max(SHORTEST, SHARE * (now - began));
        }
    }
}
