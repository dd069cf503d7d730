package io.conoscope.ui.session;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.embedding.Embeddings;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.measure.Measures;
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.projection.Layout;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.session.method.ProjectionChoice;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the window asks of the floors below. Every call blocks, knows no UI, and runs on a worker;
/// a cancelled one throws [java.util.concurrent.CancellationException].
public interface Services {

    /// Reads a corpus folder, an embeddings folder or an embeddings file, whichever it is.
    OpenedSource open(Path path) throws ConoscopeException;

    /// The models at hand, the built-in ones first; without those whose files are broken.
    ///
    /// @param also names or folders that are in use
    List<ModelParts> models(Collection<String> also) throws ConoscopeException;

    /// What a choice comes to, without loading it: milliseconds.
    ///
    /// @throws ConoscopeException what is wrong with the choice, or with the model's files
    ModelDescription describe(ModelSpec model) throws ConoscopeException;

    /// The rows that an earlier call left finished, without the model service: milliseconds. Of
    /// an equal key again while the rows are the same.
    ///
    /// @throws ConoscopeException what is wrong with the model, or with the kept rows
    Optional<Embedded> finished(Corpus corpus, ModelSpec model) throws ConoscopeException;

    /// Embeds with a model, or takes the rows from the store where an earlier call left them.
    Embedded embed(
            Corpus corpus,
            ModelSpec model,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException;

    /// Measures the gap and everything beside it.
    Measures measure(
            Embeddings embeddings, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException;

    /// The same, and hands out what is known on the way, the gap first; who gives nothing on the
    /// way need not override this.
    ///
    /// @param early called on several threads, one call at a time
    default Measures measure(
            Embeddings embeddings,
            CancellationToken token,
            Consumer<? super Progress> progress,
            Consumer<? super PartialMeasures> early)
            throws ConoscopeException {
        return measure(embeddings, token, progress);
    }

    /// The rows that an unfinished embedding of this corpus has left so far: of its first images
    /// and texts. Reads what another process writes; empty where there is no pair yet.
    default Optional<Embeddings> arrived(Corpus corpus, ModelSpec model) throws ConoscopeException {
        return Optional.empty();
    }

    /// Lays rows out in two dimensions.
    Layout project(
            ProjectionChoice choice,
            ProjectionInput input,
            ProjectionControl control,
            ProjectionListener listener)
            throws ConoscopeException;

    /// Measures how far a layout can be trusted.
    ///
    /// @param xy shape (n, 2), the layout of the input's n rows
    LayoutQuality quality(
            ProjectionInput input,
            float[] xy,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException;
}
