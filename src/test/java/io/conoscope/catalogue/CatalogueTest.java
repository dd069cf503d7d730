package io.conoscope.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.catalogue.descriptor.ModelKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class CatalogueTest {

    @TempDir Path folder;

    private void write(String name, String json) throws IOException {
        var model = Files.createDirectories(folder.resolve(name));
        Files.writeString(model.resolve("model.json"), json.replace('\'', '"'));
    }

    private static String descriptor(String more) {
        return "{'name': 'm', 'title': 'A Model', 'kind': 'text tower', 'format': 'onnx',"
                + " 'source': 'us', 'licence': {'id': 'MIT', 'name': 'MIT License'}"
                + more
                + "}";
    }

    private ConoscopeException refusal(String json) throws IOException {
        write("m", json);
        return assertThrows(ConoscopeException.class, () -> new Catalogue(folder).find("m"));
    }

    @Test
    void readsADescriptor() throws Exception {
        var files =
                ", 'repository': 'https://hub.test/a/m', 'revision': 'r1', 'files': ["
                        + "{'path': 'config.json', 'bytes': 3000000000, 'sha256': '"
                        + "0a".repeat(32)
                        + "'}, {'path': 'onnx/x.onnx', 'revision': 'r2'}]";
        write("m", descriptor(files));
        var entry = new Catalogue(folder).find("m");
        assertEquals(ModelKind.TEXT_TOWER, entry.kind());
        assertEquals(3_000_000_000L, entry.files().getFirst().bytes());
        assertEquals(
                "https://hub.test/a/m/resolve/r2/onnx/x.onnx",
                entry.files().get(1).address().toString());
        assertEquals(null, entry.bytes());
    }

    @Test
    void oneBrokenDescriptorHidesNoOther() throws Exception {
        write("m", descriptor(""));
        write("broken", "{");
        write("other", descriptor(""));
        var listing = new Catalogue(folder).list();
        assertEquals(1, listing.entries().size());
        assertEquals(2, listing.broken().size());
        assertTrue(listing.broken().getFirst().getMessage().contains("broken"));
        assertTrue(listing.broken().get(1).getMessage().contains("\"name\""));
    }

    @Test
    void findsByAllWords() throws Exception {
        write("m", descriptor(""));
        var listing = new Catalogue(folder).list();
        assertEquals(1, listing.search("mit TEXT model").size());
        assertEquals(1, listing.search(" ").size());
        assertEquals(0, listing.search("mit image").size());
    }

    @Test
    void saysWhatItKnows() throws Exception {
        write("m", descriptor(""));
        var refusal = assertThrows(ConoscopeException.class, () -> new Catalogue(folder).find("n"));
        assertEquals("catalogue.unknown", refusal.key());
        assertTrue(refusal.getMessage().endsWith("known models: m"), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "/etc/passwd",
                "C:/x",
                "a\\\\b",
                "a//b",
                ".partial/x",
                "pinned.json",
                "Installed.json",
                "nul",
                "a/COM1.txt",
                "x.",
                "a b",
                "~x"
            })
    void refusesPathsThatLeaveTheFolder(String path) throws Exception {
        var refusal =
                refusal(
                        descriptor(
                                ", 'repository': 'https://h.test/m', 'files': [{'path': '"
                                        + path
                                        + "'}]"));
        assertEquals("catalogue.path", refusal.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://h.test/m", "file:///m", "h.test/m", "https:///m"})
    void refusesAddressesThatAreNotHttps(String repository) throws Exception {
        var refusal =
                refusal(
                        descriptor(
                                ", 'files': [{'path': 'x'}], 'repository': '" + repository + "'"));
        assertEquals("catalogue.address", refusal.key());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "'sha256': 'AB' | files[1].sha256",
                "'bytes': -1 | files[1].bytes",
                "'bytes': 1.5 | files[1].bytes",
                "'bytes': '7' | files[1].bytes",
                "'revision': '../..' | files[1].revision",
                "'path': 'X' | files[1].path"
            })
    void namesTheKeyOfAFile(String wrong, String key) throws Exception {
        var path = wrong.contains("path") ? "" : "'path': 'y', ";
        var refusal =
                refusal(
                        descriptor(
                                ", 'repository': 'https://h.test/m', 'files': [{'path': 'x'}, {"
                                        + path
                                        + wrong
                                        + "}]"));
        assertTrue(refusal.getMessage().contains('"' + key + '"'), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("model.json"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "text tower, both towers, kind",
        "onnx, pickle, format",
        "A Model, ' ', title",
        "'MIT License', '', licence.name"
    })
    void namesTheKey(String right, String wrong, String key) throws Exception {
        var refusal = refusal(descriptor("").replace(right, wrong));
        assertTrue(refusal.getMessage().contains('"' + key + '"'), refusal.getMessage());
    }
}
