package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.conoscope.base.CancellationToken;
import io.conoscope.base.file.MappedFiles;
import io.conoscope.cli.options.Console;
import io.conoscope.embedding.npy.NpyFile;
import io.conoscope.math.Matrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine.Command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/// No verb ends without a word, and none says that it is done where its result is lost.
@Timeout(120)
class EndsWithWordsTest {

    @TempDir Path temp;

    private final TestConsole test = new TestConsole();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "runs --help",
                "models list",
                "models list --json -",
                "measure --image ROWS --text ROWS --json -",
                "project --input ROWS --method pca --out LAYOUT --json -",
                "runs LOG",
                "runs LOG --json -"
            })
    void aFullDiskBehindStandardOutputIsNoSuccess(String words) throws Exception {
        var rows = rows("rows.npy");
        var log = Files.writeString(temp.resolve("metrics.csv"), "step,loss\n1,2\n2,1\n");
        var err = new ByteArrayOutputStream();
        var console =
                new Console(
                        new PrintStream(new FullDisk(), true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        new CancellationToken());
        var args = new ArrayList<String>();
        for (var word : words.split(" ")) {
            args.add(
                    switch (word) {
                        case "ROWS" -> rows.toString();
                        case "LOG" -> log.toString();
                        case "LAYOUT" -> temp.resolve("layout.npy").toString();
                        default -> word;
                    });
        }

        int status =
                ConoscopeCommand.execute(
                        ConoscopeCommand.commandLine(console, null),
                        console,
                        args.toArray(String[]::new));

        assertEquals(2, status);
        var said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("standard output"), said);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theSameOfAProcessOfItsOwn() throws Exception {
        var full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");

        var process = JavaProcess.start(temp, full, FakeCli.class, List.of("0", "embed", "--help"));

        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, process.exitValue());
        assertTrue(JavaProcess.err(temp).contains("standard output"), JavaProcess.err(temp));
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, InternalError.class, LinkageError.class})
    void anErrorOfTheMachineIsAFaultThatIsNamed(Class<? extends Error> kind) {
        int status =
                run(
                        () -> {
                            throw kind.getConstructor().newInstance();
                        });

        assertEquals(1, status);
        assertTrue(test.err().contains(kind.getName()), test.err());
        assertTrue(test.err().contains("details: "), test.err());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsCutWhileItIsReadIsNamed() throws Exception {
        var file = rows("rows.npy");

        int status =
                run(
                        () -> {
                            var mapped = NpyFile.map(file);
                            cut(file);
                            return (int) mapped.at(mapped.rows() - 1, 0);
                        });

        assertEquals(2, status, test.err());
        var words = file + " had 80128 bytes when it was opened and has 0 now";
        assertTrue(test.err().contains(words), test.err());
    }

    @Test
    void aTerminalThatHasNotAllLettersGetsTheOthers() throws Exception {
        var log = Files.writeString(temp.resolve("m.csv"), "step,Verlust größer 😀\n1,2\n2,1\n");
        var out = new ByteArrayOutputStream();
        var ascii = new PrintStream(out, true, StandardCharsets.US_ASCII);
        var console = new Console(ascii, ascii, false, new CancellationToken());

        int status =
                ConoscopeCommand.execute(
                        ConoscopeCommand.commandLine(console, null),
                        console,
                        "runs",
                        log.toString());

        assertEquals(0, status);
        var said = out.toString(StandardCharsets.US_ASCII);
        assertTrue(said.contains("Verlust gr??er"), said);
    }

    @Test
    void aFaultWithoutACutFileIsNotExplainedByOne() throws Exception {
        var file = rows("whole.npy");
        NpyFile.map(file);

        assertTrue(MappedFiles.explain(new InternalError("for a test")).isEmpty());
        assertTrue(MappedFiles.explain(new IllegalStateException()).isEmpty());
    }

    private Path rows(String name) throws Exception {
        var values = new float[10_000 * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = (i * 31 % 17) - 7.5f;
        }
        var file = temp.resolve(name);
        NpyFile.write(file, Matrix.of(10_000, 2, values));
        return file;
    }

    private static void cut(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    private int run(Callable<Integer> verb) {
        var line = ConoscopeCommand.commandLine(test.console(), null);
        line.addSubcommand(new Act(verb));
        return ConoscopeCommand.execute(line, test.console(), "act");
    }

    @Command(name = "act")
    private record Act(Callable<Integer> verb) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return verb.call();
        }
    }

    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("No space left on device");
        }
    }
}
