package io.conoscope.training.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.training.config.file.TrainingConfigFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class HostileYamlTest {

    @TempDir Path folder;

    @Test
    void aKeyThatStandsTwiceIsNamed() {
        var said = Yaml.complaint("yaml.syntax", Yaml.SMALLEST + "seed: 1\nseed: 2\n");
        assertTrue(said.startsWith("run.yaml, line 6: "), said);
        assertTrue(said.contains("seed"), said);
    }

    @Test
    void aKeyThatStandsTwiceInASectionIsNamed() {
        var said = Yaml.complaint("yaml.syntax", "dataset:\n  path: a\n  path: b\n");
        assertTrue(said.contains("line 3") && said.contains("dataset.path"), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void aHundredThousandNestedBracketsAreAClearError(String open) {
        var said = Yaml.complaint("yaml.syntax", open.repeat(100_000 / open.length()));
        assertTrue(said.startsWith("run.yaml, line "), said);
        assertTrue(said.length() < 500, said.length() + " letters");
    }

    @Test
    void nestedBracketsInAValueAreAClearError() {
        var text = Yaml.SMALLEST + "evaluate: " + "[".repeat(50_000) + "]".repeat(50_000);
        var said = Yaml.complaint("yaml.syntax", text);
        assertTrue(said.startsWith("run.yaml, line "), said);
    }

    @Test
    void aliasesDoNotMultiply() {
        var text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char c = 'b'; c < 'k'; c++) {
            var before = "*" + (char) (c - 1);
            text.append(c).append(": &").append(c).append(" [");
            text.append((before + ", ").repeat(8)).append(before).append("]\n");
        }
        var said = Yaml.complaint("yaml.syntax", text.toString());
        assertTrue(said.startsWith("run.yaml, line "), said);
    }

    @Test
    void anAliasOfItselfIsAClearError() {
        Yaml.complaint("yaml.syntax", "dataset: &d\n  scenes: *d\n");
    }

    @Test
    void aTabIsNamedWithItsLine() {
        var said = Yaml.complaint("yaml.syntax", "dataset:\n\tpath: a\n");
        assertTrue(said.startsWith("run.yaml, line 2: "), said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n", "---\n...\n"})
    void anEmptyFileIsAClearError(String text) {
        var failure = assertThrows(ConoscopeException.class, () -> Yaml.parse(text));
        assertTrue(failure.getMessage().startsWith("run.yaml, line "), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "- a\n- b\n", "just words"})
    void aFileThatIsNoMappingIsAClearError(String text) {
        var said = Yaml.complaint("yaml.value", text);
        assertTrue(said.contains("the file is"), said);
        assertTrue(said.contains("dataset, evaluate, model"), said);
    }

    @Test
    void twoDocumentsAreAClearError() {
        Yaml.complaint("yaml.syntax", Yaml.SMALLEST + "---\n" + Yaml.SMALLEST);
    }

    @Test
    void aZeroByteIsAClearError() {
        Yaml.complaint("yaml.syntax", Yaml.SMALLEST + "seed: 1\0\n");
    }

    @Test
    void aVeryLongKeyGivesAShortComplaint() {
        var said = Yaml.complaint("yaml.unknown", "? " + "k".repeat(200_000) + "\n: 1\n");
        assertTrue(said.length() < 1000, said.length() + " letters");
    }

    @Test
    void aVeryLongValueGivesAShortComplaint() {
        var said = Yaml.complaintWith("seed: " + "7".repeat(200_000) + "\n");
        assertTrue(said.length() < 1000, said.length() + " letters");
    }

    @Test
    void bytesThatAreNotUtf8AreAClearError() throws IOException {
        var file = folder.resolve("latin.yaml");
        var text = "dataset:\n  path: stra\u00dfe\nmodel: m\nsteps: 1\n";
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
        var said = complaint("yaml.syntax", file);
        assertTrue(said.contains(file + ", line 2: ") && said.contains("UTF-8"), said);
    }

    @Test
    void aByteOrderMarkIsRead() throws Exception {
        var file = folder.resolve("notepad.yaml");
        Files.writeString(file, "\uFEFF" + Yaml.SMALLEST);
        assertEquals(Yaml.parse(Yaml.SMALLEST), TrainingConfigFile.read(file));
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        var file = folder.resolve("large.yaml");
        Files.writeString(file, "#".repeat((1 << 18) + 1));
        var said = complaint("file.tooLarge", file);
        assertTrue(said.contains("262145 bytes; expected at most 262144"), said);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var file = folder.resolve("none.yaml");
        assertEquals(file + " does not exist", complaint("file.missing", file));
    }

    private static String complaint(String key, Path file) {
        var failure = assertThrows(ConoscopeException.class, () -> TrainingConfigFile.read(file));
        assertEquals(key, failure.key(), failure.getMessage());
        return failure.getMessage();
    }
}
