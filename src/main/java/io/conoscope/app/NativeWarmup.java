package io.conoscope.app;

import io.conoscope.linalg.NativeAlgebra;
import io.conoscope.math.Seeds;
import io.conoscope.projection.linear.Procrustes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Arrays;

/// Loads what the first projection needs before anybody asks for one.
public final class NativeWarmup {

    private static final Logger LOG = LoggerFactory.getLogger(NativeWarmup.class);

    /// By then the window is drawn, and both cores are free again.
    private static final Duration WINDOW = Duration.ofMillis(500);

    private static final int POINTS = 4096;
    private static final int TURNS = 40;

    private NativeWarmup() {}

    /// For `project` and `bench project`: at once, beside reading them.
    public static void forVerb(String[] args) {
        if (Arrays.stream(args).limit(2).anyMatch("project"::equals)) {
            load(Duration.ZERO, NativeAlgebra::load);
        }
    }

    /// For a window that has just been shown.
    ///
    /// @param afterwards what can wait until then
    static void forWindow(Runnable afterwards) {
        load(
                WINDOW,
                () -> {
                    NativeAlgebra.load();
                    align();
                    afterwards.run();
                });
    }

    /// Lays a small layout over another until that is compiled: the first time at 48,546 points
    /// takes 40 ms of the FX thread otherwise, and 3 ms so.
    private static void align() {
        var random = Seeds.random(1);
        var layout = new float[2 * POINTS];
        for (int i = 0; i < layout.length; i++) {
            layout[i] = random.nextFloat();
        }
        for (int turn = 0; turn < TURNS; turn++) {
            Procrustes.align(layout, layout);
        }
    }

    private static void load(Duration delay, Runnable what) {
        Thread.ofPlatform()
                .daemon()
                .name("load-algebra")
                .start(
                        () -> {
                            try {
                                Thread.sleep(delay);
                                what.run();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } catch (LinkageError e) {
                                LOG.warn("the native linear algebra did not load", e);
                            }
                        });
    }
}
