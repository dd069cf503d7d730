package io.conoscope.projection.method;

import io.conoscope.projection.Projection;
import io.conoscope.projection.ProjectionSettings;

import java.util.List;

/// The projections there are, by name.
public final class Projections {

    private static final List<String> METHODS = List.of("gap", "pca", "umap", "tsne");

    private static final List<String> COMPARATORS = List.of("smile-umap", "smile-tsne");

    private Projections() {}

    /// The names, in the order to offer them in.
    public static List<String> methods() {
        return METHODS;
    }

    /// Smile's own, to compare with: no frames, no pause; `smile-tsne` up to 5,000 points.
    public static List<String> comparators() {
        return COMPARATORS;
    }

    /// A projection by its name.
    ///
    /// @param method one of [#methods] or [#comparators]
    /// @throws IllegalArgumentException for another name; lists those there are
    public static Projection named(String method, ProjectionSettings settings) {
        return switch (method) {
            case "gap" -> new GapView();
            case "pca" -> new PcaProjection();
            case "umap" -> new UmapProjection(settings);
            case "tsne" -> new TsneProjection(settings);
            case "smile-umap" -> new SmileProjection(SmileProjection.Kind.UMAP, settings);
            case "smile-tsne" -> new SmileProjection(SmileProjection.Kind.TSNE, settings);
            default ->
                    throw new IllegalArgumentException(
                            "projection %s, expected one of %s"
                                    .formatted(method, String.join(", ", METHODS)));
        };
    }
}
