package io.conoscope.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.85141 | 0.851",
                "1.0 | 1.00",
                "0.9996 | 1.00",
                "-3.33433 | −3.33",
                "104.59 | 105",
                "999.6 | 1,000",
                "12345.6 | 12,346",
                "-1234567 | −1,234,567",
                "0.0316 | 0.0316",
                "0.000123 | 0.000123",
                "0.0000456789 | 4.57×10⁻⁵",
                "-0.000000000012 | −1.20×10⁻¹¹",
                "0 | 0",
                "-0.0 | 0",
                "NaN | –",
                "Infinity | –"
            })
    void keepsThreeSignificantDigits(double value, String expected) {
        assertEquals(expected, NumberText.significant(value));
    }

    @ParameterizedTest
    @CsvSource({"0.31, 3, 0.310", "-0.0251, 3, −0.025", "-0.0001, 3, 0.000", "1, 0, 1"})
    void keepsDecimalsInAColumn(double value, int decimals, String expected) {
        assertEquals(expected, NumberText.fixed(value, decimals));
    }

    @Test
    void separatesThousands() {
        assertEquals("5,000", NumberText.count(5000));
        assertEquals("100", NumberText.count(100));
        assertEquals("1,234,567", NumberText.count(1_234_567));
        assertEquals("−1,000", NumberText.count(-1000));
    }

    @Test
    void writesRanksWithAtMostAHalf() {
        assertEquals("494", NumberText.rank(494));
        assertEquals("1.5", NumberText.rank(1.5));
        assertEquals("1,234", NumberText.rank(1234));
        assertEquals("–", NumberText.rank(Double.NaN));
    }

    @Test
    void writesSharesInPercent() {
        assertEquals("34.6 %", NumberText.percent(0.346));
        assertEquals("–", NumberText.percent(Double.NaN));
    }

    @Test
    void readsTheSameInEveryLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("1,234,567", NumberText.significant(1_234_567));
            assertEquals("0.500", NumberText.significant(0.5));
        } finally {
            Locale.setDefault(before);
        }
    }
}
