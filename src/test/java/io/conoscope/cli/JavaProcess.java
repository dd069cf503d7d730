package io.conoscope.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Starts a class of the tests in a virtual machine of its own.
public final class JavaProcess {

    private JavaProcess() {}

    /// Starts it with this machine's class path; standard error goes to a file in the folder.
    ///
    /// @param out where standard output goes
    public static Process start(Path folder, Path out, Class<?> main, List<String> args)
            throws IOException {
        return start(folder, out, Map.of(), main, args);
    }

    public static Process start(
            Path folder,
            Path out,
            Map<String, String> environment,
            Class<?> main,
            List<String> args)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(args);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder.redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    public static String err(Path folder) throws IOException {
        return new String(Files.readAllBytes(folder.resolve("err")), StandardCharsets.UTF_8);
    }
}
