package io.conoscope.fuzz;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import io.conoscope.base.ConoscopeException;
import io.conoscope.math.Seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Gives one target damaged files until a number of inputs or a time is reached.
///
/// The input that is being read stands in the target's folder, so that it is there even if the
/// process dies over it. Whatever is found is kept beside the folder.
final class FuzzLoop {

    /// How long one input may take, on a busy machine.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final int KINDS_KEPT = 20;

    private final FuzzTarget target;
    private final long seed;
    private final Map<String, String> found = new LinkedHashMap<>();

    private volatile long startedAt;
    private volatile boolean isReading;
    private long inputs;
    private long whole;
    private long refused;
    private String lastWords = "";

    FuzzLoop(FuzzTarget target, long seed) {
        this.target = target;
        this.seed = seed;
    }

    /// The whole seeds first, which must be read, then damaged ones.
    FuzzReport run(long mostInputs, Duration longest) throws Exception {
        long began = System.nanoTime();
        var reading = new Thread(() -> readAll(mostInputs, longest), "fuzz-" + target.name());
        reading.setDaemon(true);
        reading.start();
        while (!reading.join(Duration.ofMillis(500))) {
            if (isReading && System.nanoTime() - startedAt > PATIENCE.toNanos()) {
                var stack = Arrays.toString(reading.getStackTrace());
                keep("no end after " + PATIENCE.toSeconds() + " s: " + stack, "endless");
                break;
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        List<String> kinds;
        synchronized (found) {
            kinds = List.copyOf(found.values());
        }
        return new FuzzReport(target.name(), inputs, whole, refused, seconds, kinds);
    }

    private void readAll(long mostInputs, Duration longest) {
        var mutator = new Mutator(Seeds.random(seed), target.seeds());
        long end = System.nanoTime() + longest.toNanos();
        for (var bytes : target.seeds()) {
            read(bytes);
            if (whole != inputs) {
                keep("the whole seed is refused: " + lastWords, "seed");
                return;
            }
        }
        while (inputs < mostInputs && System.nanoTime() < end) {
            read(target.sealed().apply(mutator.next()));
        }
    }

    private void read(byte[] bytes) {
        try {
            write(bytes);
            inputs++;
            startedAt = System.nanoTime();
            isReading = true;
            target.reader().read(target.folder());
            whole++;
        } catch (ConoscopeException e) {
            refused++;
            checkWords(e);
        } catch (Throwable e) {
            keep(e + " at " + place(e), e.getClass().getName() + place(e));
        } finally {
            isReading = false;
        }
    }

    /// A failure must be told in words of ours.
    private void checkWords(ConoscopeException failure) {
        var words = failure.getMessage();
        lastWords = String.valueOf(words);
        if (words == null || words.isBlank() || words.contains("io.conoscope")) {
            keep("a failure without words: " + failure.key(), failure.key());
        }
    }

    /// A new file each time: the one before may still be mapped.
    private void write(byte[] bytes) throws IOException {
        var next = target.folder().resolveSibling(target.name() + ".next");
        Files.write(next, bytes);
        Files.move(next, target.input(), REPLACE_EXISTING);
    }

    private void keep(String words, String kind) {
        synchronized (found) {
            if (found.size() >= KINDS_KEPT || found.containsKey(kind)) {
                return;
            }
            var copy =
                    target.folder()
                            .resolveSibling("found-" + target.name() + "-" + (found.size() + 1));
            found.put(kind, words + " (kept as " + copy.getFileName() + ")");
            try {
                Files.copy(target.input(), copy, REPLACE_EXISTING);
            } catch (IOException e) {
                found.put(kind, words + " (not kept: " + e + ")");
            }
        }
    }

    /// The first line of ours in a stack, or the first at all.
    private static String place(Throwable failure) {
        var stack = failure.getStackTrace();
        return Arrays.stream(stack)
                .filter(frame -> frame.getClassName().startsWith("io.conoscope"))
                .findFirst()
                .or(() -> Arrays.stream(stack).findFirst())
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    /// Ten seconds, or what `-Dfuzz.seconds` says.
    static Duration timeAskedFor() {
        return Duration.ofMillis(
                TimeUnit.SECONDS.toMillis(Long.getLong("conoscope.fuzz.seconds", 10)));
    }

    /// Where inputs stand while they are read, and those that did harm afterwards.
    static Path folder() {
        return Path.of(System.getProperty("conoscope.fuzz.folder", "target/fuzz"));
    }
}
