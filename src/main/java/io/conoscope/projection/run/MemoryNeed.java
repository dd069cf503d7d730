package io.conoscope.projection.run;

import io.conoscope.base.ConoscopeException;
import io.conoscope.projection.ProjectionSettings;

import java.lang.management.ManagementFactory;
import java.util.function.IntPredicate;

/// Whether a projection has the memory that it will need, estimated before it starts.
///
/// The input itself is not counted: it is there already. The estimates are upper bounds of what was
/// measured (docs/decisions/0049), not promises.
///
/// @param method        one of [io.conoscope.projection.method.Projections#methods] or
/// [io.conoscope.projection.method.Projections#comparators]
/// @param points        rows n
/// @param columns       d
/// @param needed        bytes that the projection will need at its peak
/// @param available     bytes that it can have
/// @param mostPoints    how many of the points would fit, all else the same; 0 where not even one
/// @param mostNeighbors how many neighbours a point would fit with all points, at most those asked
///                      for; 0 where none would or the method has none
public record MemoryNeed(
        String method,
        int points,
        int columns,
        long needed,
        long available,
        int mostPoints,
        int mostNeighbors) {

    private static final long FIXED = 48L << 20;

    /// Bytes for a point and one of its neighbours: lists, both directions of the graph, their
    /// union, the schedule.
    private static final long NEIGHBOR = 64;

    private static final long POINT = 256;
    private static final int TSNE_NEIGHBORS_A_PERPLEXITY = 3;
    private static final long LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    /// Estimates what a method needs, against the memory of this machine.
    ///
    /// @param method one of [io.conoscope.projection.method.Projections#methods] or
    /// [io.conoscope.projection.method.Projections#comparators]
    /// @param n      rows
    /// @param d      columns
    public static MemoryNeed of(String method, ProjectionSettings settings, int n, int d) {
        var need = of(method, settings, n, d, atHand());
        if (need.fits()) {
            return need;
        }
        // What is garbage counts as taken until it is collected.
        System.gc();
        return of(method, settings, n, d, atHand());
    }

    static MemoryNeed of(String method, ProjectionSettings settings, int n, int d, long available) {
        int k = neighbors(method, settings);
        IntPredicate points = p -> fits(method, p, d, k, available);
        IntPredicate neighbors = q -> fits(method, n, d, q, available);
        return new MemoryNeed(
                method,
                n,
                d,
                bytes(method, n, d, k),
                available,
                largest(n, points),
                k == 0 ? 0 : largest(k, neighbors));
    }

    /// Whether it can start.
    public boolean fits() {
        return mostPoints >= points;
    }

    /// Makes sure that it can start.
    ///
    /// @throws ConoscopeException `project.memory…`, which says what would fit
    public void require() throws ConoscopeException {
        if (fits()) {
            return;
        }
        if (needed <= available) {
            throw new ConoscopeException("project.memory.array", null, points, columns, mostPoints);
        }
        boolean tsne = method.equals("tsne");
        int less = tsne ? (mostNeighbors - 1) / TSNE_NEIGHBORS_A_PERPLEXITY : mostNeighbors;
        throw new ConoscopeException(
                less < 2
                        ? "project.memory"
                        : tsne ? "project.memory.perplexity" : "project.memory.neighbors",
                null,
                points,
                (needed >> 20) + 1,
                available >> 20,
                mostPoints,
                less);
    }

    private static int neighbors(String method, ProjectionSettings settings) {
        return switch (method) {
            case "umap", "smile-umap" -> settings.neighbors();
            case "tsne" -> (int) Math.ceil(TSNE_NEIGHBORS_A_PERPLEXITY * settings.perplexity()) + 1;
            default -> 0;
        };
    }

    private static boolean fits(String method, int n, int d, int k, long available) {
        boolean arrays = (long) n * d <= LONGEST_ARRAY && 2L * n * Math.min(n, k) <= LONGEST_ARRAY;
        return arrays && bytes(method, n, d, k) <= available;
    }

    private static long bytes(String method, long n, long d, long k) {
        long columns = 16 * Math.min(d, 1024) * Math.min(d, 1024);
        long linear = FIXED + columns + 4 * n * d + POINT * n;
        return switch (method) {
            case "gap" -> linear;
            case "pca" -> linear - 4 * n * d;
            case "smile-umap" -> linear + 8 * n * d + 4 * NEIGHBOR * n * Math.min(n, k);
            case "smile-tsne" -> linear + 8 * n * d + 3 * 8 * n * n;
            default -> linear + NEIGHBOR * n * Math.min(n, k);
        };
    }

    /// The largest in [1, most] that fits; 0 where none does.
    private static int largest(int most, IntPredicate fits) {
        int low = 0;
        int high = most;
        while (low < high) {
            int middle = low + (high - low + 1) / 2;
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// What the heap may still grow to, and no more than the machine has.
    private static long atHand() {
        var runtime = Runtime.getRuntime();
        long heap = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        var system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof com.sun.management.OperatingSystemMXBean known
                ? Math.min(heap, known.getTotalMemorySize())
                : heap;
    }
}
