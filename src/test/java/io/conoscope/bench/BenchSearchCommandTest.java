package io.conoscope.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.cli.TestConsole;

import org.junit.jupiter.api.Test;

class BenchSearchCommandTest {

    private final TestConsole console = new TestConsole();

    @Test
    void reportsBothListsLoadAndMachine() {
        int status =
                console.runBench(
                        "search",
                        "--images",
                        "30",
                        "--texts",
                        "90",
                        "--width",
                        "8",
                        "--repeat",
                        "4",
                        "--json",
                        "-");
        assertEquals(0, status, console.err());
        var report = JsonParser.parseString(console.out()).getAsJsonObject();
        assertEquals(90, report.get("texts").getAsInt());
        assertTrue(report.get("makeMillis").getAsDouble() > 0);
        assertTrue(report.has("load"));
        var one = report.getAsJsonObject("oneListMillis");
        var both = report.getAsJsonObject("bothListsMillis");
        assertTrue(one.get("median").getAsDouble() > 0, report.toString());
        assertTrue(one.get("p95").getAsDouble() >= one.get("median").getAsDouble());
        assertTrue(both.get("median").getAsDouble() > one.get("median").getAsDouble());
        assertTrue(report.getAsJsonObject("machine").get("processors").getAsInt() >= 1);
    }

    @Test
    void refusesFewerTextsThanImages() {
        assertEquals(2, console.runBench("search", "--images", "9", "--texts", "3"));
        assertTrue(console.err().contains("--images 9 --texts 3"), console.err());
    }
}
