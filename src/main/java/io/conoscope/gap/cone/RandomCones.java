package io.conoscope.gap.cone;

import io.conoscope.base.CancellationToken;
import io.conoscope.linalg.Products;
import io.conoscope.math.Matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Sends the same rows through random networks, all of them a layer at a time, so that what is
/// known of the first layers can be looked at while the next ones are made.
public final class RandomCones {

    private RandomCones() {}

    /// Blocks until the last layer.
    ///
    /// @param rows   shape (n, d), finite, what goes in
    /// @param token  checked after each layer of each network
    /// @param layers hears of the rows as they go in (layer 0), then of each layer, on this thread
    /// @return what left the last layer
    /// @throws IllegalArgumentException if there are fewer than two rows
    public static ManyCones run(
            ConeSettings settings,
            Matrix rows,
            CancellationToken token,
            Consumer<? super ConeLayer> layers) {
        if (rows.rows() < 2) {
            throw new IllegalArgumentException("cosines of rows of shape " + rows.shape());
        }
        var networks = new ArrayList<RandomNetwork>();
        for (int k = 0; k < settings.networks(); k++) {
            networks.add(new RandomNetwork(settings, settings.seed(k), rows));
        }
        var now = layer(0, networks);
        layers.accept(now);
        for (int layer = 1; layer <= settings.depth(); layer++) {
            for (var network : networks) {
                token.throwIfCancelled();
                network.advance();
            }
            now = layer(layer, networks);
            layers.accept(now);
        }
        token.throwIfCancelled();
        return ManyCones.of(networks.stream().map(RandomNetwork::rows).toList(), now.mean());
    }

    /// What the closed form of [ReluCone] expects before the first layer and after each: the mean
    /// over all pairs of rows of what it makes of each pair's own cosine.
    ///
    /// @param rows  shape (n, d), none of zeros
    /// @param depth layers, at least 0
    /// @return shape (depth + 1)
    public static double[] expected(Matrix rows, int depth) {
        var units = rows.unitRows().toArray();
        int n = rows.rows();
        var cosines = new float[n * n];
        Products.timesTransposed(units, n, units, n, rows.columns(), cosines);
        var sums = new double[depth + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                double cosine = cosines[i * n + j];
                for (int layer = 0; layer <= depth; layer++) {
                    sums[layer] += cosine;
                    cosine = ReluCone.next(cosine);
                }
            }
        }
        for (int layer = 0; layer <= depth; layer++) {
            sums[layer] /= n * (n - 1) / 2.0;
        }
        return sums;
    }

    private static ConeLayer layer(int layer, List<RandomNetwork> networks) {
        return new ConeLayer(
                layer,
                networks.stream()
                        .mapToDouble(network -> ConeRows.meanCosine(network.rows()))
                        .toArray());
    }
}
