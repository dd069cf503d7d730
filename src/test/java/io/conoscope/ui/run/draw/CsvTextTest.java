package io.conoscope.ui.run.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

import java.io.IOException;

class CsvTextTest {

    @Test
    void quotesWhatMustBeQuoted() {
        var text = new CsvText().line("a,b", "say \"no\"", "two\nlines", "plain");
        assertEquals("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain\r\n", text.toString());
    }

    @Test
    void numbersKeepEveryDigit() {
        assertEquals(
                "0.1,-0.30000000000000004,1.0E-7,12\r\n",
                new CsvText().line(0.1f, -(0.1 + 0.2), 1e-7, 12L).toString());
    }

    @Property(tries = 200, seed = "42")
    void anyTextIsReadBack(@ForAll String left, @ForAll String right) throws IOException {
        var text = new CsvText().line(left, right).line(right, left).toString();
        try (var parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            var records = parser.getRecords();
            assertEquals(2, records.size());
            assertArrayEquals(new String[] {left, right}, records.get(0).values());
            assertArrayEquals(new String[] {right, left}, records.get(1).values());
        }
    }
}
