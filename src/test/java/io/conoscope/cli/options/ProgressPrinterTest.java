package io.conoscope.cli.options;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.conoscope.base.Progress;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class ProgressPrinterTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private long now;

    @Test
    void aFileGetsFirstLastAndOneLineInTenSeconds() {
        var printer = new ProgressPrinter(err, false, () -> now);
        for (int done = 0; done <= 25; done++) {
            printer.accept(new Progress("embed.images", done, 25, 1, 25 - done));
            now += SECOND;
        }

        assertEquals(
                List.of(
                        "images 0 of 25, 1.00/s, 25 s left",
                        "images 10 of 25, 1.00/s, 15 s left",
                        "images 20 of 25, 1.00/s, 5 s left",
                        "images 25 of 25, 1.00/s"),
                bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    @Test
    void unknownNumbersAreLeftOut() {
        assertEquals(
                "texts 3 of 9",
                ProgressPrinter.words(new Progress("embed.texts", 3, 9, Double.NaN, Double.NaN)));
    }

    @Test
    void bytesAreToldInTheirUnits() {
        assertEquals(
                "downloaded 1.5 MB of 605.2 MB, 12.0 MB/s, 50 s left",
                ProgressPrinter.words(
                        new Progress("fetch.bytes", 1_500_000, 605_157_884, 1.2e7, 50.3)));
        assertEquals(
                "downloaded 999 bytes",
                ProgressPrinter.words(new Progress("fetch.bytes", 999, 0, Double.NaN, Double.NaN)));
    }

    @Test
    void aPersonSeesOneLineRedrawn() {
        var printer = new ProgressPrinter(err, true, () -> now);
        printer.accept(new Progress("embed.texts", 1, 2, Double.NaN, Double.NaN));
        now += SECOND;
        printer.accept(new Progress("embed.texts", 2, 2, Double.NaN, Double.NaN));

        assertEquals(
                "\rtexts 1 of 2\rtexts 2 of 2\n",
                bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"));
    }
}
