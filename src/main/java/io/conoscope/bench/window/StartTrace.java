package io.conoscope.bench.window;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Tells `bench window` when the window drew first, when a path was asked for, and when the first
/// thumbnails stood. Does nothing unless a system property asks for it.
public final class StartTrace extends AnimationTimer {

    /// The times since the process started, in seconds; NaN for what has not come yet.
    public record Times(double firstPulse, double asked, double firstThumbnails) {

        private static final int COUNT = 3;

        static @Nullable Times read(Path file) throws IOException {
            if (!Files.exists(file)) {
                return null;
            }
            var parts = Files.readString(file).strip().split(" ", -1);
            return parts.length == COUNT
                    ? new Times(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]))
                    : null;
        }

        String line() {
            return firstPulse + " " + asked + " " + firstThumbnails + "\n";
        }
    }

    /// Names the file that receives the times.
    static final String PROPERTY = "conoscope.trace";

    private static final Logger LOG = LoggerFactory.getLogger(StartTrace.class);

    private final Stage stage;
    private final Path file;
    private final double asked;
    private double firstPulse = Double.NaN;

    private StartTrace(Stage stage, Path file) {
        this.stage = stage;
        this.file = file;
        this.asked = sinceStart();
    }

    /// Watches a window that is about to be shown and, if at all, to open a path.
    static void watch(Stage stage) {
        var file = System.getProperty(PROPERTY);
        if (file != null) {
            var trace = new StartTrace(stage, Path.of(file));
            stage.getScene().addPostLayoutPulseListener(trace::pulsed);
            trace.start();
        }
    }

    private void pulsed() {
        if (Double.isNaN(firstPulse) && stage.isShowing()) {
            firstPulse = sinceStart();
            write(Double.NaN);
        }
    }

    @Override
    public void handle(long now) {
        var browser = stage.getScene().lookup("#browser");
        if (browser != null
                && browser.lookupAll(".photo-cell").stream().anyMatch(StartTrace::shows)) {
            stop();
            write(sinceStart());
        }
    }

    private static boolean shows(Node cell) {
        return cell.lookup(".tile") instanceof Parent tile
                && tile.getChildrenUnmodifiable().stream()
                        .anyMatch(n -> n instanceof ImageView view && view.getImage() != null);
    }

    private static double sinceStart() {
        var start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(start, Instant.now()).toNanos() / 1e9;
    }

    private void write(double firstThumbnails) {
        try {
            WholeFile.write(file, new Times(firstPulse, asked, firstThumbnails).line());
        } catch (ConoscopeException e) {
            LOG.warn("no trace", e);
        }
    }
}
