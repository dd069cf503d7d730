package io.conoscope.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.cli.TestConsole;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

/// Files that ended the process, or the machine, when native code read them.
@Timeout(120)
class HostileModelsTest {

    @TempDir Path folder;

    private final TestConsole console = new TestConsole();

    private void copy(String name, String as) throws Exception {
        try (var in = getClass().getResourceAsStream("/io/conoscope/hostile/" + name)) {
            Files.copy(in, folder.resolve(as));
        }
    }

    @Test
    void addRefusesAnArchiveThatOverflowsTheStack() throws Exception {
        copy("deep-pickle.torchscript.pt", "text.torchscript.pt");
        assertEquals(2, console.run("models", "add", folder.toString()));
        assertTrue(console.err().contains("text.torchscript.pt"), console.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tokenizer-template.json", "tokenizer-clip4.json"})
    void addRefusesATokenizerThatMultipliesATextAndItsFile(String name) throws Exception {
        copy(name, "tokenizer.json");
        assertEquals(2, console.run("models", "add", folder.toString()));
        assertTrue(console.err().contains("post_processor.single"), console.err());
    }

    @Test
    void checkRefusesInItsOwnProcessWhatAddRefuses() throws Exception {
        copy("tokenizer-clip4.json", "tokenizer.json");
        Files.writeString(folder.resolve("expected.json"), "[{\"text\": \"a\", \"ids\": [1, 2]}]");
        assertEquals(2, console.run("models", "check", folder.toString()));
        assertTrue(console.err().contains("post_processor.single"), console.err());
        assertEquals("", console.out());
    }

    @Test
    void checkReadsATokenizerWhoseDecoderEndedTheProcess() throws Exception {
        copy("tokenizer-decoder.json", "tokenizer.json");
        Files.writeString(
                folder.resolve("expected.json"), "[{\"text\": \"a\", \"ids\": [1, 2, 3]}]");
        assertEquals(0, console.run("models", "check", folder.toString()));
        assertTrue(console.out().contains("1 texts, 1 tokenize differently"), console.out());
    }
}
