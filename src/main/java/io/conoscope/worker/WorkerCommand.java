package io.conoscope.worker;

import io.conoscope.base.AppFolders;
import io.conoscope.encoder.engine.ComputeDevice;
import io.conoscope.encoder.model.Models;
import io.conoscope.worker.memory.MemoryLimit;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// How the worker is started, and where what it says beside the protocol goes.
///
/// @param command the program and its arguments
/// @param log     receives the worker's standard error, from its beginning at each start
public record WorkerCommand(List<String> command, Path log) {

    /// The properties that the worker must share with this process.
    private static final List<String> SHARED =
            List.of(
                    AppFolders.HOME,
                    "conoscope.samples",
                    "conoscope.models",
                    Models.THREADS,
                    ComputeDevice.PROPERTY,
                    MemoryLimit.PROPERTY,
                    "DJL_CACHE_DIR");

    /// Room for two pictures of 100 megapixels in decoding; weights and tensors live outside.
    private static final String HEAP = "-Xmx2g";

    /// The optimiser's memory is the heap's: two numbers for each weight.
    private static final String TRAINING_HEAP = "-XX:MaxRAMPercentage=50";

    /// What a worker is called that trains, after `worker`.
    public static final String TRAINING = "training";

    public WorkerCommand {
        command = List.copyOf(command);
    }

    /// This program again, with the verb `worker`.
    public static WorkerCommand ofThisProgram(AppFolders folders) {
        return of(System.getProperties(), "io.conoscope.Main", List.of("worker"), folders);
    }

    /// The same for runs, beside the one for embeddings.
    public static WorkerCommand forTraining(AppFolders folders) {
        var verb = List.of("worker", TRAINING);
        return of(System.getProperties(), "io.conoscope.Main", verb, folders);
    }

    /// The same for one verb of the command line, with the heap that this process was given.
    ///
    /// @throws IllegalArgumentException if the limit of memory is set to what is none
    public static WorkerCommand forVerb(AppFolders folders) {
        MemoryLimit.current(false);
        var usual = of(System.getProperties(), "io.conoscope.Main", List.of("worker"), folders);
        var command = new ArrayList<>(usual.command);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-Xmx"))
                .forEach(option -> command.replaceAll(c -> c.equals(HEAP) ? option : c));
        return new WorkerCommand(command, folders.logs().resolve("verb_stderr.log"));
    }

    /// A class of this process' class path in a process of its own.
    ///
    /// @param properties of this process
    /// @param main       the class
    /// @param verb       its arguments
    static WorkerCommand of(
            Properties properties, String main, List<String> verb, AppFolders folders) {
        var command = new ArrayList<String>();
        boolean trains = verb.contains(TRAINING);
        var installed = properties.getProperty("jpackage.app-path");
        if (installed != null) {
            command.add(installed);
            command.addAll(verb);
            command.addAll(shared(properties));
        } else {
            command.add(java(properties));
            command.add(trains ? TRAINING_HEAP : HEAP);
            command.add("-XX:+UseSerialGC");
            command.add("-XX:+ExitOnOutOfMemoryError");
            command.add("-XX:ErrorFile=" + folders.logs().resolve("worker_crash_%p.log"));
            command.add("--enable-native-access=ALL-UNNAMED");
            // protobuf 4.33 asks for it when it writes, and goes without where it is refused.
            command.add("--sun-misc-unsafe-memory-access=allow");
            command.addAll(shared(properties));
            command.add("-cp");
            command.add(properties.getProperty("java.class.path"));
            command.add(main);
            command.addAll(verb);
        }
        var log = trains ? "training_stderr.log" : "worker_stderr.log";
        return new WorkerCommand(command, folders.logs().resolve(log));
    }

    private static List<String> shared(Properties properties) {
        return SHARED.stream()
                .filter(name -> properties.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + properties.getProperty(name))
                .toList();
    }

    private static String java(Properties properties) {
        var program = File.separatorChar == '\\' ? "java.exe" : "java";
        return Path.of(properties.getProperty("java.home"), "bin", program).toString();
    }

    /// Takes the shared properties from the arguments of an installed program, whose own virtual
    /// machine cannot be told.
    ///
    /// @param arguments after the verb
    public static void adopt(List<String> arguments) {
        for (var argument : arguments) {
            var name = nameIn(argument);
            if (name != null) {
                System.setProperty(name, argument.substring(name.length() + 3));
            }
        }
    }

    private static @Nullable String nameIn(String argument) {
        return SHARED.stream()
                .filter(name -> argument.startsWith("-D" + name + "="))
                .findFirst()
                .orElse(null);
    }
}
