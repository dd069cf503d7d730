package io.conoscope.app;

import io.conoscope.linalg.NativeAlgebra;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Arrays;

/// Loads what the first projection needs before anybody asks for one.
final class Ahead {

    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);

    /// By then the window is drawn, and both cores are free again.
    private static final Duration WINDOW = Duration.ofMillis(500);

    private Ahead() {}

    /// For `project` and `bench project`: at once, beside reading them.
    static void forVerb(String[] args) {
        if (Arrays.stream(args).limit(2).anyMatch("project"::equals)) {
            load(Duration.ZERO);
        }
    }

    /// For a window that has just been shown.
    static void forWindow() {
        load(WINDOW);
    }

    private static void load(Duration delay) {
        Thread.ofPlatform()
                .daemon()
                .name("load-algebra")
                .start(
                        () -> {
                            try {
                                Thread.sleep(delay);
                                NativeAlgebra.load();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            } catch (LinkageError e) {
                                LOG.warn("the native linear algebra did not load", e);
                            }
                        });
    }
}
