package io.conoscope.fuzz;

import io.conoscope.Main;
import io.conoscope.base.AppFolders;
import io.conoscope.math.Seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;

/// A verb of the real program that writes a folder, once in peace and once killed again and again.
final class KilledVerb {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String name;
    private final Path temp;
    private final List<String> verb;
    private final String compared;
    private final List<String> differences = new ArrayList<>();
    private int kills;
    private int finished;

    /// @param name     of the verb
    /// @param temp     takes all that is written
    /// @param verb     up to the option that takes the folder
    /// @param compared a pattern of the names of those files that hold no time of the day
    KilledVerb(String name, Path temp, List<String> verb, String compared) {
        this.name = name;
        this.temp = temp;
        this.verb = verb;
        this.compared = compared;
    }

    /// Kills it so many times, then lets it end.
    ///
    /// @return a line for a report
    String kill(int wanted, long seed) throws Exception {
        long began = System.nanoTime();
        finish(whole());
        double whole = (System.nanoTime() - began) / 1e6;
        var random = Seeds.random(seed);
        for (int tries = 0; kills < wanted && tries < 4 * wanted; tries++) {
            var process = start(killed());
            // From the middle of the JVM's own start to shortly behind the usual end.
            long after = (long) (whole * (0.15 + 0.95 * random.nextDouble()));
            if (process.waitFor(after, TimeUnit.MILLISECONDS)) {
                requireZero(process);
                compare();
                clear(killed());
                finished++;
            } else {
                process.destroyForcibly().waitFor();
                kills++;
            }
        }
        finish(killed());
        compare();
        return String.format(
                Locale.ROOT,
                "kills %-10s %3d kills, %3d ends before the kill, whole in %.1f s, %d differences",
                name,
                kills,
                finished,
                whole / 1e3,
                differences.size());
    }

    int kills() {
        return kills;
    }

    /// Files that differ from those of the run in peace.
    List<String> differences() {
        return List.copyOf(differences);
    }

    /// What lies beside the folders, or hidden in the killed one.
    List<String> leftovers() throws IOException {
        var left = new ArrayList<String>();
        try (var files = Files.walk(temp.resolve(name))) {
            for (var file : (Iterable<Path>) files::iterator) {
                var last = file.getFileName().toString();
                if (last.startsWith(".") || last.endsWith(".part")) {
                    left.add(temp.relativize(file).toString());
                }
            }
        }
        return left;
    }

    private Path whole() {
        return temp.resolve(name).resolve("whole");
    }

    private Path killed() {
        return temp.resolve(name).resolve("killed");
    }

    private Path log() {
        return temp.resolve(name + ".log");
    }

    private void finish(Path out) throws Exception {
        var process = start(out);
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(name + " has no end");
        }
        requireZero(process);
    }

    private void requireZero(Process process) throws IOException {
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    name + " ended with " + process.exitValue() + ": " + Files.readString(log()));
        }
    }

    private Process start(Path out) throws IOException {
        Files.createDirectories(out.getParent());
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--enable-native-access=ALL-UNNAMED");
        for (var key : List.of("conoscope.samples", "conoscope.models", "DJL_CACHE_DIR")) {
            command.add("-D" + key + "=" + System.getProperty(key));
        }
        command.add("-D" + AppFolders.HOME + "=" + temp.resolve("home-" + name));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(verb);
        command.add(out.toString());
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        return builder.redirectOutput(log().toFile()).start();
    }

    private void compare() throws IOException {
        var expected = checksums(whole());
        var found = checksums(killed());
        if (!expected.equals(found)) {
            for (var file : expected.keySet()) {
                if (!expected.get(file).equals(found.get(file))) {
                    differences.add(file);
                }
            }
            found.keySet().removeAll(expected.keySet());
            found.keySet().forEach(file -> differences.add("only after kills: " + file));
        }
    }

    private TreeMap<String, Long> checksums(Path folder) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (file.getFileName().toString().matches(compared)) {
                    var crc = new CRC32C();
                    crc.update(Files.readAllBytes(file));
                    sums.put(folder.relativize(file).toString(), crc.getValue());
                }
            }
        }
        return sums;
    }

    private static void clear(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
