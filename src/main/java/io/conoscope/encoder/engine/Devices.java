package io.conoscope.encoder.engine;

import io.conoscope.base.ConoscopeException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/// Chooses what a model computes on, among what an engine offers.
///
/// @param engine tries each
public record Devices(Engine engine) {

    private static final List<ComputeDevice> FASTEST_FIRST =
            List.of(ComputeDevice.CUDA, ComputeDevice.MPS, ComputeDevice.CPU);

    /// What an engine can compute on.
    @FunctionalInterface
    public interface Engine {

        /// Why a device cannot be used; null where it was tried and works.
        @Nullable String missing(ComputeDevice device);
    }

    /// What works here, the fastest first.
    public List<ComputeDevice> offered() {
        return FASTEST_FIRST.stream().filter(device -> engine.missing(device) == null).toList();
    }

    /// The device to use: the wanted one, or the fastest for [ComputeDevice#AUTO].
    ///
    /// @throws ConoscopeException `engine.device` if it does not work here: names it, what does,
    ///     and why not
    public ComputeDevice choose(ComputeDevice wanted) throws ConoscopeException {
        if (wanted == ComputeDevice.AUTO) {
            var offered = offered();
            return offered.isEmpty() ? ComputeDevice.CPU : offered.getFirst();
        }
        var missing = engine.missing(wanted);
        if (missing != null) {
            throw new ConoscopeException(
                    "engine.device", null, wanted.word(), missing, words(offered()));
        }
        return wanted;
    }

    /// Refuses a device that exported graphs do not run on: they were recorded for the CPU.
    ///
    /// @param format the graph's, for the message
    /// @throws ConoscopeException `engine.cpuOnly` where the property asks for another
    public static void requireCpu(String format) throws ConoscopeException {
        var wanted = ComputeDevice.wanted();
        if (wanted != ComputeDevice.AUTO && wanted != ComputeDevice.CPU) {
            throw new ConoscopeException("engine.cpuOnly", null, format, wanted.word());
        }
    }

    private static String words(List<ComputeDevice> devices) {
        return devices.stream().map(ComputeDevice::word).collect(Collectors.joining(", "));
    }
}
