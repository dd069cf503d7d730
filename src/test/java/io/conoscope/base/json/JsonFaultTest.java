package io.conoscope.base.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class JsonFaultTest {

    private static String words(String text) {
        var e =
                assertThrows(
                        ConoscopeException.class, () -> JsonSection.parse(Path.of("a.json"), text));
        assertEquals("json.syntax", e.key());
        return String.valueOf(e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1      | line 1, column 8: found the end, expected the rest",
                "[1, 2          | line 1, column 6: found the end, expected the rest",
                "{\"a\" 1}      | line 1, column 7: expected a colon after a name",
                "{\"a\": NaN}   | line 1, column 7: found something that JSON does not allow there",
                "{\"a\": \"x    | line 1, column 9: found a text whose quotes are never closed",
                "{\"a\": 1,}    | line 1, column 10: expected a name in quotes",
                "{\"a\": 1 2}   | line 1, column 10: expected a comma or a closing brace",
                "[1 2]          | line 1, column 5: expected a comma or a closing bracket",
                "{\"escape\" 1} | line 1, column 12: expected a colon after a name",
                "[\"\\x\"]      | line 1, column 5: found a backslash that escapes nothing"
            })
    void thePlaceAndWhatIsWrongThereAreSaid(String text, String said) {
        assertEquals("a.json is not valid JSON: " + said, words(text));
    }

    @Test
    void valuesInValuesWithoutEndAreSaidInOneLine() {
        assertEquals(
                "a.json is not valid JSON: line 1, column 257: found values nested deeper than 255"
                        + " levels",
                words("[".repeat(1000)));
    }
}
