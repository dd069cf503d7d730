package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;

class BenchEmbedCommandTest {

    private final TestConsole console = new TestConsole();

    @Test
    void reportsSpeedSettingsAndMachine() {
        int status =
                console.run(
                        "bench",
                        "embed",
                        "--model",
                        "clip-tiny",
                        "--runs",
                        "3",
                        "--batch",
                        "2",
                        "--text-batch",
                        "4",
                        "--threads",
                        "1",
                        "--json",
                        "-");
        assertEquals(0, status, console.err());
        var report = JsonParser.parseString(console.out()).getAsJsonObject();
        assertEquals(1, report.get("threads").getAsInt());
        assertEquals("random 1", report.getAsJsonObject("model").get("weights").getAsString());
        var images = report.getAsJsonObject("images");
        assertEquals(2, images.get("batch").getAsInt());
        double median = images.get("medianSeconds").getAsDouble();
        assertEquals(2 / median, images.get("perSecond").getAsDouble(), 1e-9);
        assertTrue(images.get("p95Seconds").getAsDouble() >= median, images.toString());
        assertTrue(report.getAsJsonObject("machine").get("processors").getAsInt() >= 1);
    }
}
