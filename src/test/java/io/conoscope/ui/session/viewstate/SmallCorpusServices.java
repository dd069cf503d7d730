package io.conoscope.ui.session.viewstate;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;
import io.conoscope.base.Progress;
import io.conoscope.corpus.Corpus;
import io.conoscope.corpus.ImageItem;
import io.conoscope.corpus.Pairs;
import io.conoscope.corpus.TextItem;
import io.conoscope.embedding.Embeddings;
import io.conoscope.embedding.Provenance;
import io.conoscope.encoder.ModelDescription;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.LayoutReport;
import io.conoscope.projection.MethodReport;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.session.Embedded;
import io.conoscope.ui.session.NoServices;
import io.conoscope.ui.session.method.ProjectionChoice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Four images and texts in two splits; models make rows of ones.
final class SmallCorpusServices extends NoServices {

    private final Set<Path> gone;
    private final Set<ModelSpec> goneModels;
    private final List<String> asked;

    /// @param gone       paths that no longer exist
    /// @param goneModels models that no longer exist
    /// @param asked      receives what is asked for
    SmallCorpusServices(Set<Path> gone, Set<ModelSpec> goneModels, List<String> asked) {
        this.gone = gone;
        this.goneModels = goneModels;
        this.asked = asked;
    }

    @Override
    public OpenedSource open(Path path) throws ConoscopeException {
        if (gone.contains(path)) {
            throw new ConoscopeException("file.missing", null, path);
        }
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        for (int i = 0; i < 4; i++) {
            images.add(new ImageItem(i + ".jpg", null, i < 3 ? "train" : "test"));
            texts.add(new TextItem(i + ".jpg#0", "caption " + i));
        }
        var corpus = new Corpus("few", path, null, images, texts, Pairs.diagonal(4), List.of());
        return new OpenedSource(path, corpus, null);
    }

    @Override
    public ModelDescription describe(ModelSpec model) throws ConoscopeException {
        if (goneModels.contains(model)) {
            throw new ConoscopeException("file.missing", null, model.textModel());
        }
        return new ModelDescription("m", "trained", "safetensors", 2, 8, 8, 4, 1, "f");
    }

    @Override
    public Optional<Embedded> finished(Corpus corpus, ModelSpec model) {
        return Optional.empty();
    }

    @Override
    public Embedded embed(
            Corpus corpus,
            ModelSpec model,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        asked.add("embed " + corpus.split() + " with " + model.textModel());
        int n = corpus.images().size();
        var rows = Matrix.of(n, 2, ones(n));
        return new Embedded(
                corpus,
                new Embeddings(
                        rows,
                        rows,
                        corpus.pairs(),
                        new Provenance("m", "trained", "few", corpus.split(), Map.of())));
    }

    private static float[] ones(int rows) {
        var values = new float[rows * 2];
        Arrays.fill(values, 1);
        return values;
    }

    @Override
    @SuppressWarnings("NullAway") // nothing here reads measures
    public Measures measure(
            Embeddings rows, CancellationToken token, Consumer<? super Progress> progress) {
        return null;
    }

    @Override
    public Layout project(
            ProjectionChoice choice,
            ProjectionInput input,
            ProjectionControl control,
            ProjectionListener listener) {
        asked.add("project " + choice.method());
        var frame = new LayoutFrame(1, 1, new float[input.rows().rows() * 2]);
        listener.frame(frame);
        return new Layout(
                frame,
                choice.method(),
                Map.of(),
                LayoutReport.of(new MethodReport.Pca(0.6, 0.3, "exact")));
    }

    @Override
    public LayoutQuality quality(
            ProjectionInput input,
            float[] xy,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        return new LayoutQuality(0.9, 0.8, 0.7, 0.6, 1, 1, 15, xy.length / 2);
    }
}
