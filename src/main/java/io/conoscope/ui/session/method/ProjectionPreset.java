package io.conoscope.ui.session.method;

import io.conoscope.projection.ProjectionSettings;

import java.util.List;
import java.util.Locale;

/// Settings by what they are good for. Each starts from the defaults and keeps metric, mode and
/// seed.
public enum ProjectionPreset {
    /// The usual settings.
    BALANCED(15, 0.1, 30, 1, 0),
    /// Few neighbours.
    LOCAL_DETAIL(5, 0.05, 8, 1, 0),
    /// Many neighbours.
    GLOBAL_SHAPE(100, 0.5, 100, 1, 0),
    /// Small groups with space between them.
    TIGHT_CLUSTERS(30, 0, 30, 3, 0),
    /// Fewer neighbours and iterations.
    QUICK_LOOK(10, 0.1, 15, 1, 100);

    /// t-SNE spends its first 250 iterations on gathering what belongs together.
    private static final int QUICK_TSNE = 400;

    private final int neighbors;
    private final double minDist;
    private final double perplexity;
    private final double exaggeration;
    private final int epochs;

    ProjectionPreset(
            int neighbors, double minDist, double perplexity, double exaggeration, int epochs) {
        this.neighbors = neighbors;
        this.minDist = minDist;
        this.perplexity = perplexity;
        this.exaggeration = exaggeration;
        this.epochs = epochs;
    }

    /// Those of a method; empty where nothing can be turned.
    public static List<ProjectionPreset> of(ProjectionMethod method) {
        return method.isSteered() ? List.of(values()) : List.of();
    }

    /// Its name among the words: `local-detail`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A choice's settings by this preset for its method.
    public ProjectionChoice on(ProjectionChoice choice) {
        var method = ProjectionMethod.of(choice.method());
        var kept = choice.settings();
        var plain = method.reset(kept).withMetric(kept.metric()).withMode(kept.mode());
        return choice.withSettings(method == ProjectionMethod.TSNE ? tsne(plain) : umap(plain));
    }

    private ProjectionSettings umap(ProjectionSettings plain) {
        return plain.withNeighbors(neighbors)
                .withTuning(plain.tuning().withMinDist(minDist))
                .withEpochs(epochs);
    }

    private ProjectionSettings tsne(ProjectionSettings plain) {
        return plain.withPerplexity(perplexity)
                .withTuning(plain.tuning().withExaggeration(exaggeration))
                .withEpochs(epochs == 0 ? 0 : QUICK_TSNE);
    }
}
