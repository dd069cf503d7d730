package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

class ConoscopeCommandTest {

    private final TestConsole test = new TestConsole();
    private final List<Path> opened = new ArrayList<>();

    @Test
    void withoutAVerbOpensTheWindow() {
        assertEquals(0, run(() -> 0));

        assertEquals(1, opened.size());
        assertEquals(null, opened.getFirst());
    }

    @Test
    void openPassesThePath() {
        assertEquals(0, run(() -> 0, "open", "some folder"));

        assertEquals(List.of(Path.of("some folder")), opened);
    }

    @Test
    void withoutAWindowAVerbIsMissing() {
        var line = ConoscopeCommand.commandLine(test.console(), null);

        assertEquals(2, ConoscopeCommand.execute(line, test.console()));
        assertEquals(2, ConoscopeCommand.execute(line, test.console(), "open"));
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertEquals(0, run(() -> 0, "--version"));

        assertTrue(test.out().matches("conoscope \\d+\\.\\d+\\.\\d+\\S*\\R"), test.out());
        assertEquals("", test.err());
    }

    @Test
    void unknownVerbIsWrongInput() {
        assertEquals(2, run(() -> 0, "frobnicate"));

        assertTrue(test.err().contains("frobnicate"), test.err());
        assertEquals("", test.out());
    }

    @Test
    void whatMeasuresTheProgramIsAddedByItsMain() {
        var line = ConoscopeCommand.commandLine(test.console(), null);

        assertTrue(line.getSubcommands().containsKey("train"));
        assertFalse(line.getSubcommands().containsKey("bench"));
    }

    @Test
    void aFolderWithoutAVerbIsToldHowToOpenIt(@TempDir Path folder) {
        assertEquals(2, run(() -> 0, folder.toString()));

        assertTrue(test.err().contains("conoscope open " + folder), test.err());
    }

    @Test
    void unknownOptionIsWrongInput() {
        assertEquals(2, run(() -> 0, "act", "--layer", "3"));

        assertTrue(test.err().contains("--layer"), test.err());
    }

    @Test
    void unreadableNumberIsWrongInput() {
        assertEquals(2, run(() -> 0, "act", "--limit", "many"));

        assertTrue(test.err().contains("many"), test.err());
    }

    @Test
    void failureOfTheWorldIsWrongInputInItsOwnWords() {
        int status =
                run(
                        () -> {
                            throw new ConoscopeException("file.missing", null, "x.npy");
                        },
                        "act");

        assertEquals(2, status);
        assertEquals("conoscope: x.npy does not exist\n", test.err());
    }

    @Test
    void callersMistakeIsWrongInput() {
        int status =
                run(
                        () -> {
                            throw new IllegalArgumentException("left is 1, right is 2");
                        },
                        "act");

        assertEquals(2, status);
        assertEquals("conoscope: left is 1, right is 2\n", test.err());
    }

    @Test
    void anythingElseIsAFaultOfOurs() {
        int status =
                run(
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        "act");

        assertEquals(1, status);
        assertFalse(test.err().contains("\tat "), "no stack trace on the console");
    }

    @Test
    void tooLittleMemoryIsSaidInWords() {
        int status =
                run(
                        () -> {
                            throw new OutOfMemoryError("for a test");
                        },
                        "act");

        assertEquals(1, status);
        assertTrue(test.err().contains("-Xmx"), test.err());
    }

    @Test
    void cancelledIsAStateOfItsOwn() {
        int status =
                run(
                        () -> {
                            throw new CancellationException();
                        },
                        "act");

        assertEquals(130, status);
    }

    private int run(Callable<Integer> act, String... args) {
        var line =
                ConoscopeCommand.commandLine(
                        test.console(),
                        path -> {
                            opened.add(path);
                            return 0;
                        });
        line.addSubcommand(new Act(act));
        return ConoscopeCommand.execute(line, test.console(), args);
    }

    @Command(name = "act")
    private static final class Act implements Callable<Integer> {
        private final Callable<Integer> act;

        @Option(names = "--limit")
        @SuppressWarnings("unused")
        int limit;

        Act(Callable<Integer> act) {
            this.act = act;
        }

        @Override
        public Integer call() throws Exception {
            return act.call();
        }
    }
}
