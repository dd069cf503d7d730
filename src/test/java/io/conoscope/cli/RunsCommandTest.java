package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.cli.options.ExitStatus;
import io.conoscope.runlog.tensorboard.EventFileWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class RunsCommandTest {

    @TempDir Path root;
    private final TestConsole console = new TestConsole();

    private Path events(String folder) throws Exception {
        try (var writer = EventFileWriter.create(root.resolve(folder))) {
            writer.scalar("loss", 1, 1.5e9, 0.1);
            writer.scalar("loss", 2, 1.5e9, Double.NaN);
            return writer.file();
        }
    }

    @Test
    void printsPointsInFileOrder() throws Exception {
        events("run");
        assertEquals(0, console.run("runs", root.toString(), "--json", "-"));
        var runs = JsonParser.parseString(console.out()).getAsJsonObject().getAsJsonArray("runs");
        var run = runs.get(0).getAsJsonObject();
        assertEquals("run", run.get("name").getAsString());
        assertEquals("tensorboard", run.get("format").getAsString());
        var series = run.getAsJsonArray("scalars").get(0).getAsJsonObject();
        assertEquals("loss", series.get("tag").getAsString());
        var points = series.getAsJsonArray("points");
        assertEquals("[1,1.5E9,0.1]", points.get(0).toString());
        assertEquals("[2,1.5E9,null]", points.get(1).toString());
    }

    @Test
    void keepsTheDigitsOfTextAndNamesAnAbsentTimeNull() throws Exception {
        Files.writeString(root.resolve("a.csv"), "step,loss\n1,0.12345678901234\n");
        assertEquals(0, console.run("runs", root.toString(), "--json", "-"));
        assertTrue(console.out().contains("[1,null,0.12345678901234]"), console.out());
    }

    @Test
    void aLogThatHasOnlyBegunSaysSo() throws Exception {
        Files.writeString(root.resolve("a.csv"), "step,loss\n");
        assertEquals(0, console.run("runs", root.toString()));
        assertTrue(console.out().contains("no points yet"), console.out());
    }

    @Test
    void tellsOfDamageAndPrintsTheRest() throws Exception {
        var file = events("run");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertEquals(0, console.run("runs", root.toString(), "--json", "-"));
        assertTrue(console.err().contains("damaged: " + file), console.err());
        assertTrue(console.err().contains("byte "), console.err());
        assertTrue(console.out().contains("[1,1.5E9,0.1]"), console.out());
        assertFalse(console.out().contains("[2,"), console.out());
    }

    @Test
    void refusesWhatHoldsNothingButDamage() throws Exception {
        Files.writeString(root.resolve("events.out.tfevents.1"), "this is no event file at all");
        assertEquals(ExitStatus.WRONG_INPUT, console.run("runs", root.toString()));
        assertTrue(console.err().contains("byte 0"), console.err());
    }

    @Test
    void refusesAFolderWithoutRuns() {
        assertEquals(ExitStatus.WRONG_INPUT, console.run("runs", root.toString()));
        assertTrue(console.err().contains("no run log"), console.err());
    }

    @Test
    void aSummaryForPeopleNamesSeriesAndLastValues() throws Exception {
        Files.writeString(root.resolve("a.csv"), "step,loss\n1,2\n5,0.5\n");
        assertEquals(0, console.run("runs", root.toString()));
        assertTrue(console.out().contains("loss: 2 points, 0.5 at step 5"), console.out());
    }

    @Test
    void measuresHowFastLogsAreRead() {
        var arguments =
                new String[] {
                    "runs",
                    "--megabytes",
                    "1",
                    "--runs",
                    "2",
                    "--tags",
                    "3",
                    "--repeat",
                    "1",
                    "--json",
                    "-"
                };
        assertEquals(0, console.runBench(arguments));
        var report = JsonParser.parseString(console.out()).getAsJsonObject();
        assertEquals(2, report.get("runs").getAsInt());
        var speed = report.getAsJsonObject("megabytesPerSecond").get("median").getAsDouble();
        assertTrue(speed > 0, console.out());
    }

    @Test
    void escapesInTagsAndNamesNeverReachTheTerminal() throws Exception {
        var tag = "loss\u001b[2J\u202e\u009b31m";
        Files.writeString(root.resolve("a.csv"), "step," + tag + "\n1,2\nx\u001b]0;y\u0007,3\n");
        assertEquals(0, console.run("runs", root.toString()));
        var all = console.out() + console.err();
        assertTrue(
                all.chars().noneMatch(c -> c == 0x1B || c == 7 || c == 0x9B || c == 0x202E), all);
        assertTrue(console.out().contains("loss\\u001b[2J\\u202e\\u009b31m"), all);
        assertTrue(console.err().contains("'x\\u001b]0;y\\u0007,3'"), all);
    }

    @Test
    void escapesInJsonStayTheSameCharacters() throws Exception {
        var tag = "loss\u001b[2J\u202e\u009b31m";
        Files.writeString(root.resolve("a.csv"), "step," + tag + "\n1,2\n");
        assertEquals(0, console.run("runs", root.toString(), "--json", "-"));
        assertTrue(console.out().chars().noneMatch(c -> c == 0x202E || c == 0x9B));
        var run = JsonParser.parseString(console.out()).getAsJsonObject().getAsJsonArray("runs");
        var series = run.get(0).getAsJsonObject().getAsJsonArray("scalars").get(0);
        assertEquals(tag, series.getAsJsonObject().get("tag").getAsString());
    }

    @Test
    void takesABareFileName() throws Exception {
        var file = Files.createTempFile(Path.of(""), "bare", ".csv");
        try {
            Files.writeString(file, "step,loss\n1,2\n");
            assertEquals(0, console.run("runs", file.getFileName().toString()));
            assertTrue(console.out().contains("loss: 1 point, 2.0 at step 1"), console.out());
        } finally {
            Files.delete(file);
        }
    }
}
