package io.conoscope.cli.options;

import io.conoscope.encoder.engine.ComputeDevice;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// On what a verb computes.
public final class DeviceOption {

    @Option(
            names = "--device",
            paramLabel = "auto|cpu|cuda|mps",
            description = "Device that the model runs on. Default: the fastest that works here.")
    private @Nullable String device;

    /// Makes it what models are loaded on from now on.
    ///
    /// @throws IllegalArgumentException if there is no such word
    public void apply() {
        if (device != null) {
            System.setProperty(ComputeDevice.PROPERTY, ComputeDevice.of(device).word());
        }
    }
}
