package io.conoscope.encoder.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Whether a device may be there, as far as that can be told without an engine, which the window
/// never loads: by the system and by the driver's files. [Devices] tries the ones that may.
///
/// @param system       name of the operating system, as `os.name` has it
/// @param architecture as `os.arch` has it
/// @param exists       whether there is such a file
public record DeviceCheck(String system, String architecture, Predicate<Path> exists) {

    /// What NVIDIA's driver leaves on each system.
    private static final List<String> LINUX =
            List.of("/proc/driver/nvidia/version", "/dev/nvidiactl", "/dev/dxg");

    private static final String WINDOWS = "C:\\Windows\\System32\\nvcuda.dll";

    /// False where a device cannot be on this machine.
    public static boolean mayBeHere(ComputeDevice device) {
        return new DeviceCheck(
                        System.getProperty("os.name"), System.getProperty("os.arch"), Files::exists)
                .mayBe(device);
    }

    boolean mayBe(ComputeDevice device) {
        var name = system.toLowerCase(Locale.ROOT);
        boolean mac = name.startsWith("mac");
        return switch (device) {
            case AUTO, CPU -> true;
            case MPS -> mac && architecture.equals("aarch64");
            case CUDA -> {
                if (name.startsWith("windows")) {
                    yield exists.test(Path.of(WINDOWS));
                }
                yield !mac && LINUX.stream().map(Path::of).anyMatch(exists);
            }
        };
    }
}
