package io.conoscope.bench.measure;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.ConoscopeException;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// This program again, in a process of its own: nothing is compiled, loaded or cached yet.
public final class FreshProcess {

    private static final String MAIN = "io.conoscope.Main";
    private static final int POLL_MS = 100;

    private FreshProcess() {}

    /// Runs a verb to its end, with this process' own options of the virtual machine.
    ///
    /// @param arguments verb and options, `--json FILE` among them
    /// @throws ConoscopeException `bench.process` with what it said if it ends with another status
    ///                            than 0
    /// @throws CancellationException if the token is cancelled; the process is gone then
    public static void run(List<String> arguments, Path output, CancellationToken token)
            throws ConoscopeException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-classpath");
        command.add(System.getProperty("java.class.path"));
        command.add(MAIN);
        command.addAll(arguments);
        try {
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start();
            int status = await(process, token);
            if (status != 0) {
                var said = Files.readString(output, StandardCharsets.UTF_8);
                throw new ConoscopeException("bench.process", null, status, said.strip());
            }
        } catch (IOException e) {
            throw new ConoscopeException("bench.process", e, -1, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static int await(Process process, CancellationToken token) throws InterruptedException {
        try {
            while (!process.waitFor(POLL_MS, TimeUnit.MILLISECONDS)) {
                token.throwIfCancelled();
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }
}
