package io.conoscope.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.cli.options.ExitStatus;
import io.conoscope.dataset.Datasets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

class SampleCommandTest {

    @TempDir Path temporary;
    private final TestConsole console = new TestConsole();

    @Test
    void writesACorpusOfTheSizeAskedFor() throws Exception {
        var folder = temporary.resolve("set");
        assertEquals(
                0,
                console.run("sample", "--out", folder.toString(), "--images", "8", "--seed", "3"));
        assertEquals(8, Datasets.open(folder).images().size());
        assertTrue(console.err().contains("images 8 of 8"), console.err());
    }

    @Test
    void refusesAFolderThatIsNotItsOwn() throws Exception {
        var kept = Files.writeString(temporary.resolve("kept.txt"), "kept");
        int status = console.run("sample", "--out", temporary.toString(), "--images", "8");
        assertEquals(ExitStatus.WRONG_INPUT, status);
        assertTrue(console.err().contains("kept.txt"), console.err());
        assertEquals("kept", Files.readString(kept));
    }

    @Test
    void refusesNoPictures() {
        var folder = temporary.resolve("set").toString();
        assertEquals(
                ExitStatus.WRONG_INPUT, console.run("sample", "--out", folder, "--images", "0"));
        assertTrue(Files.notExists(Path.of(folder)));
    }
}
