package io.conoscope.ui.session;

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
import io.conoscope.gap.measure.PartialMeasures;
import io.conoscope.math.Matrix;
import io.conoscope.projection.Layout;
import io.conoscope.projection.LayoutFrame;
import io.conoscope.projection.LayoutReport;
import io.conoscope.projection.MethodReport;
import io.conoscope.projection.ProjectionControl;
import io.conoscope.projection.ProjectionInput;
import io.conoscope.projection.ProjectionListener;
import io.conoscope.projection.Tuning;
import io.conoscope.projection.quality.LayoutQuality;
import io.conoscope.service.open.OpenedSource;
import io.conoscope.ui.session.method.ProjectionChoice;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Answers at once, or fails as told, and keeps a list of what it was asked.
final class FakeServices implements Services {

    final List<String> asked = new ArrayList<>();
    @Nullable ConoscopeException openFailure;
    @Nullable ConoscopeException embedFailure;
    @Nullable ConoscopeException findFailure;
    @Nullable Measures measures;
    final Map<ModelSpec, Embedded> finished = new HashMap<>();
    @Nullable ProjectionInput projected;
    @Nullable Tuning tuned;
    boolean keeps;

    /// What is there while the others are being embedded.
    @Nullable Embeddings arrived;

    /// What is known before everything is measured.
    final List<PartialMeasures> early = new ArrayList<>();

    /// How many frames a projection shows, each larger than the one before.
    int frames = 1;

    List<String> splits = List.of("train", "test");

    @Override
    public OpenedSource open(Path path) throws ConoscopeException {
        asked.add("open " + path);
        if (openFailure != null) {
            throw openFailure;
        }
        return new OpenedSource(path, corpus(path.toString()), null);
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
    public Optional<Embedded> finished(Corpus corpus, ModelSpec model) throws ConoscopeException {
        if (findFailure != null) {
            throw findFailure;
        }
        return Optional.ofNullable(finished.get(model));
    }

    @Override
    public Embedded embed(
            Corpus corpus,
            ModelSpec model,
            CancellationToken token,
            Consumer<? super Progress> progress)
            throws ConoscopeException {
        asked.add("embed " + Titles.of(corpus) + " with " + model.imageModel());
        token.throwIfCancelled();
        progress.accept(new Progress("embed.images", 1, 2, Double.NaN, Double.NaN));
        progress.accept(new Progress("embed.images", 2, 2, Double.NaN, Double.NaN));
        if (embedFailure != null) {
            throw embedFailure;
        }
        var made = new Embedded(corpus, embeddings(corpus, model.imageModel()));
        if (keeps) {
            finished.put(model, made);
        }
        return made;
    }

    @Override
    public Measures measure(
            Embeddings embeddings, CancellationToken token, Consumer<? super Progress> progress) {
        asked.add("measure " + embeddings.image().rows());
        return measures;
    }

    @Override
    public Measures measure(
            Embeddings embeddings,
            CancellationToken token,
            Consumer<? super Progress> progress,
            Consumer<? super PartialMeasures> known) {
        early.forEach(known);
        return measure(embeddings, token, progress);
    }

    @Override
    public Optional<Embeddings> arrived(Corpus corpus, ModelSpec model) {
        return Optional.ofNullable(arrived);
    }

    @Override
    public Layout project(
            ProjectionChoice choice,
            ProjectionInput input,
            ProjectionControl control,
            ProjectionListener listener) {
        asked.add("project " + choice.method());
        projected = input;
        tuned = control.tuning(choice.settings().tuning());
        control.throwIfCancelled();
        var frame = new LayoutFrame(1, 1, new float[input.rows().rows() * 2]);
        for (int i = 1; i < frames; i++) {
            var early = new float[input.rows().rows() * 2];
            early[0] = -i;
            listener.frame(new LayoutFrame(0, 1, early));
        }
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
        asked.add("quality of " + xy.length / 2);
        token.throwIfCancelled();
        return new LayoutQuality(0.9, 0.8, 0.7, 0.6, 1, 1, 15, xy.length / 2);
    }

    /// Four images, the first three of them train where that is a split; one text each.
    Corpus corpus(String name) {
        var images = new ArrayList<ImageItem>();
        var texts = new ArrayList<TextItem>();
        for (int i = 0; i < 4; i++) {
            var split = splits.isEmpty() ? null : splits.get(i < 3 ? 0 : splits.size() - 1);
            images.add(new ImageItem(i + ".jpg", null, split));
            texts.add(new TextItem(i + ".jpg#0", "caption " + i));
        }
        return new Corpus(name, Path.of(name), null, images, texts, Pairs.diagonal(4), List.of());
    }

    static Embeddings embeddings(Corpus corpus, String model) {
        int n = corpus.images().size();
        int m = corpus.texts().size();
        return new Embeddings(
                Matrix.of(n, 2, filled(n)),
                Matrix.of(m, 2, filled(m)),
                corpus.pairs(),
                new Provenance(model, "random 1", corpus.name(), corpus.split(), Map.of()));
    }

    private static float[] filled(int rows) {
        var values = new float[rows * 2];
        java.util.Arrays.fill(values, 1);
        return values;
    }
}
