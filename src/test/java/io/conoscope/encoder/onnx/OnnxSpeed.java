package io.conoscope.encoder.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtSession;

import io.conoscope.encoder.engine.OnnxEngine;
import io.conoscope.encoder.exported.ExportedImageTower;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/// Measures an image tower's pictures a second, by hand: `OnnxSpeed FILE [THREADS [RUNS]]`, through
/// the tower and, for comparison, on a session whose threads spin. Files:
/// `src/test/python/make_onnx_b32.py`.
final class OnnxSpeed {

    private static final int BATCH = 8;
    private static final int SIDE = 224;

    public static void main(String[] args) throws Exception {
        var file = Path.of(args[0]);
        int threads = args.length > 1 ? Integer.parseInt(args[1]) : 2;
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 12;
        var random = new Random(1);
        var pixels = new float[BATCH][3 * SIDE * SIDE];
        for (var picture : pixels) {
            for (int i = 0; i < picture.length; i++) {
                picture[i] = (float) random.nextGaussian();
            }
        }
        var session = OnnxSession.open(file, threads);
        try (var tower =
                new ExportedImageTower(
                        new OnnxImageGraph(session, SIDE, null), picture -> new float[0])) {
            report("tower", runs, () -> tower.embed(pixels));
        }
        spinning(file, threads, runs, pixels);
    }

    private static void spinning(Path file, int threads, int runs, float[][] pixels)
            throws Exception {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(threads);
            var environment = OnnxEngine.start();
            try (var session = environment.createSession(file.toString(), options)) {
                var all = FloatBuffer.allocate(BATCH * 3 * SIDE * SIDE);
                Arrays.stream(pixels).forEach(all::put);
                var name = session.getInputNames().iterator().next();
                try (var input =
                        OnnxTensor.createTensor(
                                environment, all.flip(), new long[] {BATCH, 3, SIDE, SIDE})) {
                    report("spinning", runs, () -> session.run(Map.of(name, input)).close());
                }
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void report(String what, int runs, Work work) throws Exception {
        var seconds = new double[runs];
        for (int i = -2; i < runs; i++) {
            long start = System.nanoTime();
            work.run();
            if (i >= 0) {
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
        }
        Arrays.sort(seconds);
        double median = (seconds[(runs - 1) / 2] + seconds[runs / 2]) / 2;
        System.out.printf(
                "%s: %.1f images/s (median of %d batches of %d)%n",
                what, BATCH / median, runs, BATCH);
    }

    private OnnxSpeed() {}
}
