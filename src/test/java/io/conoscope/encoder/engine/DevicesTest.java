package io.conoscope.encoder.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class DevicesTest {

    private static Devices with(ComputeDevice... working) {
        var works = Set.of(working);
        return new Devices(device -> works.contains(device) ? null : "no such thing here");
    }

    @Test
    void automaticTakesTheFastestThatWorks() throws ConoscopeException {
        assertEquals(
                ComputeDevice.CUDA,
                with(ComputeDevice.CPU, ComputeDevice.CUDA).choose(ComputeDevice.AUTO));
        assertEquals(
                ComputeDevice.MPS,
                with(ComputeDevice.MPS, ComputeDevice.CPU).choose(ComputeDevice.AUTO));
        assertEquals(ComputeDevice.CPU, with(ComputeDevice.CPU).choose(ComputeDevice.AUTO));
    }

    @Test
    void aWantedDeviceIsTakenThoughAFasterOneIsThere() throws ConoscopeException {
        var devices = with(ComputeDevice.CPU, ComputeDevice.CUDA);
        assertEquals(ComputeDevice.CPU, devices.choose(ComputeDevice.CPU));
    }

    @Test
    void aDeviceThatIsNotThereIsNamedWithTheReasonAndWhatThereIs() {
        var devices = with(ComputeDevice.CPU, ComputeDevice.MPS);
        var failure =
                assertThrows(ConoscopeException.class, () -> devices.choose(ComputeDevice.CUDA));
        assertEquals("engine.device", failure.key());
        assertTrue(failure.getMessage().contains("cuda cannot be used: no such thing here"));
        assertTrue(failure.getMessage().contains("available: mps, cpu"), failure.getMessage());
    }

    @Test
    void wordsNameDevicesInAnyLetterCase() {
        assertEquals(ComputeDevice.MPS, ComputeDevice.of("MPS"));
        assertEquals(List.of("auto", "cpu", "cuda", "mps"), ComputeDevice.words());
        var failure =
                assertThrows(IllegalArgumentException.class, () -> ComputeDevice.of("abacus"));
        assertTrue(failure.getMessage().contains("abacus"), failure.getMessage());
    }

    @Test
    void thisProcessComputesOnItsCpu() throws ConoscopeException {
        try (var manager = TorchEngine.newManager(ComputeDevice.CPU)) {
            assertEquals(ComputeDevice.CPU, TorchEngine.deviceOf(manager));
        }
    }
}
