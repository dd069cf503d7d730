package io.conoscope.app.services;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.Pairs;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.embedding.store.ArrivedRows;
import io.conoscope.embedding.store.EmbeddingStore;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.correct.RowCorrection;
import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.projection.Layout;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.service.attribute.attach.Attachments;
import io.conoscope.service.embed.EmbedRequest;
import io.conoscope.service.embed.Embedder;
import io.conoscope.service.embed.FinishedEmbeddings;
import io.conoscope.service.measure.MeasureJob;
import io.conoscope.service.measure.MeasureRequest;
import io.conoscope.service.models.InstalledModels;
import io.conoscope.service.open.EmbeddedCorpus;
import io.conoscope.service.open.OpenedRows;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.service.open.Opening;
import io.conoscope.service.project.ProjectionJob;
import io.conoscope.service.project.ProjectionRequest;
import io.conoscope.ui.session.Embedded;
import io.conoscope.ui.session.Services;
import io.conoscope.ui.session.method.ProjectionChoice;
import io.conoscope.ui.session.method.ProjectionMethod;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// What the window asks for, done by the floors below. Loads no model: the embedder is a worker.
///
/// @param embedder   makes rows
/// @param store      keeps them
/// @param opened     what was opened of it
/// @param correction what every row goes through before the session has it; so whatever measures
///                   the session's rows, lays them out or counts their cosines sees them corrected
/// @param attached   what people attached to corpora: photos and captions of rows without
public record WindowServices(
        Embedder embedder,
        EmbeddingStore store,
        OpenedRows opened,
        RowCorrection correction,
        Attachments attached)
        implements Services {

    public WindowServices(Embedder embedder, EmbeddingStore store, Attachments attached) {
        this(embedder, store, new OpenedRows(), RowCorrection.NONE, attached);
    }

    @Override
    public OpenedSource open(Path path) throws ConoscopeException {
        var source = Opening.open(path);
        var rows = source.embeddings();
        return new OpenedSource(
                source.path(),
                attached.dressed(source.corpus()),
                rows == null ? null : correction.apply(rows));
    }

    @Override
    public List<ModelParts> models(Collection<String> also) throws ConoscopeException {
        return InstalledModels.ofThisProgram().parts(also);
    }

    @Override
    public ModelDescription describe(ModelSpec model) throws ConoscopeException {
        return InstalledModels.ofThisProgram().describe(model);
    }

    @Override
    public Optional<Embedded> finished(Corpus corpus, ModelSpec model) throws ConoscopeException {
        var described = describe(model);
        var folder = store.folder(corpus.fingerprint(), described.fingerprint());
        var known = opened.find(folder);
        var rows =
                known.isPresent()
                        ? known
                        : FinishedEmbeddings.find(
                                new EmbedRequest(corpus, model, folder), described);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        opened.keep(folder, rows.get());
        return Optional.of(embedded(corpus, folder, rows.get(), described));
    }

    @Override
    public Embedded embed(
            Corpus corpus,
            ModelSpec model,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        var described = describe(model);
        var folder = store.folder(corpus.fingerprint(), described.fingerprint());
        var rows = embedder.embed(new EmbedRequest(corpus, model, folder), token, progress);
        opened.keep(folder, rows);
        return embedded(corpus, folder, rows, described);
    }

    @Override
    public Optional<Embeddings> arrived(Corpus corpus, ModelSpec model) throws ConoscopeException {
        var described = describe(model);
        var folder = store.folder(corpus.fingerprint(), described.fingerprint());
        return ArrivedRows.read(folder)
                .map(rows -> embeddings(corpus, described, rows))
                .filter(rows -> rows.pairs().size() > 0)
                .map(correction::apply);
    }

    /// With the pairs whose two rows are there.
    private static Embeddings embeddings(
            Corpus corpus, ModelDescription model, ArrivedRows arrived) {
        var pairs = EmbeddedCorpus.without(corpus, arrived.skipped()).pairs();
        var there =
                IntStream.range(0, pairs.size())
                        .filter(p -> pairs.image()[p] < arrived.image().rows())
                        .filter(p -> pairs.text()[p] < arrived.text().rows())
                        .toArray();
        return new Embeddings(
                arrived.image(),
                arrived.text(),
                new Pairs(
                        IntStream.of(there).map(p -> pairs.text()[p]).toArray(),
                        IntStream.of(there).map(p -> pairs.image()[p]).toArray()),
                new Provenance(
                        model.name(), model.weights(), corpus.name(), corpus.split(), Map.of()));
    }

    /// The rows may have been made when the corpus' folder, or the model, bore another name.
    private Embedded embedded(
            Corpus corpus, Path folder, Embeddings rows, ModelDescription described)
            throws ConoscopeException {
        var told =
                rows.toldOf(described.name(), described.weights(), corpus.name(), corpus.split());
        return new Embedded(EmbeddedCorpus.of(corpus, folder), correction.apply(told));
    }

    @Override
    public Measures measure(
            Embeddings embeddings, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        return MeasureJob.run(embeddings, MeasureRequest.plain(), token, progress);
    }

    @Override
    public Measures measure(
            Embeddings embeddings,
            CancellationToken token,
            Consumer<? super Progress> progress,
            Consumer<? super PartialMeasures> early)
            throws ConoscopeException {
        return MeasureJob.run(embeddings, MeasureRequest.plain(), token, progress, early);
    }

    @Override
    public Layout project(
            ProjectionChoice choice,
            ProjectionInput input,
            ProjectionControl control,
            ProjectionListener listener)
            throws ConoscopeException {
        var request = new ProjectionRequest(choice.method(), choice.settings(), false);
        return ComparatorText.around(
                ProjectionMethod.of(choice.method()),
                input.rows(),
                () -> ProjectionJob.run(input, request, control, listener).layout());
    }

    @Override
    public LayoutQuality quality(
            ProjectionInput input,
            float[] xy,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return ProjectionJob.measure(
                input, xy, ProjectionSettings.defaults(), new ProjectionControl(token), progress);
    }
}
