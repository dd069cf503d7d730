package io.conoscope.probe;

import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.clustering.kmeans.KMeansTrainer.Initialisation;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

import java.util.Arrays;
import java.util.HashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Clusters of points in the plane, by Tribuo on the calling thread. The same points and seed give
/// the same clusters.
public final class PlaneClusters {

    /// No cluster: HDBSCAN* calls it noise.
    public static final int NONE = -1;

    /// Of neighbours that tell how dense it is about a point, the point itself included.
    private static final int CORE = 8;

    private static final int TRIBUO_NOISE = 0;
    private static final int ITERATIONS = 10;
    private static final String[] AXES = {"x", "y"};
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    private PlaneClusters() {}

    /// Clusters by density, of any shape (Campello et al. 2013, HDBSCAN*). O(n²): 4,000 points
    /// take 0.2 s, 16,000 take 5 s.
    ///
    /// @param xy       x0, y0, x1, y1 …; finite
    /// @param smallest how many points make a cluster, at least 2
    /// @return for each point a cluster from 0 on, in order of appearance, or [#NONE]
    public static int[] hdbscan(float[] xy, int smallest) {
        int count = xy.length / 2;
        if (count < 2 * smallest || count <= CORE) {
            return filled(count, NONE);
        }
        var trainer =
                new HdbscanTrainer(
                        smallest, new L2Distance(), CORE, 1, NeighboursQueryFactoryType.KD_TREE);
        var found = trainer.train(examples(xy)).getClusterLabels();
        var known = new HashMap<Integer, Integer>();
        var clusters = new int[count];
        for (int i = 0; i < count; i++) {
            int label = found.get(i);
            if (label == TRIBUO_NOISE) {
                clusters[i] = NONE;
            } else {
                var next = known.size();
                var before = known.putIfAbsent(label, next);
                clusters[i] = before == null ? next : before;
            }
        }
        return clusters;
    }

    /// So many compact clusters that hold every point: Lloyd's k-means from k-means++ centres,
    /// ten iterations. O(n·k).
    ///
    /// @param xy     x0, y0, x1, y1 …; finite
    /// @param wanted at least 1; fewer come where there are fewer points
    /// @return for each point a cluster in [0, wanted)
    public static int[] kMeans(float[] xy, int wanted, long seed) {
        int count = xy.length / 2;
        int k = Math.min(wanted, count);
        if (k <= 1) {
            return filled(count, 0);
        }
        var trainer =
                new KMeansTrainer(
                        k, ITERATIONS, new L2Distance(), Initialisation.PLUSPLUS, 1, seed);
        var centres = trainer.train(examples(xy)).getCentroidVectors();
        var clusters = new int[count];
        for (int i = 0; i < count; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < centres.length; c++) {
                double dx = centres[c].get(0) - xy[2 * i];
                double dy = centres[c].get(1) - xy[2 * i + 1];
                double square = dx * dx + dy * dy;
                if (square < least) {
                    least = square;
                    clusters[i] = c;
                }
            }
        }
        return clusters;
    }

    private static int[] filled(int count, int cluster) {
        var clusters = new int[count];
        Arrays.fill(clusters, cluster);
        return clusters;
    }

    private static MutableDataset<ClusterID> examples(float[] xy) {
        var factory = new ClusteringFactory();
        var examples =
                new MutableDataset<>(new SimpleDataSourceProvenance("points", factory), factory);
        for (int i = 0; i + 1 < xy.length; i += 2) {
            examples.add(
                    new ArrayExample<>(
                            new ClusterID(ClusterID.UNASSIGNED),
                            AXES,
                            new double[] {xy[i], xy[i + 1]}));
        }
        return examples;
    }
}
