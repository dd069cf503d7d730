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

/// Answers nothing; a test overrides what it asks for.
public class NoServices implements Services {

    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("this test asks for nothing of the kind");
    }

    @Override
    public OpenedSource open(Path path) throws ConoscopeException {
        throw unasked();
    }

    @Override
    public List<ModelParts> models(Collection<String> also) throws ConoscopeException {
        return List.of();
    }

    @Override
    public ModelDescription describe(ModelSpec model) throws ConoscopeException {
        throw unasked();
    }

    @Override
    public Optional<Embedded> finished(Corpus corpus, ModelSpec model) throws ConoscopeException {
        return Optional.empty();
    }

    @Override
    public Embedded embed(
            Corpus corpus,
            ModelSpec model,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        throw unasked();
    }

    @Override
    public Measures measure(
            Embeddings embeddings, CancellationToken token, Consumer<? super Progress> progress)
            throws ConoscopeException {
        throw unasked();
    }

    @Override
    public Layout project(
            ProjectionChoice choice,
            ProjectionInput input,
            ProjectionControl control,
            ProjectionListener listener)
            throws ConoscopeException {
        throw unasked();
    }

    @Override
    public LayoutQuality quality(
            ProjectionInput input,
            float[] xy,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        throw unasked();
    }
}
