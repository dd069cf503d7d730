package io.conoscope.projection;

import io.conoscope.base.Progress;
import io.conoscope.math.Matrix;
import io.conoscope.math.Seeds;

import org.junit.jupiter.api.Assumptions;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Rows to lay out, and a listener that keeps what it hears.
public final class Samples {

    private Samples() {}

    /// Gaussian blobs of deviation 0.3 about random directions of length 3; row i is of blob
    /// i % blobs.
    public static Matrix blobs(int n, int blobs, int d, long seed) {
        var random = Seeds.random(seed);
        var centers = new float[blobs * d];
        for (int i = 0; i < centers.length; i++) {
            centers[i] = (float) (3 * random.nextGaussian() / Math.sqrt(d));
        }
        var values = new float[n * d];
        for (int i = 0; i < values.length; i++) {
            int blob = i / d % blobs;
            values[i] =
                    (float)
                            (centers[blob * d + i % d]
                                    + 0.3 * random.nextGaussian() / Math.sqrt(d));
        }
        return Matrix.of(n, d, values);
    }

    public static ProjectionInput input(Matrix rows) {
        return new ProjectionInput(rows, null, null);
    }

    /// The first so many of MNIST's test digits, 784 grey levels each.
    public static Matrix digits(int n) throws IOException {
        var folder = Path.of("../shared/data/projection/mnist-t10k");
        Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not there");
        var file = find(folder);
        try (var in =
                new DataInputStream(
                        new BufferedInputStream(
                                file.toString().endsWith(".gz")
                                        ? new GZIPInputStream(Files.newInputStream(file))
                                        : Files.newInputStream(file)))) {
            in.skipNBytes(16);
            var pixels = in.readNBytes(n * 784);
            var values = new float[n * 784];
            for (int i = 0; i < values.length; i++) {
                values[i] = (pixels[i] & 0xFF) / 255f;
            }
            return Matrix.of(n, 784, values);
        }
    }

    private static Path find(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("images"))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// The other point of a layout that is nearest to one.
    ///
    /// @param xy shape (n, 2)
    public static int nearestOther(float[] xy, int row) {
        int best = -1;
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 0; j < xy.length / 2; j++) {
            double far = Math.hypot(xy[2 * j] - xy[2 * row], xy[2 * j + 1] - xy[2 * row + 1]);
            if (j != row && far < nearest) {
                nearest = far;
                best = j;
            }
        }
        return best;
    }

    /// Keeps all frames and the stages of all progress.
    public static class Recorder implements ProjectionListener {

        public final List<LayoutFrame> frames = new ArrayList<>();
        public final List<String> events = new ArrayList<>();
        public final List<Progress> progress = new ArrayList<>();

        @Override
        public synchronized void progress(Progress progress) {
            this.progress.add(progress);
            if (events.isEmpty() || !events.getLast().equals(progress.stage())) {
                events.add(progress.stage());
            }
        }

        @Override
        public synchronized void frame(LayoutFrame frame) {
            frames.add(frame);
            if (events.isEmpty() || !events.getLast().equals("frame")) {
                events.add("frame");
            }
        }

        public synchronized LayoutFrame last() {
            return frames.getLast();
        }

        public synchronized int count() {
            return frames.size();
        }
    }
}
