package io.conoscope.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "999, 999 bytes",
        "1000, 1.0 kB",
        "1050, 1.1 kB",
        "999949, 999.9 kB",
        "999950, 1.0 MB",
        "605157884, 605.2 MB",
        "1500000000, 1.5 GB",
        "2000000000000, 2.0 TB",
        "3000000000000000, 3000.0 TB",
    })
    void areDecimal(long bytes, String expected) {
        assertEquals(expected, ByteSizes.format(bytes));
    }
}
