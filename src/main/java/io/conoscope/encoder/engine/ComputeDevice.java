package io.conoscope.encoder.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What a model computes on. Names no class of an engine, so that the window can.
public enum ComputeDevice {
    /// The fastest that works here: CUDA, else MPS, else the CPU.
    AUTO,
    /// The processor.
    CPU,
    /// An NVIDIA GPU.
    CUDA,
    /// The GPU of a Mac with Apple silicon.
    MPS;

    /// The system property that says which is wanted; it may change between two loads.
    public static final String PROPERTY = "conoscope.device";

    /// As options, files and properties write it: `cuda`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The one that a word names, in any letter case.
    ///
    /// @throws IllegalArgumentException for another word; lists those that there are
    public static ComputeDevice of(String word) {
        return Arrays.stream(values())
                .filter(device -> device.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "the device is '"
                                                + word
                                                + "', expected one of "
                                                + String.join(", ", words())));
    }

    /// The one that the property asks for, [#AUTO] where it is not set.
    ///
    /// @throws IllegalArgumentException if it names none
    public static ComputeDevice wanted() {
        return of(System.getProperty(PROPERTY, AUTO.word()));
    }

    /// All words, `auto` first.
    public static List<String> words() {
        return Arrays.stream(values()).map(ComputeDevice::word).toList();
    }
}
