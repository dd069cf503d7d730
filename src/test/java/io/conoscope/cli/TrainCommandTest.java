package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;

import io.conoscope.service.train.FakeTrainer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class TrainCommandTest {

    @TempDir private Path folder;

    private final TestConsole console = new TestConsole();

    @BeforeEach
    void writeConfig() throws Exception {
        Files.writeString(folder.resolve("c.yaml"), config(5));
    }

    private static String config(int steps) {
        return String.format(
                Locale.ROOT,
                """
        dataset: {path: /corpus}
        model: {name: clip-tiny, randomInit: 1}
        batch: 4
        steps: %d
        """,
                steps);
    }

    private int train(FakeTrainer trainer, String... more) {
        var args = new java.util.ArrayList<>(java.util.List.of("train", "--config"));
        args.add(folder.resolve("c.yaml").toString());
        args.addAll(java.util.List.of("--out", folder.resolve("run").toString()));
        args.addAll(java.util.List.of(more));
        var line = new CommandLine(new Root());
        line.addSubcommand(new TrainCommand(console.console(), FakeTrainer.job(trainer, folder)));
        return ConoscopeCommand.execute(line, console.console(), args.toArray(String[]::new));
    }

    @Test
    void reportsTheRunAsJsonAndProgressOnStandardError() {
        assertEquals(0, train(new FakeTrainer(1, 0), "--json", "-"), console.err());
        var report = JsonParser.parseString(console.out()).getAsJsonObject();
        assertEquals(5, report.get("step").getAsInt());
        assertTrue(report.get("finished").getAsBoolean());
        assertTrue(console.err().contains("step 5 of 5"), console.err());
        assertTrue(console.err().contains("loss 0.2000"), console.err());
    }

    @Test
    void anotherConfigurationInTheSameFolderIsRefused() throws Exception {
        train(new FakeTrainer(1, 0));
        Files.writeString(folder.resolve("c.yaml"), config(9));
        assertEquals(2, train(new FakeTrainer(1, 0)));
        assertTrue(console.err().contains("steps (5 → 9)"), console.err());
    }

    @Test
    void aLossThatIsNotFiniteIsSaid() {
        assertEquals(2, train(new FakeTrainer(1, 2)));
        assertTrue(console.err().contains("step 2: the loss is NaN"), console.err());
    }

    @Test
    void ctrlCStopsWithACheckpointFromWhichItGoesOn() throws Exception {
        var stopper = Thread.ofPlatform().start(this::cancelSoon);
        Files.writeString(folder.resolve("c.yaml"), config(100_000));
        assertEquals(130, train(new FakeTrainer(1, 0)), console.err());
        stopper.join();
        assertTrue(console.err().contains("the same command resumes it"), console.err());
    }

    private void cancelSoon() {
        while (!console.err().contains("step 1 of")) {
            Thread.onSpinWait();
        }
        console.console().token().cancel();
    }

    @Test
    void anUnknownKeyIsNamedWithItsLine() throws Exception {
        Files.writeString(folder.resolve("c.yaml"), config(5) + "bacth: 3\n");
        assertEquals(2, train(new FakeTrainer(1, 0)));
        assertTrue(console.err().contains("bacth"), console.err());
    }

    @CommandLine.Command(name = "conoscope")
    private static final class Root implements Runnable {
        @Override
        public void run() {}
    }
}
