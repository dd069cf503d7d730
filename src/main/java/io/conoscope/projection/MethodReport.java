package io.conoscope.projection;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What a method was told, as far as it listens, and what it found on its way: one record a method.
public sealed interface MethodReport {

    /// Writes what is known into `settings` of `project --json`, in the order of that verb.
    void writeTo(Map<String, Object> settings);

    /// A parameter of which less was used than was asked for.
    ///
    /// @param parameter its name as on the command line, without the dashes
    /// @param asked     what was asked for
    /// @param used      the most that the number of points allows
    record Cut(String parameter, double asked, double used) {}

    /// The parameter that was too large for the number of points; empty where none was.
    default Optional<Cut> cut() {
        return switch (this) {
            case SmileUmap umap -> neighbors(umap.told, umap.neighbors);
            case Umap umap -> neighbors(umap.told, umap.neighbors);
            case SmileTsne tsne -> perplexity(tsne.told, tsne.perplexity);
            case Tsne tsne -> perplexity(tsne.told, tsne.perplexity);
            default -> Optional.empty();
        };
    }

    private static Optional<Cut> neighbors(ProjectionSettings told, int used) {
        return used < told.neighbors()
                ? Optional.of(new Cut("neighbors", told.neighbors(), used))
                : Optional.empty();
    }

    private static Optional<Cut> perplexity(ProjectionSettings told, double used) {
        return used < told.perplexity()
                ? Optional.of(new Cut("perplexity", told.perplexity(), used))
                : Optional.empty();
    }

    /// The gap view.
    ///
    /// @param gapNorm    distance of the two centroids of unit rows, in [0, 2]
    /// @param components how the principal components were found: `exact` or `randomised`
    record Gap(double gapNorm, String components) implements MethodReport {

        @Override
        public void writeTo(Map<String, Object> settings) {
            settings.put("gapNorm", gapNorm);
            settings.put("components", components);
        }
    }

    /// PCA.
    ///
    /// @param first      the share of the variance along x, in [0, 1]
    /// @param second     that along y, in [0, first]
    /// @param components how they were found: `exact` or `randomised`
    record Pca(double first, double second, String components) implements MethodReport {

        @Override
        public void writeTo(Map<String, Object> settings) {
            settings.put("explainedVariance", List.of(first, second));
            settings.put("components", components);
        }
    }

    /// Smile's UMAP.
    ///
    /// @param neighbors of a point, itself among them, cut to the number of points
    /// @param told      what was asked for
    record SmileUmap(int neighbors, ProjectionSettings told) implements MethodReport {

        @Override
        public void writeTo(Map<String, Object> settings) {
            settings.put("neighbors", neighbors);
            cut().ifPresent(cut -> settings.put("neighborsAskedFor", told.neighbors()));
            settings.put("minDist", told.tuning().minDist());
            settings.put("spread", told.tuning().spread());
            settings.put("metric", word(told.metric()));
            settings.put("seed", told.seed());
        }
    }

    /// Smile's t-SNE.
    ///
    /// @param perplexity cut to what the number of points allows
    /// @param told       what was asked for
    record SmileTsne(double perplexity, ProjectionSettings told) implements MethodReport {

        @Override
        public void writeTo(Map<String, Object> settings) {
            settings.put("perplexity", perplexity);
            cut().ifPresent(cut -> settings.put("perplexityAskedFor", told.perplexity()));
            settings.put("metric", word(told.metric()));
            settings.put("seed", told.seed());
        }
    }

