package io.conoscope.service.train;

import com.google.gson.JsonObject;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.WholeFile;
import io.conoscope.base.json.JsonSection;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Files;
import java.nio.file.Path;

/// How fast this machine trains, as its last run showed; a guess before the first.
///
/// @param folder keeps the number
record WorkRate(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRate.class);
    private static final String FILE = "training-rate.json";
    private static final String KEY = "operationsPerThreadSecond";
    private static final double GUESS = 70e9;
    private static final double SLOWEST = 1e9;
    private static final double FASTEST = 1e13;

    /// What a step takes beside its work.
    static final double STEP_SECONDS = 0.028;

    /// Operations a second of one thread.
    double read() {
        var file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return GUESS;
        }
        try {
            return JsonSection.read(file, 1 << 12).number(KEY, SLOWEST, FASTEST, GUESS);
        } catch (ConoscopeException e) {
            LOG.info("the rate is not known: {}", e.getMessage());
            return GUESS;
        }
    }

    /// Keeps what a run has shown.
    ///
    /// @param work           of a step
    /// @param stepsPerSecond of late; nothing is kept where it is not known
    void keep(double work, int threads, double stepsPerSecond) {
        double seconds = 1 / stepsPerSecond;
        double net = Math.max(seconds / 4, seconds - STEP_SECONDS);
        double rate = work / net / threads;
        if (!Double.isFinite(rate) || rate < SLOWEST || rate > FASTEST) {
            return;
        }
        var json = new JsonObject();
        json.addProperty(KEY, rate);
        try {
            WholeFile.write(folder.resolve(FILE), json + "\n");
        } catch (ConoscopeException e) {
            LOG.info("the rate was not kept: {}", e.getMessage());
        }
    }
}
