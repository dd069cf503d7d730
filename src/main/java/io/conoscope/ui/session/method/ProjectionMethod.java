package io.conoscope.ui.session.method;

import io.conoscope.projection.ProjectionSettings;
import io.conoscope.projection.method.Projections;

import java.util.List;
import java.util.stream.Stream;

/// The methods that the window knows, with what each listens to, in the order to offer them in.
public enum ProjectionMethod {
    /// The gap view.
    GAP("gap"),
    /// The first two principal components.
    PCA("pca"),
    /// UMAP.
    UMAP("umap"),
    /// t-SNE.
    TSNE("tsne"),
    /// Smile's UMAP, for comparison.
    SMILE_UMAP("smile-umap"),
    /// Smile's t-SNE, for comparison.
    SMILE_TSNE("smile-tsne");

    private static final int MOST_SMILE_TSNE = 5_000;

    private final String key;

    ProjectionMethod(String key) {
        this.key = key;
    }

    /// The method of a name.
    ///
    /// @throws IllegalArgumentException for another name; lists those there are
    public static ProjectionMethod of(String key) {
        return Stream.of(values())
                .filter(method -> method.key.equals(key))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "method %s, expected one of %s"
                                                .formatted(
                                                        key,
                                                        Stream.of(values())
                                                                .map(ProjectionMethod::key)
                                                                .toList())));
    }

    /// Those that can be run.
    public static List<ProjectionMethod> offered() {
        return Stream.of(values())
                .filter(
                        method ->
                                Projections.methods().contains(method.key)
                                        || Projections.comparators().contains(method.key))
                .toList();
    }

    /// As [Projections] names it.
    public String key() {
        return key;
    }

    /// What it listens to, in the order to show it in; empty where nothing can be turned.
    public List<ProjectionParameter> parameters() {
        return switch (this) {
            case GAP, PCA -> List.of();
            case UMAP ->
                    List.of(
                            ProjectionParameter.NEIGHBORS,
                            ProjectionParameter.MIN_DIST,
                            ProjectionParameter.SPREAD,
                            ProjectionParameter.REPULSION,
                            ProjectionParameter.NEGATIVES,
                            ProjectionParameter.LEARNING_RATE,
                            ProjectionParameter.EPOCHS,
                            ProjectionParameter.SEED);
            case TSNE ->
                    List.of(
                            ProjectionParameter.PERPLEXITY,
                            ProjectionParameter.EXAGGERATION,
                            ProjectionParameter.LEARNING_RATE,
                            ProjectionParameter.EPOCHS,
                            ProjectionParameter.SEED);
            case SMILE_UMAP ->
                    List.of(
                            ProjectionParameter.NEIGHBORS,
                            ProjectionParameter.MIN_DIST,
                            ProjectionParameter.SPREAD,
                            ProjectionParameter.REPULSION,
                            ProjectionParameter.NEGATIVES,
                            ProjectionParameter.EPOCHS,
                            ProjectionParameter.SEED);
            case SMILE_TSNE -> List.of(ProjectionParameter.PERPLEXITY, ProjectionParameter.SEED);
        };
    }

    /// More points than these it does not take.
    public int mostPoints() {
        return this == SMILE_TSNE ? MOST_SMILE_TSNE : Integer.MAX_VALUE;
    }

    /// Whether it is another program's, there to compare with: it cannot be held, and shows nothing
    /// until it is done.
    public boolean isComparator() {
        return key.startsWith("smile-");
    }

    /// Whether it forms step by step, can be held, turned while it runs, and begun anywhere.
    public boolean isSteered() {
        return this == UMAP || this == TSNE;
    }

    /// Whether the distance between rows can be chosen.
    public boolean hasMetric() {
        return isSteered() || isComparator();
    }

    /// Whether speed may be traded for repeatability.
    public boolean hasMode() {
        return this == UMAP;
    }

    /// The settings with everything that it does not listen to at its default.
    public ProjectionSettings heard(ProjectionSettings settings) {
        var heard = ProjectionSettings.defaults().withThreads(settings.threads());
        heard = hasMetric() ? heard.withMetric(settings.metric()) : heard;
        heard = hasMode() ? heard.withMode(settings.mode()) : heard;
        return with(heard, settings);
    }

    /// The settings with everything that it listens to, the seed aside, at its default.
    public ProjectionSettings reset(ProjectionSettings settings) {
        var defaults = ProjectionSettings.defaults().withSeed(settings.seed());
        var reset = hasMetric() ? settings.withMetric(defaults.metric()) : settings;
        reset = hasMode() ? reset.withMode(defaults.mode()) : reset;
        return with(reset, defaults);
    }

    private ProjectionSettings with(ProjectionSettings into, ProjectionSettings from) {
        var result = into;
        if (parameters().contains(ProjectionParameter.SPREAD)) {
            var tuning = result.tuning();
            result = result.withTuning(tuning.withMinDist(0));
        }
        for (var parameter : parameters().reversed()) {
            result = parameter.with(result, parameter.of(from));
        }
        return result;
    }
}