    /// t-SNE.
    ///
    /// @param perplexity cut to what the number of points allows
    /// @param neighbors  of a point, without itself
    /// @param told       what was asked for
    /// @param tuned      how it was tuned
    /// @param repulsion  how points pushed each other apart: `exact` or `fft`
    /// @param early      iterations of early exaggeration
    /// @param iterations of the whole run
    /// @param start      where it started
    record Tsne(
            double perplexity,
            int neighbors,
            ProjectionSettings told,
            Tuned tuned,
            String repulsion,
            int early,
            int iterations,
            Start start)
            implements MethodReport {

        @Override
        public void writeTo(Map<String, Object> settings) {
            settings.put("perplexity", perplexity);
            if (perplexity != told.perplexity()) {
                settings.put("perplexityAskedFor", told.perplexity());
            }
            settings.put("neighbors", neighbors);
            tuned.writeTo(settings, Tsne::factors, Map.of());
            settings.put("metric", word(told.metric()));
            settings.put("mode", word(told.mode()));
            settings.put("seed", told.seed());
            settings.put("repulsion", repulsion);
            settings.put("earlyIterations", early);
            settings.put("epochs", iterations);
            settings.put("start", word(start));
        }

        private static Map<String, Object> factors(Tuning tuning) {
            var factors = new LinkedHashMap<String, Object>();
            factors.put("learningRate", tuning.learningRate());
            factors.put("exaggeration", tuning.exaggeration());
            return factors;
        }
    }

    /// UMAP.
    ///
    /// @param neighbors  of a point, itself among them, cut to the number of points
    /// @param told       what was asked for
    /// @param tuned      how it was tuned
    /// @param curve      of the similarity in the layout that the tuning at the end amounts to
    /// @param epochs     of the whole run
    /// @param start      where it started
    /// @param components how the first picture's were found: `exact` or `randomised`
    /// @param parts      connected components of the neighbour graph, rows of zeros not counted
    record Umap(
            int neighbors,
            ProjectionSettings told,
            Tuned tuned,
            Curve curve,
            int epochs,
            Start start,
            String components,
            int parts)
            implements MethodReport {

        /// The curve `1 / (1 + a·d^(2b))` of a distance d.
        public record Curve(double a, double b) {}

        @Override
        public void writeTo(Map<String, Object> settings) {
            settings.put("neighbors", neighbors);
            if (neighbors != told.neighbors()) {
                settings.put("neighborsAskedFor", told.neighbors());
            }
            settings.put("epochs", epochs);
            settings.put("metric", word(told.metric()));
            settings.put("mode", word(told.mode()));
            settings.put("seed", told.seed());
            var fitted = new LinkedHashMap<String, Object>();
            fitted.put("a", curve.a());
            fitted.put("b", curve.b());
            tuned.writeTo(settings, Umap::forces, fitted);
            settings.put("start", word(start));
            settings.put("components", components);
            settings.put("graphComponents", parts);
        }

        private static Map<String, Object> forces(Tuning tuning) {
            var forces = new LinkedHashMap<String, Object>();
            forces.put("minDist", tuning.minDist());
            forces.put("spread", tuning.spread());
            forces.put("learningRate", tuning.learningRate());
            forces.put("repulsion", tuning.repulsion());
            forces.put("negatives", tuning.negatives());
            return forces;
        }
    }

    /// Where an optimiser started.
    enum Start {
        /// At the layout that it was given.
        GIVEN,
        /// At the eigenvectors of the neighbour graph.
        SPECTRAL,
        /// At the first two principal components.
        PCA
    }

    /// The tuning of a run.
    ///
    /// @param last    at its end; null where it took no step
    /// @param changes by the iteration after which they were made, in order
    record Tuned(@Nullable Tuning last, Map<Integer, Tuning> changes) {

        private void writeTo(
                Map<String, Object> settings,
                Function<Tuning, Map<String, Object>> heard,
                Map<String, Object> derived) {
            if (last != null) {
                settings.putAll(heard.apply(last));
            }
            settings.putAll(derived);
            if (!changes.isEmpty()) {
                var byIteration = new LinkedHashMap<String, Object>();
                changes.forEach((at, to) -> byIteration.put(at.toString(), heard.apply(to)));
                settings.put("changes", byIteration);
            }
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
