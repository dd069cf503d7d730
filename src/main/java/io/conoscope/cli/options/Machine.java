package io.conoscope.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a measurement was made on.
///
/// @param system     operating system and version
/// @param processor  its model where the system tells it, else its architecture
/// @param processors how many the virtual machine may use
/// @param java       version of the virtual machine
public record Machine(String system, String processor, int processors, String java) {

    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /// The machine that this process runs on.
    public static Machine current() {
        return new Machine(
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().toString());
    }

    private static String processorName() {
        var architecture = System.getProperty("os.arch");
        if (!Files.isReadable(CPU_INFO)) {
            return architecture;
        }
        try (var lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .map(name -> name + " (" + architecture + ")")
                    .orElse(architecture);
        } catch (IOException e) {
            return architecture;
        }
    }
}
