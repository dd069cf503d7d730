package io.conoscope.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.corpus.CorpusRef;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class ManifestTest {

    @TempDir Path folder;

    @Test
    void readsWhatItWrote() throws Exception {
        var manifest = EmbeddingsFilesTest.manifest(2);
        var file = folder.resolve("manifest.json");
        manifest.write(file);
        assertEquals(manifest, Manifest.read(file));
    }

    @Test
    void keepsACorpusWithoutSplit() throws Exception {
        var origin = new Manifest.CorpusOrigin("é", "C:\\photos", null, "f", null);
        var manifest = new Manifest("m", "trained", "p", 4, 1, 1, origin, Map.of());
        var file = folder.resolve("manifest.json");
        manifest.write(file);
        assertEquals(manifest, Manifest.read(file));
    }

    @Test
    void keepsHowItsCorpusWasRead() throws Exception {
        for (var ref :
                List.of(
                        new CorpusRef("flickr8k", "C:\\photos", "test", 100),
                        new CorpusRef("captions-csv", "/é/b.csv", null, null),
                        new CorpusRef(null, "/photos", "test", null))) {
            var origin = new Manifest.CorpusOrigin("c", "p", null, "f", ref);
            var file = folder.resolve("manifest.json");
            new Manifest("m", "trained", "p", 4, 1, 1, origin, Map.of()).write(file);
            assertEquals(ref, Manifest.read(file).corpus().ref());
        }
    }

    @Test
    void opensManifestsFromBeforeReferences() throws Exception {
        var json = with(Map.of()).toJson();
        var old = json.replaceAll(",\\s*\"ref\": null", "");
        assertTrue(json.contains("\"ref\""));
        assertFalse(old.contains("\"ref\""));
        var file = Files.writeString(folder.resolve("manifest.json"), old);
        assertEquals(with(Map.of()), Manifest.read(file));
    }

    @Test
    void refusesAReferenceThatIsNone() throws Exception {
        var whole = with(Map.of()).toJson();
        for (var ref :
                List.of(
                        "7",
                        "{}",
                        "{\"format\": \"f\"}",
                        "{\"format\": \"f\", \"path\": \"p\", \"limit\": 0}",
                        "{\"format\": \"f\", \"path\": \"p\", \"limit\": -1}",
                        "{\"format\": \"f\", \"path\": \"p\", \"split\": 3}")) {
            var failure = refusal(whole.replace("\"ref\": null", "\"ref\": " + ref));
            assertEquals("manifest.key", failure.key(), ref);
            assertTrue(failure.getMessage().contains("corpus.ref"), failure.getMessage());
        }
    }

    @Test
    void isTheSameTextForTheSameSettingsInAnotherOrder() {
        var sorted = Map.of("a", "1", "b", "2", "c", "3");
        var other = new java.util.LinkedHashMap<>(Map.of("c", "3"));
        other.put("b", "2");
        other.put("a", "1");
        assertEquals(with(sorted).toJson(), with(other).toJson());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"dimension\": 2|\"dimension\": -2|dimension",
                "\"dimension\": 2|\"dimension\": 1e99|dimension",
                "\"images\": 2|\"images\": \"2\"|images",
                "\"version\": 1|\"version\": 2|version",
                "\"path\": |\"road\": |corpus.path",
                "\"split\": \"test\"|\"split\": 3|corpus.split",
                "\"layer\": \"3\"|\"layer\": 3|settings.layer",
            })
    void namesTheKeyThatIsWrong(String from, String to, String key) throws Exception {
        var json = EmbeddingsFilesTest.manifest(2).toJson();
        assertTrue(json.contains(from), json);
        var failure = refusal(json.replace(from, to));
        assertEquals("manifest.key", failure.key());
        assertTrue(failure.getMessage().contains("'" + key + "'"), failure.getMessage());
    }

    @Test
    void refusesWhatIsNoJsonObject() throws Exception {
        for (var text : new String[] {"", "[]", "{", "{\"a\":", "[".repeat(100_000)}) {
            assertEquals("manifest.malformed", refusal(text).key());
        }
    }

    private static Manifest with(Map<String, String> settings) {
        var origin = new Manifest.CorpusOrigin("c", "p", null, "f", null);
        return new Manifest("m", "trained", "p", 4, 1, 1, origin, settings);
    }

    private ConoscopeException refusal(String json) throws Exception {
        var file = Files.writeString(folder.resolve("manifest.json"), json);
        return assertThrows(ConoscopeException.class, () -> Manifest.read(file));
    }
}
