package io.conoscope.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.bench.window.ScatterInput;
import io.conoscope.cli.ConoscopeCommand;
import io.conoscope.cli.options.Console;
import io.conoscope.cli.options.ExitStatus;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

class BenchScatterCommandTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Console console =
            new Console(
                    new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    false,
                    new CancellationToken());

    private int run(String... arguments) {
        var line = BenchVerbs.addTo(ConoscopeCommand.commandLine(console, null), console);
        return ConoscopeCommand.execute(line, console, arguments);
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aSizeThatIsNoneIsRefused() {
        assertEquals(ExitStatus.WRONG_INPUT, run("bench", "scatter", "--size", "big"));
        assertTrue(said().contains("big") && said().contains("1600x1000"), said());
    }

    @Test
    void tooFewPointsAreRefused() {
        assertEquals(ExitStatus.WRONG_INPUT, run("bench", "scatter", "--points", "5"));
        assertTrue(said().contains("points 5"), said());
    }

    @Test
    void benchAloneIsRefused() {
        assertEquals(ExitStatus.WRONG_INPUT, run("bench"));
    }

    @Test
    void everyMeasurementIsAVerb() {
        var line = BenchVerbs.addTo(ConoscopeCommand.commandLine(console, null), console);
        assertEquals(
                Set.of(
                        "embed", "project", "runs", "train", "scatter", "window", "switch", "grid",
                        "linked", "monitor", "lab", "search"),
                line.getSubcommands().get("bench").getSubcommands().keySet());
    }

    @Test
    void generatedInputIsTheSameForOneSeed() {
        var first = ScatterInput.generated(60, 50, 7);
        var second = ScatterInput.generated(60, 50, 7);
        assertEquals(10, first.images());
        assertEquals(50, first.pairs().size());
        assertArrayEquals(first.xy(), second.xy());
    }
}
