package io.conoscope.cli.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import io.conoscope.cli.TestConsole;
import io.conoscope.encoder.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

class ModelsCommandTest {

    @TempDir Path folder;

    private final TestConsole console = new TestConsole();

    @ParameterizedTest
    @ValueSource(strings = {"clip-quickgelu", "clip-gelu-f16"})
    void reportsEveryOutputWithin1e5(String name) throws Exception {
        var report = check(SharedData.path("parity/" + name));
        var outputs = new HashSet<String>();
        for (var item : report.getAsJsonArray("checks")) {
            var check = item.getAsJsonObject();
            outputs.add(check.get("output").getAsString());
            var format = check.get("format").getAsString();
            assertTrue(Set.of("safetensors", "onnx", "torchscript").contains(format), format);
            // Logits are cosines times 14.3.
            boolean logits = check.get("output").getAsString().startsWith("logits");
            double error = check.get("maxAbsError").getAsDouble();
            assertTrue(error < (logits ? 1.43e-4 : 1e-5), check.toString());
        }
        assertEquals(Set.of("image_embeds", "text_embeds", "logits_per_image"), outputs);
        assertFalse(report.has("tokens"));
    }

    @Test
    void reportsHowManyTextsTokenizeDifferently() throws Exception {
        var report = check(SharedData.path("parity/clip-tokenizer"));
        assertEquals(220, report.getAsJsonObject("tokens").get("texts").getAsInt());
        assertEquals(0, report.getAsJsonObject("tokens").get("different").getAsInt());
        assertEquals(0, report.getAsJsonArray("checks").size());
    }

    @Test
    void countsATextThatBecomesOtherTokens() throws Exception {
        var models = Path.of(System.getProperty("conoscope.models"));
        Files.copy(models.resolve("clip-tiny/tokenizer.json"), folder.resolve("tokenizer.json"));
        Files.writeString(
                folder.resolve("expected.json"),
                """
                [{"text": "", "ids": [4094, 4095, 4095]}, {"text": "a", "ids": [4094, 5, 4095]}]
                """);
        var tokens = check(folder).getAsJsonObject("tokens");
        assertEquals(2, tokens.get("texts").getAsInt());
        assertEquals(1, tokens.get("different").getAsInt());
    }

    @Test
    void refusesAFolderWithNothingToCheckAsEmbeddingDoes() {
        assertEquals(2, console.run("models", "check", folder.toString()));
        assertTrue(console.err().contains("has no weights"), console.err());
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws Exception {
        var file = Files.writeString(folder.resolve("model.safetensors"), "x");
        assertEquals(2, console.run("models", "check", file.toString()));
        assertTrue(console.err().contains(file + " is no folder"), console.err());
    }

    @Test
    void refusesAVerbThatDoesNotExistYet() {
        assertEquals(2, console.run("models", "frob"));
        assertEquals(2, console.run("models"));
    }

    private JsonObject check(Path checked) throws Exception {
        var json = folder.resolve("report.json");
        int status = console.run("models", "check", checked.toString(), "--json", json.toString());
        assertEquals(0, status, console.err());
        return JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    }
}
