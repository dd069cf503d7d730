package io.conoscope.base.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CsvRowTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\'',
            value = {
                "a,b,c ~ a|b|c",
                "a,,c, ~ a||c|",
                "\"a, b\",c ~ a, b|c",
                "\"a \"\"b\"\" c\",d ~ a \"b\" c|d",
                "a, \"b, c\" ,d ~ a|b, c|d",
                "a \"b\" c,d ~ a \"b\" c|d",
                "\"Hello\" said she,d ~ \"Hello\" said she|d",
                "\"\",b ~ |b",
            })
    void splitsAsRfc4180AndAsPeopleDo(String line, String fields) {
        var row = CsvRow.read(line.strip(), 0, ',');
        assertEquals(fields.strip(), String.join("|", row.fields()));
        assertEquals(CsvRow.State.WHOLE, row.state());
        assertEquals(line.strip().length(), row.end());
    }

    @Test
    void aQuotedFieldMayRunOverLines() {
        var text = "x\n1,\"two\r\nlines\",3\r\nnext";
        var row = CsvRow.read(text, 2, ',');
        assertEquals(List.of("1", "two\r\nlines", "3"), row.fields());
        assertEquals("next", text.substring(row.end()));
    }

    @Test
    void tellsAQuoteThatIsStillOpenFromOneThatIsNeverClosed() {
        assertEquals(CsvRow.State.OPEN, CsvRow.read("1,\"two", 0, ',').state());
        assertEquals(CsvRow.State.OPEN, CsvRow.read("1,\"two\nthree\"\"", 0, ',').state());
        assertEquals(CsvRow.State.UNCLOSED, CsvRow.read("1,\"two\n3,\"four\"", 0, ',').state());
    }

    @Test
    void givesUpOnAQuoteThatIsOpenForAMegabyte() {
        var text = "1,\"" + "x\n".repeat(CsvRow.LONGEST_QUOTED) + "\"";
        assertEquals(CsvRow.State.UNCLOSED, CsvRow.read(text, 0, ',').state());
    }

    @Test
    void aTabMaySeparate() {
        assertEquals(List.of("a", "", "b c"), CsvRow.read("a\t\tb c\n", 0, '\t').fields());
    }
}
