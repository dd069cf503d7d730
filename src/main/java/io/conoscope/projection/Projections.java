package io.conoscope.projection;

import java.util.List;

/// The projections there are, by name.
public final class Projections {

    private static final List<String> METHODS = List.of("gap", "pca", "umap");

    private Projections() {}

    /// The names, in the order to offer them in.
    public static List<String> methods() {
        return METHODS;
    }

    /// A projection by its name.
    ///
    /// @param method one of [#methods]
    /// @throws IllegalArgumentException for another name; lists those there are
    public static Projection named(String method, ProjectionSettings settings) {
        return switch (method) {
            case "gap" -> new GapView();
            case "pca" -> new PcaProjection();
            case "umap" -> new UmapProjection(settings);
            default ->
                    throw new IllegalArgumentException(
                            "projection %s, expected one of %s"
                                    .formatted(method, String.join(", ", METHODS)));
        };
    }
}
