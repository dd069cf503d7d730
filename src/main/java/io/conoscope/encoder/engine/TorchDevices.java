package io.conoscope.encoder.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.types.Shape;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What this process' PyTorch can compute on: found out once for each device, by computing there.
final class TorchDevices implements Devices.Engine {

    private static final String NONE = "";

    private final Engine torch;
    private final Map<ComputeDevice, String> missing = new EnumMap<>(ComputeDevice.class);

    TorchDevices(Engine torch) {
        this.torch = torch;
    }

    @Override
    public synchronized @Nullable String missing(ComputeDevice device) {
        var why = missing.computeIfAbsent(device, this::find);
        return why.equals(NONE) ? null : why;
    }

    private String find(ComputeDevice device) {
        return switch (device) {
            case AUTO, CPU -> NONE;
            case CUDA -> cuda();
            case MPS -> mps();
        };
    }

    private String cuda() {
        if (!torch.hasCapability("CUDA")) {
            return "the PyTorch in use was built without CUDA";
        }
        return torch.getGpuCount() == 0 ? "no NVIDIA GPU was found" : tried(ComputeDevice.CUDA);
    }

    private String mps() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean apple = system.contains("mac") && System.getProperty("os.arch").equals("aarch64");
        return apple ? tried(ComputeDevice.MPS) : "this is not a Mac with Apple silicon";
    }

    private String tried(ComputeDevice device) {
        try (var manager = torch.newBaseManager(of(device))) {
            float sum = manager.ones(new Shape(2)).add(1).sum().getFloat();
            return sum == 4 ? NONE : "it computes wrongly: 2 + 2 is " + sum;
        } catch (EngineException | IllegalArgumentException | LinkageError e) {
            return String.valueOf(TorchEngine.rootCause(e).getMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    /// DJL's name of a device.
    static Device of(ComputeDevice device) {
        return switch (device) {
            case AUTO, CPU -> Device.cpu();
            case CUDA -> Device.gpu();
            case MPS -> Device.of("mps", 0);
        };
    }

    /// Our name of a device of DJL's.
    static ComputeDevice of(Device device) {
        return device.isGpu()
                ? ComputeDevice.CUDA
                : device.getDeviceType().equals("mps") ? ComputeDevice.MPS : ComputeDevice.CPU;
    }
}
