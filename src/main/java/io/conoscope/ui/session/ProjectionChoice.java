package io.conoscope.ui.session;

/// How the user wants the rows laid out.
///
/// @param method    `gap`, `pca` or `umap`
/// @param neighbors of each point that UMAP keeps near, at least 2
/// @param minDist   how close UMAP packs points, in [0, 1]
/// @param seed      decides every random choice
public record ProjectionChoice(String method, int neighbors, double minDist, long seed) {

    /// What a new window starts with.
    public static final ProjectionChoice DEFAULT = new ProjectionChoice("umap", 15, 0.1, 1);

    /// @throws IllegalArgumentException if a setting is out of its range; names it
    public ProjectionChoice {
        if (neighbors < 2) {
            throw new IllegalArgumentException("neighbors is " + neighbors + ", at least 2");
        }
        if (!(minDist >= 0 && minDist <= 1)) {
            throw new IllegalArgumentException("minDist is " + minDist + ", in [0, 1]");
        }
    }

    public ProjectionChoice withMethod(String wanted) {
        return new ProjectionChoice(wanted, neighbors, minDist, seed);
    }

    /// The same for all choices that lead to the same layout.
    ProjectionChoice canonical() {
        return method.equals("umap") ? this : DEFAULT.withMethod(method);
    }

    /// Whether another choice leads to the same layout: only UMAP listens to the numbers.
    public boolean sameLayoutAs(ProjectionChoice other) {
        return canonical().equals(other.canonical());
    }
}
