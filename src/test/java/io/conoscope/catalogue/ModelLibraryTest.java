package io.conoscope.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.conoscope.base.ConoscopeException;
import io.conoscope.base.FolderLock;
import io.conoscope.catalogue.descriptor.CatalogueEntry;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class ModelLibraryTest {

    @TempDir Path temp;

    private ModelLibrary library;

    @BeforeEach
    void makeACatalogue() throws IOException {
        library = new ModelLibrary(new ModelFolders(temp.resolve("models"), temp.resolve("user")));
        describe("preset", "");
        describe(
                "web",
                ", 'repository': 'https://h.test/m',"
                        + " 'files': [{'path': 'a/w.onnx', 'bytes': 5}, {'path': 'c.json'}]");
    }

    private void describe(String name, String more) throws IOException {
        var folder = Files.createDirectories(temp.resolve("models").resolve(name));
        var json =
                "{'name': '"
                        + name
                        + "', 'title': 't', 'kind': 'dual encoder', 'format': 'onnx',"
                        + " 'source': 's', 'licence': 'l'"
                        + more
                        + "}";
        Files.writeString(folder.resolve("model.json"), json.replace('\'', '"'));
    }

    private CatalogueEntry web() throws ConoscopeException {
        return library.catalogue().find("web");
    }

    private DownloadFolder install() throws Exception {
        var folder = library.downloadFolder(web());
        Files.createDirectories(folder.folder().resolve("a"));
        Files.writeString(folder.folder().resolve("a/w.onnx"), "12345");
        Files.writeString(folder.folder().resolve("c.json"), "{}");
        folder.markInstalled(
                "web", Map.of("a/w.onnx", 5L, "c.json", 2L), Map.of("a/w.onnx", "", "c.json", ""));
        return folder;
    }

    private static ConoscopeException refusal(Executable call) {
        return assertThrows(ConoscopeException.class, call);
    }

    @Test
    void knowsWhatComesWithTheProgram() throws Exception {
        assertEquals(Optional.of(temp.resolve("models/preset")), library.folder("preset"));
        assertInstanceOf(
                InstalledState.BuiltIn.class, library.state(library.catalogue().find("preset")));
    }

    @Test
    void aDownloadIsThereOnceMarked() throws Exception {
        assertInstanceOf(InstalledState.Absent.class, library.state(web()));
        assertEquals(Optional.empty(), library.folder("web"));
        var folder = install();
        var state = assertInstanceOf(InstalledState.Installed.class, library.state(web()));
        assertEquals(7, state.bytes());
        assertEquals(Optional.of(folder.folder()), library.folder("web"));
        folder.unmark();
        assertInstanceOf(InstalledState.Partial.class, library.state(web()));
        assertEquals(Optional.empty(), library.folder("web"));
    }

    @Test
    void aFileOfAnotherLengthIsNotInstalled() throws Exception {
        var folder = install();
        Files.writeString(folder.folder().resolve("c.json"), "{} ");
        assertInstanceOf(InstalledState.Partial.class, library.state(web()));
    }

    @Test
    void aBrokenMarkerMarksNothing() throws Exception {
        var folder = install();
        Files.writeString(folder.folder().resolve("installed.json"), "{");
        assertInstanceOf(InstalledState.Partial.class, library.state(web()));
    }

    @Test
    void knowsNobodyElse() throws Exception {
        for (var name : List.of("nobody", "..", "../models/preset", "", "a\0b", "/")) {
            assertEquals(Optional.empty(), library.folder(name));
        }
    }

    @Test
    void removesADownloadButKeepsItsPins() throws Exception {
        var folder = install();
        Files.writeString(folder.pins(), "{}");
        library.remove("web");
        assertInstanceOf(InstalledState.Absent.class, library.state(web()));
        try (var left = Files.list(folder.folder())) {
            assertEquals(List.of(folder.pins()), left.toList());
        }
    }

    @Test
    void removesWhatIsPartlyThere() throws Exception {
        var part = library.downloadFolder(web()).part(web().files().getFirst());
        Files.createDirectories(part.getParent());
        Files.writeString(part, "123");
        library.remove("web");
        assertFalse(Files.exists(library.downloadFolder(web()).folder()));
    }

    @Test
    void removingFollowsNoLinks() throws Exception {
        var precious = Files.writeString(temp.resolve("precious"), "x");
        var folder = install();
        try {
            Files.createSymbolicLink(folder.folder().resolve("link"), temp);
        } catch (IOException | UnsupportedOperationException e) {
            Assumptions.abort("no links here: " + e);
        }
        library.remove("web");
        assertTrue(Files.exists(precious));
    }

    @Test
    void removesNothingWhileItIsDownloaded() throws Exception {
        var folder = install();
        var lock = FolderLock.acquire(folder.partial(), folder.folder());
        try {
            assertEquals("store.locked.here", refusal(() -> library.remove("web")).key());
        } finally {
            lock.remove();
        }
        assertInstanceOf(InstalledState.Installed.class, library.state(web()));
    }

    @Test
    void refusesToRemoveWhatIsNotADownload() {
        assertEquals("catalogue.builtIn", refusal(() -> library.remove("preset")).key());
        assertEquals("catalogue.absent", refusal(() -> library.remove("web")).key());
        assertEquals("catalogue.unknown", refusal(() -> library.remove("nobody")).key());
    }

    @Test
    void remembersAFolderOfTheUsers() throws Exception {
        var mine = Files.createDirectories(temp.resolve("mine"));
        Files.writeString(mine.resolve("model.safetensors"), "x");
        var added = library.add(mine);
        assertEquals("mine", added.name());
        assertEquals(added, library.add(mine));
        var again =
                new ModelLibrary(new ModelFolders(temp.resolve("models"), temp.resolve("user")));
        assertEquals(Optional.of(mine.toAbsolutePath()), again.folder("mine"));
        again.remove("mine");
        assertEquals(List.of(), library.added());
        assertTrue(Files.exists(mine.resolve("model.safetensors")));
    }

    @Test
    void givesEveryModelItsOwnName() throws Exception {
        for (var parent : List.of("x", "y")) {
            var folder = Files.createDirectories(temp.resolve(parent).resolve("preset"));
            Files.writeString(folder.resolve("w.onnx"), "x");
            library.add(folder);
        }
        assertEquals(
                List.of("preset-2", "preset-3"),
                library.added().stream().map(AddedModel::name).toList());
    }

    @Test
    void addsOneFile() throws Exception {
        var file = Files.writeString(temp.resolve("image.onnx"), "x");
        assertEquals("image.onnx", library.add(file).name());
        assertEquals(Optional.of(file.toAbsolutePath()), library.folder("image.onnx"));
    }

    @Test
    void refusesWhatHoldsNoModel() throws Exception {
        var empty = Files.createDirectories(temp.resolve("empty"));
        Files.writeString(empty.resolve("pytorch_model.bin"), "x");
        var refusal = refusal(() -> library.add(empty));
        assertEquals("catalogue.noModel", refusal.key());
        assertTrue(refusal.getMessage().contains(".safetensors"), refusal.getMessage());
        assertEquals("file.missing", refusal(() -> library.add(temp.resolve("no"))).key());
    }

    @Test
    void saysWhatIsWrongWithTheListOfAddedModels() throws Exception {
        var list = temp.resolve("user/added.json");
        Files.createDirectories(list.getParent());
        Files.writeString(list, "{\"models\": [{\"name\": \"x\"}]}");
        var refusal = refusal(() -> library.added());
        assertTrue(refusal.getMessage().contains("models.path"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("added.json"), refusal.getMessage());
    }
}
