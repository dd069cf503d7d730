package io.conoscope.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.conoscope.cli.TestConsole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class JsonOutputTest {

    record Values(double a, Double absent, float b, Map<String, Double> c) {}

    @CommandLine.Command(name = "x")
    static final class Holder {
        @Mixin JsonOutput json = new JsonOutput();
    }

    private final TestConsole test = new TestConsole();

    @Test
    void notFiniteIsNullAndAbsentIsAbsent() {
        var json =
                JsonOutput.toJson(
                        new Values(Double.NaN, null, Float.NEGATIVE_INFINITY, Map.of("1", 0.5)));

        assertEquals("{\"a\":null,\"b\":null,\"c\":{\"1\":0.5}}", json.replaceAll("\\s", ""));
    }

    @Test
    void numbersDoNotFollowTheLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("1234567.25", JsonOutput.toJson(1234567.25));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void dashWritesToStandardOutputInUtf8() throws Exception {
        parsed("--json", "-").write(test.console(), Map.of("name", "Ä<b>"));

        assertEquals("{\"name\":\"Ä<b>\"}", test.out().replaceAll("\\s", ""));
        assertEquals("", test.err());
    }

    @Test
    void fileIsWrittenWhole(@TempDir Path folder) throws Exception {
        var file = folder.resolve("new folder/m.json");

        parsed("--json", file.toString()).write(test.console(), Map.of("n", 1));

        assertEquals("{\"n\":1}", Files.readString(file).replaceAll("\\s", ""));
        assertEquals("", test.out());
    }

    @Test
    void withoutTheOptionNothingIsWritten() throws Exception {
        var json = parsed();
        json.write(test.console(), Map.of("n", 1));

        assertFalse(json.isWanted());
        assertEquals("", test.out());
    }

    private static JsonOutput parsed(String... args) {
        var holder = new Holder();
        new CommandLine(holder).parseArgs(args);
        return holder.json;
    }
}
