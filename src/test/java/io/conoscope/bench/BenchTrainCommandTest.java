package io.conoscope.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.cli.TestConsole;

import org.junit.jupiter.api.Test;

class BenchTrainCommandTest {

    private final TestConsole console = new TestConsole();

    @Test
    void reportsStepsSettingsAndMachine() {
        int status =
                console.runBench(
                        "train", "--batch", "2,4", "--steps", "3", "--threads", "1", "--json", "-");
        assertEquals(0, status, console.err());
        var report = JsonParser.parseString(console.out()).getAsJsonObject();
        assertEquals(1, report.get("threads").getAsInt());
        var speeds = report.getAsJsonArray("speeds");
        assertEquals(2, speeds.size());
        var second = speeds.get(1).getAsJsonObject();
        assertEquals(4, second.get("batch").getAsInt());
        double whole = second.get("medianMs").getAsDouble();
        assertTrue(whole > 0 && second.get("p95Ms").getAsDouble() >= whole, second.toString());
        for (var part : new String[] {"forwardMs", "backwardMs", "optimizerMs"}) {
            double share = second.get(part).getAsDouble();
            assertTrue(share > 0 && share < whole, second.toString());
        }
        assertTrue(report.getAsJsonObject("machine").get("processors").getAsInt() >= 1);
    }

    @Test
    void refusesABatchWithoutACounterexample() {
        assertEquals(2, console.runBench("train", "--batch", "1"), console.err());
        assertEquals(2, console.runBench("train", "--threads", "0"), console.err());
    }
}
