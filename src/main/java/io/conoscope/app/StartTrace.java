package io.conoscope.app;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;

import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Tells `bench window` when the window drew first and when the first thumbnails stood, counted
/// from the start of the process. Does nothing unless asked by a system property.
final class StartTrace extends AnimationTimer {

    /// Names the file that receives the times.
    static final String PROPERTY = "conoscope.trace";

    private static final Logger LOG = LoggerFactory.getLogger(StartTrace.class);

    private final Stage stage;
    private final Path file;
    private double pulse = Double.NaN;

    private StartTrace(Stage stage, Path file) {
        this.stage = stage;
        this.file = file;
    }

    static void watch(Stage stage) {
        var file = System.getProperty(PROPERTY);
        if (file != null) {
            var trace = new StartTrace(stage, Path.of(file));
            stage.getScene().addPostLayoutPulseListener(trace::pulsed);
            trace.start();
        }
    }

    private void pulsed() {
        if (Double.isNaN(pulse) && stage.isShowing()) {
            pulse = sinceStart();
            write(Double.NaN);
        }
    }

    @Override
    public void handle(long now) {
        var browser = stage.getScene().lookup("#browser");
        if (browser != null && browser.lookupAll(".photo-cell").stream().anyMatch(this::shows)) {
            stop();
            write(sinceStart());
        }
    }

    private boolean shows(Node cell) {
        return cell.lookup(".tile") instanceof javafx.scene.Parent tile
                && tile.getChildrenUnmodifiable().stream()
                        .anyMatch(n -> n instanceof ImageView view && view.getImage() != null);
    }

    private static double sinceStart() {
        var start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
        return Duration.between(start, Instant.now()).toNanos() / 1e9;
    }

    private void write(double thumbnails) {
        try {
            WholeFile.write(file, String.format(Locale.ROOT, "%.3f %.3f%n", pulse, thumbnails));
        } catch (ConoscopeException e) {
            LOG.warn("no trace", e);
        }
    }
}
