package io.conoscope.ui.scatter.compare;

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
import io.conoscope.encoder.model.ModelParts;
import io.conoscope.encoder.model.ModelSpec;
import io.conoscope.gap.measure.Measures;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;
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
import io.conoscope.ui.session.Services;
import io.conoscope.ui.session.method.ProjectionChoice;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Rows in the plane that every method lays out as they are, turned by an angle of its own.
public final class PlaneServices implements Services {

    static final int ITEMS = 12;

    public int runs;
    public int measured;

    /// How many frames a run of UMAP shows, each larger than the one before.
    public int frames = 1;

    public boolean fails;

    public static long seedOf(Embeddings rows) {
        return Long.parseLong(rows.provenance().weights().substring("random ".length()));
    }

    @Override
    public OpenedSource open(Path path) {
        return new OpenedSource(path, corpus(path), null);
    }

    private static Corpus corpus(Path path) {
        return new Corpus(
                path.toString(),
                path,
                null,
                IntStream.range(0, 2 * ITEMS)
                        .mapToObj(
                                i -> new ImageItem(i + ".jpg", null, i < ITEMS ? "train" : "test"))
                        .toList(),
                IntStream.range(0, 2 * ITEMS)
                        .mapToObj(t -> new TextItem(t + "#0", "caption " + t))
                        .toList(),
                Pairs.diagonal(2 * ITEMS),
                List.of());
    }

    @Override
    public List<ModelParts> models(Collection<String> also) {
        return List.of();
    }

    @Override
    public ModelDescription describe(ModelSpec model) {
        throw new IllegalStateException("not asked here");
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
        long seed = Objects.requireNonNullElse(model.randomInit(), 1L);
        return new Embedded(
                corpus,
                new Embeddings(
                        rows(corpus.images().size(), seed, -3),
                        rows(corpus.texts().size(), seed + 100, 3),
                        corpus.pairs(),
                        new Provenance(
                                model.imageModel(),
                                "random " + seed,
                                corpus.name(),
                                corpus.split(),
                                Map.of())));
    }

    private static Matrix rows(int count, long seed, double side) {
        var random = Seeds.random(seed);
        var values = new float[2 * count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() + (i % 2 == 0 ? side : 0));
        }
        return Matrix.of(count, 2, values);
    }

    @Override
    public @Nullable Measures measure(
            Embeddings embeddings, CancellationToken token, Consumer<? super Progress> progress) {
        return null;
    }

    @Override
    public Layout project(
            ProjectionChoice choice,
            ProjectionInput input,
            ProjectionControl control,
            ProjectionListener listener)
            throws ConoscopeException {
        runs++;
        if (fails) {
            throw new ConoscopeException("file.write", null, "here");
        }
        control.throwIfCancelled();
        boolean steps = choice.method().equals("umap");
        var xy = turned(input.rows(), choice);
        for (int i = 1; i < frames && steps; i++) {
            listener.frame(new LayoutFrame(0, 2, scaled(xy, i / (float) frames)));
        }
        var frame = new LayoutFrame(steps ? 2 : 0, steps ? 2 : 0, xy);
        listener.frame(frame);
        return new Layout(
                frame,
                choice.method(),
                Map.of(),
                LayoutReport.of(new MethodReport.Pca(0.6, 0.3, "exact")));
    }

    private static float[] scaled(float[] xy, float by) {
        var result = xy.clone();
        for (int i = 0; i < xy.length; i++) {
            result[i] *= by;
        }
        return result;
    }

    /// The gap view as it is, PCA by a right angle, UMAP mirrored and three times as large.
    private static float[] turned(Matrix rows, ProjectionChoice choice) {
        var xy = new float[2 * rows.rows()];
        for (int i = 0; i < rows.rows(); i++) {
            float x = rows.at(i, 0);
            float y = rows.at(i, 1);
            boolean pca = choice.method().equals("pca");
            float scale = choice.method().equals("umap") ? -3 : 1;
            xy[2 * i] = pca ? -y : scale * x;
            xy[2 * i + 1] = pca ? x : Math.abs(scale) * y;
        }
        return xy;
    }

    @Override
    public LayoutQuality quality(
            ProjectionInput input,
            float[] xy,
            CancellationToken token,
            Consumer<? super Progress> progress) {
        measured++;
        return new LayoutQuality(0.9, 0.8, 0.7, 0.6, 1, 1, 15, xy.length / 2);
    }
}
