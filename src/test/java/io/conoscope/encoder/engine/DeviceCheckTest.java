package io.conoscope.encoder.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceCheckTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,      amd64,   false, false",
        "Linux,      amd64,   true,  false",
        "Windows 11, amd64,   false, false",
        "Mac OS X,   aarch64, false, true",
        "Mac OS X,   x86_64,  false, false"
    })
    void mpsIsOnMacsWithAppleSilicon(String system, String arch, boolean driver, boolean there) {
        assertTrue(there == new DeviceCheck(system, arch, path -> driver).mayBe(ComputeDevice.MPS));
    }

    @ParameterizedTest
    @CsvSource({
        "Linux,      amd64,   true",
        "Windows 11, amd64,   true",
        "Mac OS X,   aarch64, false"
    })
    void cudaIsWhereNvidiasDriverIs(String system, String arch, boolean there) {
        assertTrue(there == new DeviceCheck(system, arch, path -> true).mayBe(ComputeDevice.CUDA));
        assertFalse(new DeviceCheck(system, arch, path -> false).mayBe(ComputeDevice.CUDA));
    }

    @Test
    void theProcessorIsAlwaysThere() {
        var bare = new DeviceCheck("Linux", "riscv64", path -> false);
        assertTrue(bare.mayBe(ComputeDevice.CPU));
        assertTrue(bare.mayBe(ComputeDevice.AUTO));
    }
}
